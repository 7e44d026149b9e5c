// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/documentpages.h"
#include "tests/reports/quality/printedcells.h"
#include "tests/reports/quality/samplequality.h"
#include "tests/support/pdftools.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

PointVoltage point(const QString &name, PointClass pointClass, qint64 monitored, qint64 over, qint64 under)
{
    PointVoltage one;
    one.point = {name, name, pointClass, 220'000, *standardLimits(220'000), true};
    one.total = {132'480, monitored, monitored - over - under, over, under};
    one.months = {{44'640, monitored, monitored - over - under, over, under}, {44'640}, {43'200}};
    return one;
}

VoltageReportInput quarter(const QList<PointVoltage> &points)
{
    VoltageOptions options;
    options.period = {QDate(2026, 7, 1), QDate(2026, 9, 30)};
    return {.result = summarise(options, VoltageInput::DailyStatistics, points)};
}

} // namespace

/// The voltage report says what the engine counted, rounded once, and shows what is missing.
class VoltageReportTest final : public QObject
{
    Q_OBJECT

private slots:
    void printsRatesOfPointsClassesAndAll();
    void aMissingClassIsNeverZero();
    void showsWhatIsMissing();
    void namesEveryOption();
    void tellsWhetherTheTargetIsReached();
    void everyRowHasEveryColumn_data();
    void everyRowHasEveryColumn();
};

void VoltageReportTest::printsRatesOfPointsClassesAndAll()
{
    // A: 99.9 and 99.7 -> 99.8; D: 99.0107...; composite (99.8 + 99.0107) / 2.
    const Document document = voltageReport(quarter({point(u"A-1"_s, PointClass::A, 40'000, 10, 30),
                                                     point(u"A-2"_s, PointClass::A, 20'000, 60, 0),
                                                     point(u"D-1"_s, PointClass::D, 42'960, 115, 310)}));
    QCOMPARE(printed(document, u"points"_s, 2, u"rate"_s), u"99.0107"_s);
    QCOMPARE(printed(document, u"classes"_s, 0, u"rate"_s), u"99.8000"_s);
    QCOMPARE(figure(document, u"composite"_s), u"99.4054"_s);
    QCOMPARE(printed(document, u"worst"_s, 0, u"point"_s), u"D-1"_s);
    QCOMPARE(printed(document, u"points"_s, 0, u"upper"_s), u"235.400"_s);
    QCOMPARE(printed(document, u"months"_s, 0, u"D"_s), u"99.0107"_s);
    QCOMPARE(printed(document, u"months"_s, 1, u"D"_s), u"—"_s);
}

void VoltageReportTest::aMissingClassIsNeverZero()
{
    const Document document = voltageReport(quarter({point(u"D-1"_s, PointClass::D, 42'960, 115, 310)}));
    QCOMPARE(figure(document, u"composite"_s), u"—"_s);
    const auto pdf = documentPdf(document);
    QVERIFY(pdf);
    QVERIFY(extractedText(*pdf).contains(u"不以0代替"_s));
}

void VoltageReportTest::showsWhatIsMissing()
{
    const Document document = voltageReport(
        quarter({point(u"A-1"_s, PointClass::A, 132'480, 0, 0), point(u"A-2"_s, PointClass::A, 0, 0, 0)}));
    QCOMPARE(document.table(u"gaps"_s)->rows.size(), 1);
    QCOMPARE(printed(document, u"gaps"_s, 0, u"missing"_s), u"132480"_s);
    QCOMPARE(printed(document, u"gaps"_s, 0, u"complete"_s), u"0.00"_s);
    QCOMPARE(printed(document, u"points"_s, 1, u"rate"_s), u"—"_s);
}

void VoltageReportTest::namesEveryOption()
{
    VoltageOptions options;
    options.period = {QDate(2026, 7, 1), QDate(2026, 9, 30)};
    QSet<QString> seen;
    const auto isNew = [&] {
        QString all;
        for (const DocumentRule &rule : voltageRules(options))
            all += ruleText(rule) + u'\n';
        const bool known = seen.contains(all);
        seen.insert(all);
        return !known;
    };
    QVERIFY(isNew());
    options.intervalMinutes = 15;
    QVERIFY(isNew());
    options.classRate = ClassRate::Time;
    QVERIFY(isNew());
    options.monthStartDay = 21;
    QVERIFY(isNew());
    options.worstPoints = 5;
    QVERIFY(isNew());
    options.targetPercent = 98.5;
    QVERIFY(isNew());
}

void VoltageReportTest::tellsWhetherTheTargetIsReached()
{
    VoltageReportInput input = quarter(
        {point(u"A-1"_s, PointClass::A, 40'000, 10, 30), point(u"D-1"_s, PointClass::D, 42'960, 115, 310)});
    input.result.options.targetPercent = 99.9;
    const auto section = voltageReport(input).sections.first();
    QCOMPARE(std::get<QList<KeyFigure>>(section.blocks.first()).first().state, u"未达到目标"_s);
    input.result.options.targetPercent = 99;
    const auto better = voltageReport(input).sections.first();
    QCOMPARE(std::get<QList<KeyFigure>>(better.blocks.first()).first().state, u"达到目标"_s);
}

void VoltageReportTest::everyRowHasEveryColumn_data()
{
    QTest::addColumn<int>("points");
    QTest::addRow("none") << 0;
    QTest::addRow("some") << 40;
}

void VoltageReportTest::everyRowHasEveryColumn()
{
    QFETCH(int, points);
    const Document document = voltageReport(inventedVoltage(points));
    QSet<QString> ids;
    for (const Table *table : document.tables()) {
        QVERIFY2(!ids.contains(table->id), qPrintable(table->id));
        ids.insert(table->id);
        for (qsizetype i = 0; i < table->rows.size(); ++i)
            QVERIFY2(table->rows.at(i).size() == table->columns.size(), qPrintable(table->id));
        for (const Row &total : table->totals)
            QVERIFY2(total.size() == table->columns.size(), qPrintable(table->id));
    }
    QVERIFY(documentPdf(document));
}

QTEST_MAIN(VoltageReportTest)
#include "tst_voltagereport.moc"
