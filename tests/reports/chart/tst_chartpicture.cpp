// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartpicture.h"
#include "tests/support/pagetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

Table tableOf(const QStringList &names, const QList<qint64> &hundredths)
{
    Table table{.id = u"t"_s, .title = u"表"_s};
    table.columns = {Column::text(u"name"_s, u"名称"_s), Column::fixed(u"value"_s, u"停电时间"_s, 2, u"时"_s),
                     Column::fixed(u"target"_s, u"目标"_s, 2, u"时"_s)};
    QList<Row> rows;
    for (qsizetype i = 0; i < names.size(); ++i)
        rows.append({names.at(i), ReportNumber::decimal(hundredths.at(i), 2), ReportNumber::decimal(50, 2)});
    table.rows = rows;
    return table;
}

Chart barsOf(const QList<qsizetype> &rows = {})
{
    return Chart{ChartKind::Bars,    u"c"_s, u"停电时间"_s, u"t"_s, u"name"_s,
                 {{u"value"_s, {}}}, rows,   u"target"_s};
}

const QRectF Box(20, 20, 480, 200);
const QStringList Four{u"市中心区"_s, u"市区"_s, u"城镇"_s, u"农村"_s};

} // namespace

/// What a chart draws, where, and what a click on it finds.
class ChartPictureTest final : public QObject
{
    Q_OBJECT

private slots:
    void printsTheTablesDigits();
    void aClickFindsTheRow();
    void barsAreAsLongAsTheirValues();
    void wordsNeverTouchEachOther_data();
    void wordsNeverTouchEachOther();
    void longNamesLieBesideTheirBars();
    void saysThatThereIsNothing();
    void aGapStaysAGap();
};

void ChartPictureTest::printsTheTablesDigits()
{
    Page page(QSizeF(520, 240));
    drawChart(page, Box, barsOf(), tableOf(Four, {8, 62, 61, 149}));
    QStringList words;
    for (const DrawnLine &line : drawnLines(page))
        words.append(line.text);
    for (const QString &wanted :
         QStringList{u"0.08"_s, u"0.62"_s, u"0.61"_s, u"1.49"_s, u"目标 0.50"_s, u"时"_s} + Four)
        QVERIFY2(words.contains(wanted), qPrintable(wanted));
}

void ChartPictureTest::aClickFindsTheRow()
{
    Page page(QSizeF(520, 240));
    const auto hits = drawChart(page, Box, barsOf({3, 1}), tableOf(Four, {8, 62, 61, 149}));
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.at(0).row, 3);
    QCOMPARE(hits.at(1).row, 1);
    QVERIFY(hits.at(0).box.right() < hits.at(1).box.left());
    for (const ChartHit &hit : hits)
        QVERIFY(Box.contains(hit.box));
}

void ChartPictureTest::barsAreAsLongAsTheirValues()
{
    Page page(QSizeF(520, 240));
    const auto hits = drawChart(page, Box, barsOf(), tableOf(Four, {100, 200, -50, 0}));
    QCOMPARE(hits.size(), 4);
    const qreal one = hits.at(0).box.height() - 1;
    QVERIFY(qAbs(hits.at(1).box.height() - 2 * hits.at(0).box.height()) < 4);
    QVERIFY(hits.at(2).box.bottom() > hits.at(0).box.bottom() + one / 3);
    QVERIFY(hits.at(3).box.height() <= 2.5);
}

void ChartPictureTest::wordsNeverTouchEachOther_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    for (const int count : {1, 2, 4, 9, 12, 31, 60}) {
        for (const QString &name :
             {u"%1月"_s, u"10kV示例%1线"_s, u"10kV示范工业园区南部配电环网第%1号公用线"_s}) {
            for (const ChartKind kind : {ChartKind::Bars, ChartKind::Lines})
                QTest::addRow("%d %s %d", count, qPrintable(name), int(kind)) << count << name << int(kind);
        }
    }
}

void ChartPictureTest::wordsNeverTouchEachOther()
{
    QFETCH(int, count);
    QFETCH(QString, name);
    QFETCH(int, kind);
    QStringList names;
    QList<qint64> values;
    for (int i = 0; i < count; ++i) {
        names.append(name.arg(i + 1));
        values.append(37 + i * 41 % 97);
    }
    const Table table = tableOf(names, values);
    Chart chart = barsOf();
    chart.kind = ChartKind(kind);
    const qreal height = chartHeight(chart, table, 480);
    const QRectF box(20, 20, 480, height);
    Page page(QSizeF(520, height + 40));
    drawChart(page, box, chart, table);
    const QList<DrawnLine> lines = drawnLines(page);
    QVERIFY(lines.size() >= count / 5);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QVERIFY2(box.adjusted(-1, -1, 1, 1).contains(lines.at(i).box), qPrintable(lines.at(i).text));
        for (qsizetype k = i + 1; k < lines.size(); ++k) {
            const QRectF shared =
                lines.at(i).box.adjusted(0, 1.5, 0, -1.5) & lines.at(k).box.adjusted(0, 1.5, 0, -1.5);
            QVERIFY2(shared.width() < 0.5 || shared.height() < 0.5,
                     qPrintable(lines.at(i).text + u" / "_s + lines.at(k).text));
        }
    }
}

void ChartPictureTest::longNamesLieBesideTheirBars()
{
    const Table table =
        tableOf({u"10kV示范工业园区南部配电环网第一号公用架空线"_s, u"10kV短线"_s, u"甲"_s, u"乙"_s, u"丙"_s},
                {10, 20, 30, 40, 50});
    Page page(QSizeF(520, 240));
    const auto hits = drawChart(page, Box, barsOf(), table);
    QCOMPARE(hits.size(), 5);
    for (qsizetype i = 1; i < hits.size(); ++i)
        QVERIFY(hits.at(i).box.top() >= hits.at(i - 1).box.bottom() - 0.1);
}

void ChartPictureTest::saysThatThereIsNothing()
{
    Page page(QSizeF(520, 240));
    QVERIFY(drawChart(page, Box, barsOf(), tableOf({}, {})).isEmpty());
    QCOMPARE(drawnLines(page).last().text, u"本期无数据"_s);
}

void ChartPictureTest::aGapStaysAGap()
{
    Table table = tableOf({u"1月"_s, u"2月"_s, u"3月"_s}, {10, 20, 30});
    QList<Row> rows{table.rows.at(0), table.rows.at(1), table.rows.at(2)};
    rows[1][1] = Missing{};
    table.rows = rows;
    Chart chart = barsOf();
    chart.kind = ChartKind::Lines;
    chart.target.clear();
    Page page(QSizeF(520, 240));
    QCOMPARE(drawChart(page, Box, chart, table).size(), 2);
    int thick = 0;
    for (const Page::Mark &mark : page.marks()) {
        const auto *line = std::get_if<LineMark>(&mark);
        thick += line && line->width > 1.3 ? 1 : 0;
    }
    QCOMPARE(thick, 0);
}

QTEST_MAIN(ChartPictureTest)
#include "tst_chartpicture.moc"
