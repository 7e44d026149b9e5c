// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestText final : public QObject
{
    Q_OBJECT

private slots:
    void cleansALine_data();
    void cleansALine();
    void makesTextSafeToPaint();
    void compactsWhatAScannerTypes();
};

void TestText::cleansALine_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("full width") << u"　Ａ１２　"_s << u"A12"_s;
    QTest::newRow("line break") << u"张\n三"_s << u"张 三"_s;
    QTest::newRow("right-to-left override") << u"张\u202E三"_s << u"张三"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷田"_s << u"𠮷田"_s;
    QTest::newRow("a mark on a full-width letter") << u"Ａ\u0301"_s << u"Á"_s;
    QTest::newRow("something hidden between letter and mark") << u"e\u200D\u0301"_s << u"é"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u"三"_s << u"三"_s;
}

void TestText::cleansALine()
{
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QCOMPARE(cleanLine(typed), kept);
}

void TestText::makesTextSafeToPaint()
{
    QCOMPARE(printable(u"<b>\u202Ex\uE000\u0007"_s), u"<b>x□"_s);
}

void TestText::compactsWhatAScannerTypes()
{
    QCOMPARE(compactCode(u" 1101 0519-4912３1002x\r\n"_s), u"11010519491231002X"_s);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
