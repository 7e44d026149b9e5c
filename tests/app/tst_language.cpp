// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/language.h"
#include "models/core/error.h"
#include "models/tables/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// The program changes its language while it runs, and back.
class LanguageTest final : public QObject
{
    Q_OBJECT

private slots:
    void changesThereAndBack();
    void leavesNoTranslatorBehind();
    void staysWithAnUnknownLanguage();
};

void LanguageTest::changesThereAndBack()
{
    QCoreApplication &program = *QCoreApplication::instance();
    const Error late{ErrorCode::Busy, {}, {}, {}};
    installLanguage(program, u"zh_CN"_s);
    const QString chinese = errorText(late);
    QVERIFY(chinese.contains(u"请稍后再试"_s));
    installLanguage(program, u"en"_s);
    const QString english = errorText(late);
    QVERIFY2(!english.contains(u"请稍后再试"_s), qPrintable(english));
    QCOMPARE(QLocale().language(), QLocale::English);
    installLanguage(program, u"zh_CN"_s);
    QCOMPARE(errorText(late), chinese);
    QCOMPARE(QLocale().language(), QLocale::Chinese);
}

void LanguageTest::leavesNoTranslatorBehind()
{
    QCoreApplication &program = *QCoreApplication::instance();
    installLanguage(program, u"en"_s);
    const qsizetype once = program.findChildren<QTranslator *>().size();
    QVERIFY(once > 0);
    for (int i = 0; i < 3; ++i) {
        installLanguage(program, u"zh_CN"_s);
        installLanguage(program, u"en"_s);
    }
    QCOMPARE(program.findChildren<QTranslator *>().size(), once);
}

void LanguageTest::staysWithAnUnknownLanguage()
{
    QCoreApplication &program = *QCoreApplication::instance();
    const Error late{ErrorCode::Busy, {}, {}, {}};
    installLanguage(program, u"en"_s);
    const QString english = errorText(late);
    installLanguage(program, u"tlh"_s);
    QCOMPARE(errorText(late), english);
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
