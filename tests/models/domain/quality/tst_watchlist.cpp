// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/domain/quality/outagebudget.h"
#include "models/domain/quality/reliabilitycomparison.h"
#include "models/domain/quality/reliabilityresult.h"
#include "models/domain/quality/watchlist.h"
#include "tests/models/domain/quality/outages.h"

#include <QTest>

#include <list>
#include <string>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

using Category = OutageCategory;

QList<WatchList> listsOf(const char *profile, const QList<Interruption> &rows)
{
    WatchBook book(thirdQuarter());
    for (const Interruption &row : rows)
        book.add(row);
    return book.lists(watchRulesOf(*shippedProfile(QLatin1String(profile)), {2026, 9, 30}));
}

WatchList listOf(const QList<WatchList> &lists, const QString &measure)
{
    for (const WatchList &list : lists) {
        if (list.rule.measure == measure)
            return list;
    }
    return {};
}

QStringList told(const WatchList &list)
{
    QStringList lines;
    for (const WatchEntry &entry : list.entries)
        lines.append(u"%1/%2/%3 %4 %5..%6"_s.arg(entry.feeder, entry.transformer, entry.event)
                         .arg(entry.times)
                         .arg(entry.from.toString(u"MM-dd"_s), entry.to.toString(u"MM-dd"_s)));
    return lines;
}

QList<UsersRow> users(qint64 count)
{
    return {{.row = 2, .region = u"农村"_s, .feeder = u"线路一"_s, .users = count}};
}

double hours(const Ratio &ratio)
{
    return ratio.toDouble();
}

} // namespace

class TestWatchList final : public QObject
{
    Q_OBJECT

private slots:
    void takesItsRulesFromTheProfile();
    void watchesTripsOfAYear();
    void flagsAnOutageAboveItsCustomerHours();
    void countsStepsAsOneOutage();
    void watchesAreasOutTooOften();
    void looksBackSixMonthsForFaults();
    void findsAreasOutAgainWithinSixtyDays();
    void splitsABudgetByDays();
    void saysWhatAPlannedOutageWouldCost();
    void comparesWithAnEarlierPeriod();
    void holdsTargetsAgainstTheFigures();
    void holdsCutsAgainstTheYearBefore();
};

void TestWatchList::takesItsRulesFromTheProfile()
{
    const auto rulesOf = [](const char *id) {
        QStringList found;
        for (const WatchRule &rule : watchRulesOf(*shippedProfile(QLatin1String(id)), {2026, 9, 30}))
            found.append(rule.measure + u' ' + QString::number(rule.value) + u' ' + rule.clause);
        return found;
    };
    const QString repeats = u"area_repeats 3 ruling"_s;
    QCOMPARE(rulesOf("huangchuan"),
             (QStringList{u"feeder_trips 3 HC21 附件2 三2"_s, u"feeder_customer_hours 300 HC21 附件2 三3"_s,
                          u"area_outages 5 HC21 附件2 三4"_s, repeats}));
    QCOMPARE(rulesOf("baoshan"),
             (QStringList{u"feeder_outages 25 BS21 三(四)"_s, u"feeder_faults 15 BS21 四(四)2"_s, repeats}));
    QCOMPARE(rulesOf("guidong"), QStringList{repeats});
}

void TestWatchList::watchesTripsOfAYear()
{
    const auto rows = OutageList()
                          .row("A", "2025-12-30 08:00", "2025-12-30 09:00", 1) // last year's
                          .row("B", "02-01 08:00", "02-01 09:00", 1)
                          .row("C", "05-01 08:00", "05-01 09:00", 1, Category::PlannedWorks) // no trip
                          .row("D", "07-01 08:00", "07-01 09:00", 1)
                          .row("E", "08-01 08:00", "08-01 09:00", 1, Category::FaultExternal)
                          .row("F", "08-02 08:00", "08-02 08:02", 1) // short
                          .row("G", "10-02 08:00", "10-02 09:00", 1) // after the period
                          .rows();
    QCOMPARE(told(listOf(listsOf("huangchuan", rows), u"feeder_trips"_s)),
             QStringList{u"线路一// 3 02-01..08-01"_s});
    QStringList behind; // neither last year's, nor the planned one, nor the short, nor the one to come
    const WatchList trips = listOf(listsOf("huangchuan", rows), u"feeder_trips"_s);
    for (const WatchedOutage &outage : trips.entries.first().outages)
        behind.append(outage.event);
    QCOMPARE(behind, (QStringList{u"B"_s, u"D"_s, u"E"_s}));
    QVERIFY(listOf(listsOf("huangchuan", rows.first(4)), u"feeder_trips"_s).entries.isEmpty());
}

void TestWatchList::flagsAnOutageAboveItsCustomerHours()
{
    // Worked example E19: 43 areas out for seven hours and a half.
    const auto rows = OutageList()
                          .row("A", "08-01 08:00", "08-01 15:30", 43)
                          .row("B", "08-02 08:00", "08-02 15:30", 40) // 300 and no more
                          .rows();
    const WatchList list = listOf(listsOf("huangchuan", rows), u"feeder_customer_hours"_s);
    QCOMPARE(told(list), QStringList{u"线路一//A 0 08-01..08-01"_s});
    QCOMPARE(hours(*list.entries.first().customerHours), 322.5);
}

void TestWatchList::countsStepsAsOneOutage()
{
    OutageList list;
    for (int i = 0; i < 6; ++i)
        list.row("A", "08-01 08:00", "08-01 16:00", 10 + i).on("线路一", "1号");
    const auto lists = listsOf("huangchuan", list.rows());
    QCOMPARE(hours(*listOf(lists, u"feeder_customer_hours"_s).entries.first().customerHours), 600.0);
    QVERIFY(listOf(lists, u"area_outages"_s).entries.isEmpty());
    QVERIFY(listOf(lists, u"feeder_trips"_s).entries.isEmpty());
}

void TestWatchList::watchesAreasOutTooOften()
{
    OutageList list;
    const QList<const char *> days{"01-05 08:00", "02-05 08:00", "03-05 08:00", "05-05 08:00", "06-25 08:00"};
    const QList<const char *> ends{"01-05 09:00", "02-05 09:00", "03-05 09:00", "05-05 09:00", "06-25 09:00"};
    const QList<const char *> events{"A", "B", "C", "D", "E"};
    for (int i = 0; i < 5; ++i)
        list.row(events.at(i), days.at(i), ends.at(i), 1, Category::PlannedWorks).on("线路一", "1号");
    list.row("F", "08-01 08:00", "08-01 09:00", 1).on("线路二", "1号");
    QVERIFY(listOf(listsOf("huangchuan", list.rows()), u"area_outages"_s).entries.isEmpty());
    list.row("G", "09-01 08:00", "09-01 09:00", 1).on("线路一", "1号");
    QCOMPARE(told(listOf(listsOf("huangchuan", list.rows()), u"area_outages"_s)),
             QStringList{u"线路一/1号/ 6 01-05..09-01"_s});
}

void TestWatchList::looksBackSixMonthsForFaults()
{
    OutageList list;
    std::list<std::string> texts;
    const auto add = [&](QDate day) {
        const std::string &event = texts.emplace_back("E" + std::to_string(texts.size()));
        const std::string &from = texts.emplace_back(day.toString(u"yyyy-MM-dd 08:00"_s).toStdString());
        const std::string &to = texts.emplace_back(day.toString(u"yyyy-MM-dd 09:00"_s).toStdString());
        list.row(event.c_str(), from.c_str(), to.c_str(), 1);
    };
    for (int i = 0; i < 14; ++i)
        add(QDate(2026, 2, 20).addDays(i * 10)); // 20 February to 30 June
    add({2026, 8, 25});                          // six months back from here, the first lies outside
    QVERIFY(listOf(listsOf("baoshan", list.rows()), u"feeder_faults"_s).entries.isEmpty());
    add({2026, 8, 19});
    QCOMPARE(told(listOf(listsOf("baoshan", list.rows()), u"feeder_faults"_s)),
             QStringList{u"线路一// 15 03-02..08-25"_s});
}

void TestWatchList::findsAreasOutAgainWithinSixtyDays()
{
    OutageList list;
    list.row("A", "06-20 08:00", "06-20 09:00", 1).on("线路一", "1号");
    list.row("B", "07-20 08:00", "07-20 09:00", 1).on("线路一", "1号");
    list.row("C", "08-19 08:00", "08-19 09:00", 1).on("线路一", "1号"); // the 61st day
    QVERIFY(listOf(listsOf("guidong", list.rows()), u"area_repeats"_s).entries.isEmpty());
    list.row("D", "08-18 08:00", "08-18 09:00", 1).on("线路一", "1号"); // the 60th
    QCOMPARE(told(listOf(listsOf("guidong", list.rows()), u"area_repeats"_s)),
             QStringList{u"线路一/1号/ 3 07-20..08-19"_s});
}

void TestWatchList::splitsABudgetByDays()
{
    const auto rows = OutageList()
                          .row("A", "2025-12-31 20:00", "01-01 04:00", 10, Category::PlannedWorks)
                          .row("B", "08-03 08:00", "08-03 18:00", 20, Category::PlannedMaintenance)
                          .row("C", "08-03 08:00", "08-03 18:00", 20) // a fault draws on no budget
                          .rows();
    const auto lines = budgetLines({.year = 2026, .hours = 7300}, rows, {2026, 8, 5});
    QCOMPARE(lines.at(0).budget.toDouble(), 7300.0);
    QCOMPARE(lines.at(0).used.toDouble(), 240.0);
    QCOMPARE(lines.at(1).budget.toDouble(), 620.0);
    QCOMPARE(lines.at(1).left(), 420.0);
    QCOMPARE(lines.at(2).period, (Period{{2026, 8, 3}, {2026, 8, 9}}));
    QCOMPARE(lines.at(2).budget.toDouble(), 140.0);
    QCOMPARE(lines.at(2).left(), -60.0);
    const auto byHand =
        budgetLines({.year = 2026, .hours = 0, .monthlyHours = {0, 0, 0, 0, 0, 0, 310, 0, 0, 0, 0, 0}}, rows,
                    {2026, 7, 30});
    QCOMPARE(byHand.at(1).budget.toDouble(), 310.0);
    QCOMPARE(byHand.at(2).budget.toDouble(), 50.0); // Monday 27 to Friday 31 July of the week
}

void TestWatchList::saysWhatAPlannedOutageWouldCost()
{
    const auto rows = OutageList().row("B", "08-03 08:00", "08-03 18:00", 20, Category::PlannedWorks).rows();
    const OutageBudget budget{.year = 2026, .hours = 3650};
    const PlannedOutage outage{
        {{at("08-31 22:00"), at("09-01 02:00"), 10}, {at("08-31 22:00"), at("09-01 00:00"), 5}}};
    const PlannedCost cost = costOf(outage, budget, rows);
    QCOMPARE(cost.customerHours.toDouble(), 50.0);
    QVERIFY(cost.withinBudget);
    QCOMPARE(cost.after.size(), 4); // year, August, September, one week
    QCOMPARE(cost.after.at(1).used.toDouble(), 230.0);
    QCOMPARE(cost.after.at(2).used.toDouble(), 20.0);
    QCOMPARE(cost.after.at(3).used.toDouble(), 50.0);
    QCOMPARE(cost.before.at(3).used.toDouble(), 0.0);
    const PlannedOutage large{{{at("08-31 08:00"), at("08-31 20:00"), 8}}};
    QVERIFY(!costOf(large, budget, rows).withinBudget);
}

void TestWatchList::comparesWithAnEarlierPeriod()
{
    const auto rows = OutageList()
                          .row("A", "04-01 08:00", "04-01 10:00", 50)
                          .row("B", "08-01 08:00", "08-01 09:30", 60)
                          .rows();
    const auto now = reliabilityOf(thirdQuarter(), users(100), rows);
    const auto before =
        comparedWith(reliabilityOf(optionsFor({2026, 4, 1}, {2026, 6, 30}), users(100), rows), now);
    QVERIFY(before);
    QCOMPARE(*before->saidiChange, -10.0);
    QCOMPARE(*before->saifiChange, 20.0);
    QVERIFY(*before->asai1Change > 0);
    QVERIFY(!comparedWith(reliabilityOf(optionsFor({2025, 7, 1}, {2025, 9, 30}), users(100), rows), now));
}

void TestWatchList::holdsTargetsAgainstTheFigures()
{
    const Profile profile = *shippedProfile(u"chongqing"_s);
    const QList<UsersRow> list{{.row = 2, .region = u"市区"_s, .feeder = u"线路一"_s, .users = 100}};
    const auto verdictAfter = [&](const char *end) {
        const auto rows = OutageList().row("A", "01-01 08:00", end, 94).on("线路一", "", "市区").rows();
        const auto yearToDate = reliabilityOf(optionsFor({2026, 1, 1}, {2026, 9, 30}), list, rows);
        const auto now = reliabilityOf(thirdQuarter(), list, rows);
        return verdictsOf(profile, yearToDate, now, nullptr).first();
    };
    const TargetVerdict open = verdictAfter("01-01 09:00");
    QCOMPARE(open.id, u"city_outage_2023"_s);
    QCOMPARE(open.year, 2023);
    QCOMPARE(open.target, 0.94);
    QCOMPARE(*open.actual, 0.94);
    QCOMPARE(open.state, TargetState::Open);
    QCOMPARE(verdictAfter("01-01 09:01").state, TargetState::Missed);
}

void TestWatchList::holdsCutsAgainstTheYearBefore()
{
    const Profile profile = *shippedProfile(u"baoshan"_s);
    const QList<UsersRow> list{{.row = 2, .region = u"农村"_s, .feeder = u"线路一"_s, .users = 100}};
    const auto rows = OutageList()
                          .row("A", "2025-08-01 08:00", "2025-08-01 09:00", 100)
                          .row("B", "08-01 08:00", "08-01 08:55", 100) // 8.3 per cent less
                          .rows();
    ReliabilityOptions options = thirdQuarter();
    options.regions = profile.outageRegions;
    const auto now = reliabilityOf(options, list, rows);
    options.period = options.period.yearBefore();
    const auto before = reliabilityOf(options, list, rows);
    QStringList states;
    for (const TargetVerdict &verdict : verdictsOf(profile, now, now, &before)) {
        if (verdict.id == "outage_cut_2022"_L1)
            states.append(verdict.scope + QString::number(int(verdict.state)));
    }
    QCOMPARE(states, (QStringList{u"中心城区3"_s, u"县(市、区)3"_s, u"城镇3"_s, u"农村1"_s}));
}

QTEST_GUILESS_MAIN(TestWatchList)
#include "tst_watchlist.moc"
