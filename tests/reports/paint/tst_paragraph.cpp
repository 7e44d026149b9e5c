// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/paragraph.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const TextStyle Body{10, Weight::Regular, Qt::black};

QString textOf(const TextLine &line)
{
    QString text;
    for (const GlyphRun &run : line.runs) {
        for (const char32_t code : run.codes)
            text += QString::fromUcs4(&code, 1);
    }
    return text;
}

QStringList textsOf(const QList<TextLine> &lines)
{
    QStringList texts;
    for (const TextLine &line : lines)
        texts.append(textOf(line));
    return texts;
}

} // namespace

class ParagraphTest final : public QObject
{
    Q_OBJECT

private slots:
    void breaksWhereChineseMayBreak_data();
    void breaksWhereChineseMayBreak();
    void noLineIsWiderThanItsPlace_data();
    void noLineIsWiderThanItsPlace();
    void hostileTextStaysPlain();
    void charactersNoFontHasAreShownAsBoxes();
    void elidesWithAnEllipsis();
    void justifiedLinesReachTheEdge();
};

void ParagraphTest::breaksWhereChineseMayBreak_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("lines");
    QTest::addRow("four a line") << u"一二三四五六"_s << 40.5 << u"一二三四|五六"_s;
    QTest::addRow("closing mark not at the start") << u"一二三四，五六"_s << 40.5 << u"一二三|四，五六"_s;
    QTest::addRow("opening mark not at the end") << u"一二三（四）"_s << 40.5 << u"一二三|（四）"_s;
    QTest::addRow("number keeps its unit") << u"一二三5个工作日"_s << 60.5 << u"一二三|5个工作日"_s;
    QTest::addRow("blank at the end of a line goes") << u"一二三四 五六"_s << 40.5 << u"一二三四|五六"_s;
}

void ParagraphTest::breaksWhereChineseMayBreak()
{
    QFETCH(QString, text);
    QFETCH(double, width);
    QFETCH(QString, lines);
    QCOMPARE(textsOf(layOut(text, Body, width)).join(u'|'), lines);
}

void ParagraphTest::noLineIsWiderThanItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("one word of 10,000 letters") << QString(10000, u'W');
    QTest::addRow("10,000 characters") << QString(10000, u'国');
    QTest::addRow("10,000 closing marks") << QString(10000, u'。');
    QTest::addRow("10,000 digits") << QString(10000, u'8');
    QTest::addRow("mixed") << u"国 W8。（𠮷）"_s.repeated(800);
}

void ParagraphTest::noLineIsWiderThanItsPlace()
{
    QFETCH(QString, text);
    qsizetype drawn = 0;
    for (const TextLine &line : layOut(text, Body, 123)) {
        QVERIFY2(line.width <= 123.001, qPrintable(QString::number(line.width)));
        drawn += textOf(line).remove(u' ').size();
    }
    QCOMPARE(drawn, QString(text).remove(u' ').size());
}

void ParagraphTest::hostileTextStaysPlain()
{
    QCOMPARE(textOf(singleLine(u"<b>甲</b>&amp;\u202E乙\u200F\u0007丙\n丁\uE000"_s, Body)),
             u"<b>甲</b>&amp;乙丙 丁□"_s);
}

void ParagraphTest::charactersNoFontHasAreShownAsBoxes()
{
    // A plane with no characters in any font: U+1F9FF is assigned, its picture has no outline to print.
    const QString text = textOf(singleLine(u"甲\U0001F9FF乙"_s, Body));
    QVERIFY2(text == u"甲□乙"_s || text == u"甲\U0001F9FF乙"_s, qPrintable(text));
}

void ParagraphTest::elidesWithAnEllipsis()
{
    const TextLine line = elidedLine(QString(100, u'国'), Body, 55);
    QCOMPARE(textOf(line), u"国国国国…"_s);
    QVERIFY(line.width <= 55);
    QVERIFY(elidedLine(u"a b c d e f g h i j k"_s, Body, 55).width <= 55); // blanks count
    QCOMPARE(textOf(elidedLine(u"短"_s, Body, 55)), u"短"_s);
}

void ParagraphTest::justifiedLinesReachTheEdge()
{
    const QList<TextLine> lines = layOut(QString(45, u'国'), Body, 203, true);
    QCOMPARE(lines.size(), 3);
    QVERIFY(qAbs(lines.at(0).width - 203) < 0.01);
    QVERIFY(lines.at(2).width < 60);
}

QTEST_MAIN(ParagraphTest)
#include "tst_paragraph.moc"
