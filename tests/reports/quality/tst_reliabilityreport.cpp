// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/documentpages.h"
#include "reports/document/documentwords.h"
#include "reports/quality/sourcereading.h"
#include "tests/reports/quality/printedcells.h"
#include "tests/reports/quality/samplequality.h"
#include "tests/support/pdftools.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// The report says what the engine counted, rounded once, and everything a reader needs to judge it.
class ReliabilityReportTest final : public QObject
{
    Q_OBJECT

private slots:
    void printsTheWorkedExample();
    void setsTheReleasedFigureBeside();
    void sortsByWhatWasLost();
    void namesEveryOption();
    void nothingKnownIsADash();
    void everyRowHasEveryColumn_data();
    void everyRowHasEveryColumn();
    void comparesWhatIsPrinted();
    void chartsNameColumnsThatExist();
    void tellsTheSameDoubtOfManyRowsOnce();
    void judgesEveryTarget();
    void numbersWhatItIsMadeOf();
    void isAPdfThatSaysInternal();
};

void ReliabilityReportTest::printsTheWorkedExample()
{
    const Document document = reliabilityReport(exampleQuarter());
    QCOMPARE(figure(document, u"asai1"_s), u"99.9669"_s);
    QCOMPARE(figure(document, u"saidi_hours"_s), u"0.73"_s);
    QCOMPARE(figure(document, u"saifi"_s), u"0.28"_s);
    QCOMPARE(figure(document, u"caidi_hours"_s), u"2.65"_s);
    QCOMPARE(figure(document, u"events"_s), u"5"_s);
    QCOMPARE(printed(document, u"by_region"_s, 0, u"customer_hours"_s), u"912.50"_s);
    QCOMPARE(printed(document, u"by_region"_s, 0, u"maifi"_s), u"0.17"_s);
    QCOMPARE(document.period, u"2026年第3季度"_s);
}

void ReliabilityReportTest::setsTheReleasedFigureBeside()
{
    const Document document = reliabilityReport(exampleQuarter());
    QCOMPARE(printed(document, u"published"_s, 0, u"asai1"_s), u"99.9669"_s);
    QCOMPARE(printed(document, u"published"_s, 1, u"asai1"_s), u"99.9510"_s);
    QCOMPARE(printed(document, u"published"_s, 2, u"asai1"_s), u"0.0159"_s);
    QCOMPARE(printed(document, u"published"_s, 2, u"saidi_hours"_s), u"-0.35"_s);
    QCOMPARE(printed(document, u"published"_s, 2, u"saifi"_s), u"—"_s);
}

void ReliabilityReportTest::sortsByWhatWasLost()
{
    const Document document = reliabilityReport(inventedQuarter(300));
    for (const QString &id : {u"by_feeder"_s, u"by_transformer"_s, u"by_cause"_s, u"by_category"_s}) {
        double before = std::numeric_limits<double>::max();
        const Table *table = document.table(id);
        QVERIFY(table && table->rows.size() > 1);
        for (qsizetype i = 0; i < table->rows.size(); ++i) {
            const double hours = printed(document, id, i, u"customer_hours"_s).toDouble();
            QVERIFY(hours <= before);
            before = hours;
        }
    }
}

void ReliabilityReportTest::namesEveryOption()
{
    ReliabilityReportInput input = exampleQuarter();
    const auto text = [&] {
        QString all;
        for (const DocumentRule &rule : reliabilityReport(input).rules)
            all += ruleText(rule) + u'\n';
        return all;
    };
    // What a person may set changes a line of the report.
    QSet<QString> seen{text()};
    input.result.options.countShort = true;
    QVERIFY(!seen.contains(text()));
    seen.insert(text());
    input.result.options.shortSeconds = 60;
    QVERIFY(!seen.contains(text()));
    seen.insert(text());
    input.result.options.denominator = UserDenominator::EndOfPeriod;
    QVERIFY(!seen.contains(text()));
    seen.insert(text());
    input.result.options.limitedCounts = false;
    QVERIFY(!seen.contains(text()));
    seen.insert(text());
    input.result.options.regions.append(u"开发区"_s);
    QVERIFY(!seen.contains(text()));
    seen.insert(text());
    input.result.options.history = {{QDate(2026, 1, 1), 1}};
    QVERIFY(!seen.contains(text()));
    seen.insert(text());
    input.result.options.betaFactor = 3;
    QVERIFY(!seen.contains(text()));
}

void ReliabilityReportTest::nothingKnownIsADash()
{
    ReliabilityReportInput input;
    input.result = {};
    input.result.options.period = {QDate(2026, 7, 1), QDate(2026, 9, 30)};
    const Document document = reliabilityReport(input);
    QCOMPARE(figure(document, u"asai1"_s), u"—"_s);
    QCOMPARE(figure(document, u"caidi_hours"_s), u"—"_s);
    QVERIFY(documentPdf(document));
}

void ReliabilityReportTest::everyRowHasEveryColumn_data()
{
    QTest::addColumn<int>("rows");
    QTest::addRow("none") << 0;
    QTest::addRow("some") << 300;
}

void ReliabilityReportTest::everyRowHasEveryColumn()
{
    QFETCH(int, rows);
    const Document document = reliabilityReport(inventedQuarter(rows));
    QSet<QString> ids;
    for (const Table *table : document.tables()) {
        QVERIFY2(!ids.contains(table->id), qPrintable(table->id));
        ids.insert(table->id);
        for (qsizetype i = 0; i < table->rows.size(); ++i)
            QCOMPARE(table->rows.at(i).size(), table->columns.size());
        for (const Row &total : table->totals)
            QCOMPARE(total.size(), table->columns.size());
    }
    QVERIFY(ids.contains(u"major_event_days"_s));
    QVERIFY(ids.contains(u"comparison"_s));
}

void ReliabilityReportTest::comparesWhatIsPrinted()
{
    const Document document = reliabilityReport(inventedQuarter(300));
    const auto cell = [&](qsizetype row, const QString &column) {
        return qRound64(printed(document, u"comparison"_s, row, column).toDouble() * 10000);
    };
    for (const QString &column : {u"asai1"_s, u"saidi_hours"_s, u"saifi"_s})
        QCOMPARE(cell(2, column), cell(0, column) - cell(1, column));
}

void ReliabilityReportTest::chartsNameColumnsThatExist()
{
    const Document document = reliabilityReport(inventedQuarter(300));
    int charts = 0;
    for (const Section &section : document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            const auto *chart = std::get_if<Chart>(&block);
            if (!chart)
                continue;
            ++charts;
            const Table *table = document.table(chart->table);
            QVERIFY2(table, qPrintable(chart->id));
            QVERIFY2(table->column(chart->labels) >= 0, qPrintable(chart->id));
            for (const ChartSeries &series : chart->series)
                QVERIFY2(table->column(series.column) >= 0, qPrintable(chart->id));
            QVERIFY(chart->target.isEmpty() || table->column(chart->target) >= 0);
        }
    }
    QCOMPARE(charts, 7);
}

void ReliabilityReportTest::tellsTheSameDoubtOfManyRowsOnce()
{
    ReliabilityReportInput input = exampleQuarter();
    input.result.warnings.clear();
    for (qint64 row = 2; row <= 400; ++row)
        input.result.warnings.append({row, u"outside_period"_s, {}, {}});
    input.result.warnings.append({0, u"no_users"_s, {}, {}});
    input.result.warningCounts = {{u"outside_period"_s, 399}, {u"no_users"_s, 1}};
    const Document document = reliabilityReport(input);
    QCOMPARE(document.table(u"warnings"_s)->rows.size(), 2);
    QCOMPARE(printed(document, u"warnings"_s, 0, u"row"_s), u"2"_s);
    QCOMPARE(printed(document, u"warnings"_s, 0, u"last_row"_s), u"400"_s);
    QCOMPARE(printed(document, u"warnings"_s, 0, u"rows"_s), u"399"_s);
    QCOMPARE(printed(document, u"warnings"_s, 1, u"last_row"_s), QString());
    QVERIFY(!document.table(u"warnings"_s)->notes.join(u""_s).contains(u"未列出"_s));
}

void ReliabilityReportTest::judgesEveryTarget()
{
    const Document document = reliabilityReport(inventedQuarter(50));
    QCOMPARE(document.table(u"targets"_s)->rows.size(), 3);
    QCOMPARE(printed(document, u"targets"_s, 0, u"state"_s), u"● 未达到"_s);
    QCOMPARE(printed(document, u"targets"_s, 0, u"actual"_s), u"2.50"_s);
    QVERIFY(printed(document, u"targets"_s, 1, u"state"_s).contains(u"年未过完"_s));
    QCOMPARE(printed(document, u"targets"_s, 2, u"value"_s), u"-8.00"_s); // eight per cent down
    QCOMPARE(printed(document, u"targets"_s, 2, u"state"_s), u"✓ 达到"_s);
    // Beside a region stand hours, not per cent.
    QCOMPARE(targetsOf(inventedQuarter(50).verdicts).size(), 2);
}

void ReliabilityReportTest::numbersWhatItIsMadeOf()
{
    ReliabilityReportInput input = exampleQuarter();
    input.head.version = 0;
    const TableFormat format{.encoding = TextEncoding::Gb18030,
                             .delimiter = ';',
                             .dateOrder = DateOrder::DayMonthYear,
                             .headings = {u"单号"_s, u"线路"_s, u"断电"_s}};
    Document document = reliabilityReport(input);
    document.rules.append(readingRule(u"停电清单"_s, format, TableKind::Events,
                                      {{u"断电"_s, u"start"_s}, {u"线路"_s, u"feeder"_s}}));
    const auto pdf = documentPdf(document);
    QVERIFY(pdf);
    const QString text = extractedText(*pdf);
    for (const QString &part :
         {u"一、总体情况"_s, u"表1计算值与发布值"_s, u"二、分区域"_s, u"图1各区域平均停电时间"_s,
          u"计算规则与选项"_s, u"计算稿，未发布"_s,
          u"停电清单读法：CSV，GB18030，分号分隔，日期按日月年；手工指定的列：断电＝停电时间"_s,
          u"共6行，其中拒收1行"_s})
        QVERIFY2(text.contains(withoutBlanks(part)), qPrintable(part));
    QVERIFY(!text.contains(u"线路＝"_s)); // what its name says is not by hand
}

void ReliabilityReportTest::isAPdfThatSaysInternal()
{
    const auto pdf = documentPdf(reliabilityReport(exampleQuarter()));
    QVERIFY(pdf);
    const QString text = extractedText(*pdf);
    for (const QString &words : {u"内部资料"_s, u"国家能源局发布的为准"_s, u"恢复时间不晚于停电时间"_s,
                                 u"99.9669"_s, u"reliability/1"_s})
        QVERIFY2(text.contains(words), qPrintable(words));
}

QTEST_MAIN(ReliabilityReportTest)
#include "tst_reliabilityreport.moc"
