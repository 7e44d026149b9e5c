// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityjson.h"
#include "models/domain/quality/reliabilityresult.h"
#include "models/domain/quality/runlog.h"
#include "tests/models/domain/quality/outages.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

using Category = OutageCategory;

QList<UsersRow> users(qint64 count)
{
    return {{.row = 2, .region = u"农村"_s, .feeder = u"线路一"_s, .users = count}};
}

/// Worked example E13: third quarter of 2026, 1,250 users.
QList<Interruption> quarterOfExample()
{
    return OutageList()
        .row("E1", "07-08 14:20", "07-08 16:05", 86)
        .row("E2", "07-21 06:00", "07-21 13:30", 45, Category::PlannedMaintenance)
        .row("E3", "08-03 19:10", "08-03 19:55", 120, Category::FaultExternal)
        .row("E4", "08-14 13:00", "08-14 15:00", 60, Category::SourceShortage)
        .row("E5", "09-02 10:00", "09-02 10:02", 210)
        .row("E6", "09-18 22:30", "09-19 05:00", 33, Category::PlannedWorks)
        .rows();
}

QString fixed(const std::optional<Ratio> &ratio, int places = 4)
{
    return ratio ? QString::number(ratio->toDouble(), 'f', places) : u"none"_s;
}

ReliabilityFigures group(const QList<ReliabilityGroup> &groups, const QString &key)
{
    for (const ReliabilityGroup &entry : groups) {
        if (entry.key == key)
            return entry.figures;
    }
    return {};
}

QStringList kinds(const ReliabilityResult &result)
{
    QStringList found;
    for (const Warning &warning : result.warnings)
        found.append(QString::number(warning.row) + u' ' + warning.kind);
    return found;
}

void verifyInvariants(const ReliabilityResult &result)
{
    for (const InvariantCheck &check : result.invariants)
        QVERIFY2(check.holds, qPrintable(check.id + u' ' + check.detail));
}

} // namespace

class TestReliability final : public QObject
{
    Q_OBJECT

private slots:
    void countsAQuarter();
    void countsShortOnesWhenAsked();
    void restoresInSteps();
    void splitsHoursAtThePeriodsEdge();
    void judgesShortByTheWholeDuration();
    void weighsUsersByDays();
    void takesTheEndFigureWhenAsked();
    void rollsRegionsUpIntoCityAndCountryside();
    void takesLimitedSupplyAsEquivalentTime();
    void leavesLimitedSupplyOutOfCountsWhenAsked();
    void splitsMonthsByTheClock();
    void addsUpLossesOfEverySize();
    void saysWhereItLookedAtNoMoreRows();
    void namesTheFirstOfManyRowsAlike_data();
    void namesTheFirstOfManyRowsAlike();
    void writesLongListsAsTheWholeTreeHasThem();
    void countsAnEventOncePerGroup();
    void knowsMajorEventDays();
    void keepsFeedersWithoutOutage();
    void saysNothingOfRatesWithoutUsers();
    void warnsOfWhatIsDoubtful();
    void warnsOnceOfAnInterruptionLargerThanItsFeeder();
    void findsRowsOfOneInterruptionEnteredTwice();
    void findsAreasOutTwiceAtATime();
    void countsAnInterruptionWhoseRowsStandApartOnce();
};

void TestReliability::countsAQuarter()
{
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(1250), quarterOfExample());
    QCOMPARE(result.total.users().toDouble(), 1250.0);
    QCOMPARE(result.total.sums.events, 5);
    QCOMPARE(result.total.customerHours().toDouble(), 912.5);
    QCOMPARE(result.total.sums.interruptions, 344);
    QCOMPARE(result.total.saidiHours()->toDouble(), 0.73);
    QCOMPARE(result.total.saifi()->toDouble(), 0.2752);
    QCOMPARE(fixed(result.total.caidiHours(), 8), u"2.65261628"_s);
    QCOMPARE(fixed(result.total.asai1(), 7), u"99.9669384"_s);
    QCOMPARE(fixed(result.total.asai2(), 7), u"99.9701993"_s);
    QCOMPARE(fixed(result.total.asai3(), 7), u"99.9712862"_s);
    QCOMPARE(result.total.maifi()->toDouble(), 0.168);
    QVERIFY(result.warnings.isEmpty());
    verifyInvariants(result);
}

void TestReliability::countsShortOnesWhenAsked()
{
    ReliabilityOptions options = thirdQuarter();
    options.countShort = true;
    const ReliabilityResult result = reliabilityOf(options, users(1250), quarterOfExample());
    QCOMPARE(result.total.customerHours().toDouble(), 919.5);
    QCOMPARE(fixed(result.total.saidiHours()), u"0.7356"_s);
    QCOMPARE(fixed(result.total.saifi()), u"0.4432"_s);
    QCOMPARE(fixed(result.total.asai1()), u"99.9667"_s);
    QCOMPARE(fixed(result.total.maifi()), u"0.1680"_s);
    verifyInvariants(result);
}

void TestReliability::restoresInSteps()
{
    const auto rows = OutageList()
                          .row("E", "08-01 08:00", "08-01 09:30", 120)
                          .row("E", "08-01 08:00", "08-01 11:00", 100)
                          .row("E", "08-01 08:00", "08-01 13:15", 80)
                          .rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(300), rows);
    QCOMPARE(result.total.customerHours().toDouble(), 900.0);
    QCOMPARE(result.total.sums.interruptions, 300);
    QCOMPARE(result.total.sums.events, 1);
    QCOMPARE(result.total.caidiHours()->toDouble(), 3.0);
    QVERIFY(result.warnings.isEmpty());
}

void TestReliability::splitsHoursAtThePeriodsEdge()
{
    const auto rows = OutageList().row("E", "2026-06-30 21:00", "2026-07-01 03:00", 50).rows();
    const auto second = reliabilityOf(optionsFor({2026, 4, 1}, {2026, 6, 30}), users(50), rows).total;
    const auto third = reliabilityOf(thirdQuarter(), users(50), rows).total;
    QCOMPARE(second.customerHours().toDouble(), 150.0);
    QCOMPARE(second.sums.interruptions, 50);
    QCOMPARE(second.sums.events, 1);
    QCOMPARE(third.customerHours().toDouble(), 150.0);
    QCOMPARE(third.sums.interruptions, 0);
    QCOMPARE(third.sums.events, 0);
    const auto year = reliabilityOf(optionsFor({2026, 1, 1}, {2026, 12, 31}), users(50), rows).total;
    QCOMPARE(year.sums.units, second.sums.units + third.sums.units);
    QCOMPARE(year.sums.interruptions, 50);
}

void TestReliability::judgesShortByTheWholeDuration()
{
    // Two minutes of four fall into the quarter; a row of exactly three minutes is short, one second more is
    // not.
    const auto rows = OutageList()
                          .row("A", "2026-06-30 23:58:00", "2026-07-01 00:02:00", 30)
                          .row("B", "2026-07-05 10:00:00", "2026-07-05 10:03:00", 7)
                          .row("C", "2026-07-06 10:00:00", "2026-07-06 10:03:01", 11)
                          .row("D", "2026-06-30 23:59:00", "2026-07-01 00:01:00", 1000)
                          .rows();
    const OutageSums sums = reliabilityOf(thirdQuarter(), users(5000), rows).total.sums;
    QCOMPARE(qint64(sums.units / OutageSums::UnitsPerSecond), 30 * 120 + 11 * 181);
    QCOMPARE(sums.interruptions, 11);
    QCOMPARE(sums.shortUsers, 7);
    QCOMPARE(sums.events, 1);
}

void TestReliability::weighsUsersByDays()
{
    // Worked example E16: 96 users from 1 December, 12 until 31 October (that day still counts).
    const QList<UsersRow> list{
        {.row = 2, .region = u"农村"_s, .feeder = u"线路一"_s, .users = 1188},
        {.row = 3, .region = u"农村"_s, .feeder = u"线路一"_s, .users = 12, .to = {2026, 10, 31}},
        {.row = 4, .region = u"农村"_s, .feeder = u"线路一"_s, .users = 96, .from = {2026, 12, 1}}};
    const auto rows = OutageList().row("E", "10-01 00:00", "10-01 02:00", 300).rows();
    ReliabilityOptions options = optionsFor({2026, 10, 1}, {2026, 12, 31});
    const ReliabilityResult result = reliabilityOf(options, list, rows);
    QCOMPARE(fixed(result.total.users()), u"1224.3913"_s);
    QCOMPARE(fixed(result.total.saidiHours()), u"0.4900"_s);
    QCOMPARE(kinds(result), QStringList{u"0 end_figure_differs"_s});
    QCOMPARE(result.warnings.first().args, (QStringList{u"1284"_s, u"1224.3913"_s}));
    verifyInvariants(result);
}

void TestReliability::takesTheEndFigureWhenAsked()
{
    const QList<UsersRow> list{
        {.row = 2, .region = u"农村"_s, .feeder = u"线路一"_s, .users = 1188},
        {.row = 3, .region = u"农村"_s, .feeder = u"线路一"_s, .users = 96, .from = {2026, 12, 1}}};
    const auto rows = OutageList().row("E", "10-01 00:00", "10-01 02:00", 300).rows();
    ReliabilityOptions options = optionsFor({2026, 10, 1}, {2026, 12, 31});
    options.denominator = UserDenominator::EndOfPeriod;
    const ReliabilityResult result = reliabilityOf(options, list, rows);
    QCOMPARE(result.total.users().toDouble(), 1284.0);
    QCOMPARE(fixed(result.total.saidiHours()), u"0.4673"_s);
    QCOMPARE(group(result.byMonth, u"2026-10"_s).users().toDouble(), 1188.0);
}

void TestReliability::rollsRegionsUpIntoCityAndCountryside()
{
    QList<UsersRow> list;
    for (const auto &[region, count] :
         {std::pair{u"市中心区"_s, 210}, {u"市区"_s, 380}, {u"城镇"_s, 260}, {u"农村"_s, 1150}})
        list.append({.row = 2, .region = region, .feeder = region + u"线"_s, .users = count});
    const auto rows = OutageList()
                          .row("A", "01-05 00:00", "01-05 00:45", 42)
                          .on("市中心区线", "", "市中心区")
                          .row("B", "01-05 00:00", "01-05 01:06", 171)
                          .on("市区线", "", "市区")
                          .row("C", "01-05 00:00", "01-05 01:15", 286)
                          .on("城镇线", "", "城镇")
                          .row("D", "01-05 00:00", "01-05 01:48", 2875)
                          .on("农村线", "", "农村")
                          .rows();
    const ReliabilityResult result = reliabilityOf(optionsFor({2026, 1, 1}, {2026, 3, 31}), list, rows);
    QCOMPARE(result.city.users().toDouble(), 850.0);
    QCOMPARE(result.city.sums.interruptions, 499);
    QCOMPARE(result.rural.sums, group(result.byRegion, u"农村"_s).sums);
    QCOMPARE(fixed(group(result.byRegion, u"农村"_s).asai1()), u"99.7917"_s);
    QCOMPARE(result.byRegion.first().key, u"市中心区"_s);
    QCOMPARE(result.byRegion.size(), 4);
    verifyInvariants(result);
}

void TestReliability::takesLimitedSupplyAsEquivalentTime()
{
    const auto rows = OutageList()
                          .row("E", "08-01 08:00", "08-01 12:00", 10, Category::SourceShortage)
                          .limited(800'000, 500'000)
                          .row("F", "08-02 08:00", "08-02 09:00", 1, Category::GridShortage)
                          .limited(3, 2)
                          .rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(100), rows);
    QCOMPARE(fixed(result.total.customerHours(), 9), u"15.333333333"_s);
    QCOMPARE(result.total.sums.interruptions, 11);
    QCOMPARE(fixed(group(result.byCategory, u"限电-系统电源不足"_s).customerHours()), u"15.0000"_s);
    verifyInvariants(result);
}

void TestReliability::leavesLimitedSupplyOutOfCountsWhenAsked()
{
    ReliabilityOptions options = thirdQuarter();
    options.limitedCounts = false;
    const auto rows = OutageList().row("E", "08-01 08:00", "08-01 12:00", 10).limited(8, 5).rows();
    const OutageSums sums = reliabilityOf(options, users(100), rows).total.sums;
    QCOMPARE(sums.interruptions, 0);
    QCOMPARE(sums.events, 0);
    QCOMPARE(sums.units, OutageSums::UnitsPerSecond * 15 * 3600);
}

void TestReliability::addsUpLossesOfEverySize()
{
    constexpr qint64 Many = 1'000'000'000;
    const QList<Interruption> rows = OutageList()
                                         .row("E1", "07-08 14:00", "07-08 15:00", 86)
                                         .on("线路一", "1号台区")
                                         .row("E2", "07-09 00:00", "07-29 00:00", Many)
                                         .on("线路一", "1号台区")
                                         .row("E3", "07-30 00:00", "08-02 00:00", Many)
                                         .on("线路一", "1号台区")
                                         .row("E4", "08-10 00:00", "08-10 02:00", 10)
                                         .on("线路一", "1号台区")
                                         .limited(3, 2)
                                         .row("E5", "08-11 00:00", "08-11 01:00", 7)
                                         .on("线路一", "2号台区")
                                         .rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(Many), rows);
    constexpr Wide Hour = Wide(3600) * OutageSums::UnitsPerSecond;
    const Wide third = (Hour * 20 * 2 + 3) / 6; // of 20 hours, rounded half up
    const Wide first = (86 + Wide(Many) * 23 * 24) * Hour + third;
    QVERIFY(result.byTransformer.at(0).figures.sums.units == first);
    QVERIFY(result.byTransformer.at(1).figures.sums.units == 7 * Hour);
    QVERIFY(result.byMonth.at(0).figures.sums.units == (86 + Wide(Many) * 22 * 24) * Hour);
    QVERIFY(result.byMonth.at(1).figures.sums.units == (7 + Wide(Many) * 24) * Hour + third);
    QVERIFY(result.total.sums.units == first + 7 * Hour);
    QCOMPARE(result.total.sums.interruptions, 2 * Many + 103);
    verifyInvariants(result);
}

void TestReliability::saysWhereItLookedAtNoMoreRows()
{
    for (const qsizetype count : {qsizetype(RunLog::Kept), qsizetype(RunLog::Kept) + 1}) {
        QList<Interruption> rows = OutageList().row("E1", "07-08 14:00", "07-08 15:00", 1).rows();
        while (rows.size() < count) {
            rows.append(rows.first());
            rows.last().row = rows.size() + 1;
        }
        const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(1250), rows);
        QCOMPARE(result.total.sums.events, 1);
        QCOMPARE(result.total.sums.interruptions, count);
        QCOMPARE(result.warningCounts.value(u"entered_twice"_s), qsizetype(RunLog::Kept) - 1);
        QCOMPARE(result.clashesCut, count > qsizetype(RunLog::Kept));
    }
}

void TestReliability::namesTheFirstOfManyRowsAlike_data()
{
    QTest::addColumn<bool>("isOneEvent");
    QTest::newRow("of one interruption") << true;
    QTest::newRow("of as many interruptions") << false;
}

/// More than are looked through one by one, twice over.
void TestReliability::namesTheFirstOfManyRowsAlike()
{
    QFETCH(bool, isOneEvent);
    constexpr int Rows = 100;
    QList<QByteArray> events;
    OutageList list;
    for (int i = 0; i < Rows; ++i) {
        events.append("E" + QByteArray::number(isOneEvent ? 0 : i));
        const bool isEarly = i % 2 == 0;
        list.row("", isEarly ? "07-08 14:00" : "07-09 14:00", isEarly ? "07-08 15:00" : "07-09 15:00", 5)
            .on("线路一", "1号台区");
    }
    QList<Interruption> rows = list.rows();
    for (int i = 0; i < Rows; ++i)
        rows[i].event = events.at(i);
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(1250), rows);
    QCOMPARE(result.warningCounts.value(u"entered_twice"_s), Rows - 2);
    QCOMPARE(result.warningCounts.value(u"overlap"_s), 0);
    int told = 0;
    for (const Warning &warning : result.warnings) {
        if (warning.kind != u"entered_twice"_s)
            continue;
        QCOMPARE(warning.args, QStringList{warning.row % 2 == 0 ? u"2"_s : u"3"_s});
        ++told;
    }
    QCOMPARE(told, Rows - 2);
}

void TestReliability::writesLongListsAsTheWholeTreeHasThem()
{
    const QList<Interruption> rows = OutageList()
                                         .row("E1", "07-08 14:20", "07-08 16:05", 86)
                                         .on("线路一", "1号\"台区")
                                         .row("E2", "07-21 06:00", "07-21 13:31", 45)
                                         .on("线路二", "1号\"台区")
                                         .row("E3", "08-03 19:10", "08-03 19:12", 120)
                                         .rows();
    const auto bytes = [](const ReliabilityResult &result) {
        QByteArray text;
        writeJson(
            toJsonWithoutLongLists(result, {}), [&](const TextSink &sink) { writeLongLists(result, sink); },
            QJsonDocument::Compact, [&](QByteArrayView piece) { text.append(piece); });
        return text;
    };
    const ReliabilityResult stated = reliabilityOf(thirdQuarter(), users(1250), rows);
    const QJsonObject tree = toJson(stated, {});
    QCOMPARE(tree.value(u"by_transformer"_s).toArray().size(), 3);
    QCOMPARE(QJsonDocument::fromJson(bytes(stated)).object(), tree);
    const ReliabilityResult unstated = reliabilityOf(thirdQuarter(), {}, rows.last(1));
    QVERIFY(!toJson(unstated, {}).contains(u"by_transformer"_s));
    QCOMPARE(QJsonDocument::fromJson(bytes(unstated)).object(), toJson(unstated, {}));
}

void TestReliability::splitsMonthsByTheClock()
{
    const auto rows = OutageList().row("E", "07-31 22:00", "09-01 02:00", 3).rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(10), rows);
    QCOMPARE(group(result.byMonth, u"2026-07"_s).customerHours().toDouble(), 6.0);
    QCOMPARE(group(result.byMonth, u"2026-08"_s).customerHours().toDouble(), 3.0 * 31 * 24);
    QCOMPARE(group(result.byMonth, u"2026-09"_s).customerHours().toDouble(), 6.0);
    QCOMPARE(group(result.byMonth, u"2026-07"_s).sums.interruptions, 3);
    QCOMPARE(group(result.byMonth, u"2026-08"_s).sums.interruptions, 0);
    verifyInvariants(result);
}

void TestReliability::countsAnEventOncePerGroup()
{
    const auto rows = OutageList()
                          .row("E", "07-31 23:00", "07-31 23:30", 1)
                          .on("甲", "1", "城镇")
                          .by("雷击")
                          .row("E", "07-31 23:00", "07-31 23:40", 2)
                          .on("甲", "2", "城镇")
                          .by("雷击")
                          .row("E", "08-01 00:10", "08-01 01:00", 4)
                          .on("乙", "1", "农村")
                          .by("大风")
                          .row("F", "08-01 05:00", "08-01 06:00", 8)
                          .on("乙", "1", "农村")
                          .by("大风")
                          .rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(100), rows);
    QCOMPARE(result.total.sums.events, 2);
    QCOMPARE(group(result.byFeeder, u"甲"_s).sums.events, 1);
    QCOMPARE(group(result.byFeeder, u"乙"_s).sums.events, 2);
    QCOMPARE(group(result.byRegion, u"城镇"_s).sums.events, 1);
    QCOMPARE(group(result.byCause, u"雷击"_s).sums.events, 1);
    QCOMPARE(group(result.byMonth, u"2026-07"_s).sums.events, 1);
    QCOMPARE(group(result.byMonth, u"2026-08"_s).sums.events, 2);
    QCOMPARE(result.byTransformer.size(), 3);
    verifyInvariants(result);
}

void TestReliability::knowsMajorEventDays()
{
    // ln of these is -2.10 ± 1.45: the limit of worked example E20.
    ReliabilityOptions options = thirdQuarter();
    const double spread = 1.45 / std::sqrt(2.0);
    options.history = {{{2025, 1, 1}, std::exp(-2.10 - spread)},
                       {{2025, 1, 2}, 0},
                       {{2025, 1, 3}, std::exp(-2.10 + spread)}};
    const auto rows = OutageList()
                          .row("A", "07-04 10:00", "07-04 10:52", 10) // 520 user-minutes of 100 users: 5.2
                          .row("B", "07-05 10:00", "07-05 10:45", 10) // 4.5
                          .row("C", "2026-06-30 20:00", "07-01 01:00", 100)
                          .rows();
    const ReliabilityResult result = reliabilityOf(options, users(100), rows);
    QVERIFY(result.majorEventDays);
    QCOMPARE(result.majorEventDays->historyDays, 2);
    QCOMPARE(QString::number(result.majorEventDays->limitMinutes, 'f', 4), u"4.5951"_s);
    QCOMPARE(result.majorEventDays->days, (QList<DailySaidi>{{{2026, 7, 4}, 5.2}}));
    QCOMPARE(result.majorEventDays->without.sums.interruptions, 10);
    QCOMPARE(result.majorEventDays->without.sums.events, 1);
    QCOMPARE(result.majorEventDays->without.customerHours().toDouble(), 107.5);
    QVERIFY(!reliabilityOf(thirdQuarter(), users(100), rows).majorEventDays);
}

void TestReliability::keepsFeedersWithoutOutage()
{
    QList<UsersRow> list = users(10);
    list.append({.row = 3, .region = u"城镇"_s, .feeder = u"线路二"_s, .users = 5});
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), list, {});
    QCOMPARE(result.total.asai1()->toDouble(), 100.0);
    QCOMPARE(group(result.byFeeder, u"线路二"_s).users().toDouble(), 5.0);
    QCOMPARE(group(result.byRegion, u"城镇"_s).asai1()->toDouble(), 100.0);
    QVERIFY(!result.total.caidiHours());
    verifyInvariants(result);
}

void TestReliability::saysNothingOfRatesWithoutUsers()
{
    const auto rows = OutageList().row("E", "08-01 08:00", "08-01 09:00", 4).rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), {}, rows);
    QVERIFY(!result.total.saidiHours());
    QCOMPARE(result.total.customerHours().toDouble(), 4.0);
    QCOMPARE(kinds(result), (QStringList{u"2 unknown_feeder"_s, u"0 no_users"_s}));
    verifyInvariants(result);
}

void TestReliability::warnsOfWhatIsDoubtful()
{
    const auto rows = OutageList()
                          .row("A", "2026-06-01 08:00", "2026-06-01 09:00", 4)
                          .row("B", "08-01 08:00", "08-01 09:00", 4)
                          .limited(5, 9)
                          .row("C", "08-02 08:00", "08-02 09:00", 4)
                          .limited(5, -1)
                          .row("D", "08-03 08:00", "08-03 09:00", 4)
                          .on("线路一", "", "郊区")
                          .row("F", "08-04 08:00", "08-04 09:00", 101)
                          .rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(100), rows);
    QCOMPARE(kinds(result),
             (QStringList{u"2 outside_period"_s, u"6 users_above_feeder"_s, u"3 capacity_grew"_s,
                          u"4 capacity_incomplete"_s, u"5 unknown_region"_s}));
    QCOMPARE(result.total.sums.interruptions, 4 * 3 + 101);
    QCOMPARE(result.total.customerHours().toDouble(), 4.0 * 2 + 101);
    QCOMPARE(result.byRegion.last().key, u"郊区"_s);
    verifyInvariants(result);
}

void TestReliability::warnsOnceOfAnInterruptionLargerThanItsFeeder()
{
    const auto rows = OutageList()
                          .row("A", "08-01 08:00", "08-01 09:00", 60)
                          .row("A", "08-01 08:00", "08-01 10:00", 60)
                          .row("A", "08-01 08:00", "08-01 11:00", 60)
                          .row("B", "08-02 08:00", "08-02 09:00", 60)
                          .rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(100), rows);
    QCOMPARE(kinds(result), QStringList{u"3 users_above_feeder"_s});
    QCOMPARE(result.warnings.first().args, (QStringList{u"120"_s, u"100"_s}));
}

void TestReliability::findsRowsOfOneInterruptionEnteredTwice()
{
    OutageList list;
    list.row("A", "08-01 08:00", "08-01 09:00", 6).row("A", "08-01 08:00", "08-01 10:00", 6);
    for (int i = 0; i < 50; ++i)
        list.row("A", "08-01 08:00", "08-01 11:00", 100 + i);
    list.row("A", "08-01 08:00", "08-01 10:00", 6);
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(10'000), list.rows());
    QCOMPARE(kinds(result), QStringList{u"54 entered_twice"_s});
    QCOMPARE(result.warnings.first().args, QStringList{u"3"_s});
}

void TestReliability::findsAreasOutTwiceAtATime()
{
    const auto rows = OutageList()
                          .row("A", "08-01 08:00", "08-01 10:00", 1)
                          .on("线路一", "1号台区")
                          .row("B", "08-01 09:00", "08-01 11:00", 1)
                          .on("线路一", "1号台区")
                          .row("C", "08-01 08:00", "08-01 10:00", 1)
                          .on("线路一", "1号台区")
                          .row("D", "08-01 08:00", "08-01 10:00", 1)
                          .on("线路一", "2号台区")
                          .row("E", "08-01 08:00", "08-01 10:00", 1)
                          .on("线路二", "1号台区")
                          .row("F", "08-01 11:00", "08-01 12:00", 1)
                          .on("线路一", "1号台区")
                          .row("G", "08-01 07:00", "08-01 08:00", 1)
                          .on("线路一", "1号台区")
                          .row("G", "08-01 07:00", "08-01 07:30", 1)
                          .on("线路一", "1号台区")
                          .rows();
    QList<UsersRow> list = users(100);
    list.append({.row = 3, .region = u"农村"_s, .feeder = u"线路二"_s, .users = 100});
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), list, rows);
    QCOMPARE(kinds(result), (QStringList{u"4 entered_twice"_s, u"3 overlap"_s}));
    QCOMPARE(result.warnings.at(0).args, QStringList{u"2"_s});
    QCOMPARE(result.warnings.at(1).args, QStringList{u"2"_s});
    QCOMPARE(result.warnings.at(1).subject, u"线路一 1号台区"_s);
    QCOMPARE(result.total.sums.interruptions, 8);
}

void TestReliability::countsAnInterruptionWhoseRowsStandApartOnce()
{
    const auto rows = OutageList()
                          .row("A", "08-01 08:00", "08-01 10:00", 1)
                          .on("线路一", "1")
                          .row("B", "08-02 08:00", "08-02 10:00", 1)
                          .on("线路一", "1")
                          .row("A", "08-01 08:00", "08-01 11:00", 1)
                          .on("线路二", "1")
                          .row("A", "08-01 08:00", "08-01 10:00", 1)
                          .on("线路一", "1")
                          .rows();
    const ReliabilityResult result = reliabilityOf(thirdQuarter(), users(100), rows);
    QCOMPARE(result.total.sums.events, 2);
    QCOMPARE(group(result.byFeeder, u"线路一"_s).sums.events, 2);
    QCOMPARE(group(result.byFeeder, u"线路二"_s).sums.events, 1);
    QCOMPARE(result.warnings.first(), (Warning{5, u"entered_twice"_s, u"线路一 1"_s, {u"2"_s}}));
}

QTEST_GUILESS_MAIN(TestReliability)
#include "tst_reliability.moc"
