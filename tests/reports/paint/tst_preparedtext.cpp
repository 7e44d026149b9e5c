// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/preparedtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const TextStyle Body{10, Weight::Regular, Qt::black};

PreparedText prepared(const QString &text, const TextStyle &style = Body)
{
    return PreparedText({Span{text, style}});
}

QStringList textsOf(const QList<TextLine> &lines)
{
    QStringList texts;
    for (const TextLine &line : lines) {
        QString text;
        for (const GlyphRun &run : line.runs) {
            for (const char32_t code : run.codes)
                text += QString::fromUcs4(&code, 1);
        }
        texts.append(text);
    }
    return texts;
}

} // namespace

class PreparedTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void leavesNoCharacterAlone_data();
    void leavesNoCharacterAlone();
    void countsTheLinesItMakes_data();
    void countsTheLinesItMakes();
    void scalesLinesAndBreaksThemAlike();
    void knowsItsWidths();
};

void PreparedTextTest::leavesNoCharacterAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("lines");
    QTest::addRow("one alone") << u"一二三四五"_s << 40.0 << u"一二三|四五"_s;
    QTest::addRow("one and its full stop")
        << u"一二三四五六七八九。"_s << 40.0 << u"一二三四|五六七|八九。"_s;
    QTest::addRow("two are company") << u"一二三四五六"_s << 40.0 << u"一二三四|五六"_s;
    QTest::addRow("one line") << u"一"_s << 40.0 << u"一"_s;
    QTest::addRow("nothing to join") << u"一二"_s << 10.0 << u"一|二"_s;
    QTest::addRow("with a number and its unit") << u"收3个工作日内"_s << 60.0 << u"收|3个工作日内"_s;
}

void PreparedTextTest::leavesNoCharacterAlone()
{
    QFETCH(QString, text);
    QFETCH(double, width);
    QFETCH(QString, lines);
    const PreparedText taken = prepared(text);
    QCOMPARE(textsOf(taken.lines(width, 1, false, PreparedText::Ending::NeverLone)).join(u'|'), lines);
    QCOMPARE(taken.lineCount(width, PreparedText::Ending::NeverLone), lines.count(u'|') + 1);
}

void PreparedTextTest::countsTheLinesItMakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << u""_s;
    QTest::addRow("blanks") << u"   "_s;
    QTest::addRow("Chinese") << u"供电企业应当按照国家有关规定，公开办理流程、时限（3个工作日）。"_s.repeated(
        20);
    QTest::addRow("mixed") << u"国 W8。（𠮷） kWh 12,345.67 元"_s.repeated(50);
    QTest::addRow("one word") << QString(500, u'W');
    QTest::addRow("closing marks") << QString(500, u'。');
}

void PreparedTextTest::countsTheLinesItMakes()
{
    QFETCH(QString, text);
    const PreparedText taken = prepared(text);
    for (const double width : {9.0, 20.0, 55.5, 123.0, 1000.0, 1e6}) {
        for (const auto ending : {PreparedText::Ending::AsItFalls, PreparedText::Ending::NeverLone}) {
            const QList<TextLine> lines = taken.lines(width, 1, true, ending);
            QCOMPARE(taken.lineCount(width, ending), lines.size());
            for (const TextLine &line : lines)
                QVERIFY(line.width <= qMax(width, 10.0) + 0.001);
        }
    }
}

void PreparedTextTest::scalesLinesAndBreaksThemAlike()
{
    const PreparedText taken = prepared(u"供电企业应当按照国家有关规定"_s, {1, Weight::Regular, Qt::black});
    const QList<TextLine> small = taken.lines(5, 10);
    const QList<TextLine> large = taken.lines(5, 100);
    QCOMPARE(textsOf(small), textsOf(large));
    QCOMPARE(large.first().size, 100);
    QVERIFY(qAbs(small.first().width * 10 - large.first().width) < 0.001);
}

void PreparedTextTest::knowsItsWidths()
{
    const PreparedText taken = prepared(u"一二（三四），五"_s);
    QVERIFY(qAbs(taken.naturalWidth() - 80) < 0.001);
    QVERIFY(qAbs(taken.widestUnit() - 30) < 0.001); // 四），
    QCOMPARE(prepared(u""_s).naturalWidth(), 0);
}

QTEST_MAIN(PreparedTextTest)
#include "tst_preparedtext.moc"
