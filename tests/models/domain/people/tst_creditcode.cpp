// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/creditcode.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// GB 32100.
class TestCreditCode final : public QObject
{
    Q_OBJECT

private slots:
    void judgesACode_data();
    void judgesACode();
    void aWrongCheckOnlyWarns();
    void keepsTheCompactCode();
};

void TestCreditCode::judgesACode_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("wellFormed");
    QTest::addColumn<QString>("expected17");
    QTest::addColumn<QString>("expected18");
    // E29
    QTest::newRow("sample of the standard") << u"91350100M000100Y43"_s << true << u""_s << u""_s;
    QTest::newRow("made up, right") << u"91500103MA5U00003N"_s << true << u""_s << u""_s;
    QTest::newRow("early pilot") << u"91350100M0001TGQXM"_s << true << u""_s << u"1"_s;
    QTest::newRow("letter O") << u"91500103MA5UO0000X"_s << false << u""_s << u""_s;
    // others
    QTest::newRow("small letters, blanks") << u"91350100 m000100y43"_s << true << u""_s << u""_s;
    QTest::newRow("full width") << u"９１350100Ｍ000100Ｙ43"_s << true << u""_s << u""_s;
    QTest::newRow("both checks wrong") << u"91350100M000100Y55"_s << true << u"4"_s << u"6"_s;
    QTest::newRow("17 characters") << u"91350100M000100Y4"_s << false << u""_s << u""_s;
    QTest::newRow("19 characters") << u"91350100M000100Y433"_s << false << u""_s << u""_s;
    QTest::newRow("letter I") << u"9I350100M000100Y43"_s << false << u""_s << u""_s;
    QTest::newRow("nothing") << u""_s << false << u""_s << u""_s;
    QTest::newRow("Chinese") << u"统一社会信用代码统一社会信用代码统一"_s << false << u""_s << u""_s;
}

void TestCreditCode::judgesACode()
{
    QFETCH(QString, typed);
    QFETCH(bool, wellFormed);
    QFETCH(QString, expected17);
    QFETCH(QString, expected18);
    const CreditCodeCheck check = checkCreditCode(typed);
    QCOMPARE(check.wellFormed, wellFormed);
    QCOMPARE(check.expected17.isNull() ? QString() : QString(check.expected17), expected17);
    QCOMPARE(check.expected18.isNull() ? QString() : QString(check.expected18), expected18);
    QCOMPARE(check.isValid(), wellFormed && expected17.isEmpty() && expected18.isEmpty());
}

void TestCreditCode::aWrongCheckOnlyWarns()
{
    QVERIFY(checkCreditCode(u"91350100M0001TGQXM"_s).isDoubtful());
    QVERIFY(!checkCreditCode(u"91350100M000100Y43"_s).isDoubtful());
    QVERIFY(!checkCreditCode(u"91500103MA5UO0000X"_s).isDoubtful()); // not even well formed
}

void TestCreditCode::keepsTheCompactCode()
{
    QCOMPARE(checkCreditCode(u" 91350100-m000100y43 "_s).code, u"91350100M000100Y43"_s);
}

QTEST_GUILESS_MAIN(TestCreditCode)
#include "tst_creditcode.moc"
