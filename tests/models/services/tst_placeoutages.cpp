// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/outageservice.h"
#include "models/services/placeoutages.h"
#include "tests/models/services/releasedlist.h"
#include "tests/support/filefolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Head = "事件编号,线路,区域,停电性质,停电时间,恢复时间,停电户数\n";

/// A station whose reports of the past were made of lists from elsewhere.
class Place
{
public:
    void release(const QString &quarter, const QByteArray &rows, bool keep = true,
                 const QString &changes = {})
    {
        ReliabilityOptions options;
        options.period = *parseQuarter(quarter);
        ReliabilityFiles files;
        files.events.path = lists.put(quarter + u".csv"_s, Head + rows);
        files.users.path = lists.put(u"users.csv"_s, "区域,线路,户数\n农村,城东线,310\n");
        released(hall, options, files, keep, changes);
    }
    /// The desk's own, two hours of thirty users; its number.
    QString enter(QDate day, OutageCategory category)
    {
        const LocalSecond start = localSecondOf(day) + 8 * 3600;
        OutageService outages(*hall.station);
        return must(outages.enter(hall.as(Role::Head),
                                  {u"城东线"_s, {}, u"农村"_s, category, {}, {{start, start + 7200, 30}}}),
                    "outage")
            .number;
    }
    [[nodiscard]] PlaceOutages outages() const
    {
        return must(placeOutages(*hall.station, hall.as(Role::Head)), "outages");
    }
    /// Events with their users, sorted.
    [[nodiscard]] QStringList seen() const
    {
        QStringList seen;
        const auto read = eachOutage(outages(), [&](const Interruption &row) {
            seen.append(QString::fromUtf8(row.event) + u' ' + QString::number(row.users));
        });
        if (!read)
            qFatal("not read");
        seen.sort();
        return seen;
    }

    TestHall hall; // 2026-03-02
    FileFolder lists;
};

} // namespace

/// The desk's outages and those of released lists, taken together.
class TestPlaceOutages final : public QObject
{
    Q_OBJECT

private slots:
    void countsTheDesksOwnAndTheReleasedLists();
    void theLastReleaseOfADayCounts();
    void aListOfTheDesksOwnBringsNothingTwice();
    void namesAListThatWasNotKept();
    void budgetsAndWatchListsKnowThemAll();
    void endsWhenCancelled();
};

void TestPlaceOutages::countsTheDesksOwnAndTheReleasedLists()
{
    Place place;
    const QString own = place.enter({2026, 2, 3}, OutageCategory::FaultInternal);
    place.release(u"2025Q4"_s, "E1,城东线,农村,故障-内部,2025-10-08 14:20,2025-10-08 16:05,86\n"
                               "E2,城东线,农村,故障-内部,2025-09-30 23:00,2025-10-01 01:00,9\n");
    QCOMPARE(place.seen(), QStringList({u"E1 86"_s, own + u" 30"_s})); // E2 began before the list's days
}

void TestPlaceOutages::theLastReleaseOfADayCounts()
{
    Place place;
    place.release(u"2025Q4"_s, "E1,城东线,农村,故障-内部,2025-10-08 14:20,2025-10-08 16:05,86\n");
    place.release(u"2025Q3"_s, "E0,城东线,农村,故障-内部,2025-08-08 14:20,2025-08-08 16:05,5\n"
                               "E1,城东线,农村,故障-内部,2025-10-08 14:20,2025-10-08 16:05,86\n");
    place.hall.clock.advance(60);
    place.release(u"2025Q4"_s, "E1,城东线,农村,故障-内部,2025-10-08 14:20,2025-10-08 16:05,87\n", true,
                  u"户数更正"_s);
    QCOMPARE(place.seen(), QStringList({u"E0 5"_s, u"E1 87"_s}));
}

void TestPlaceOutages::aListOfTheDesksOwnBringsNothingTwice()
{
    Place place;
    const QString own = place.enter({2025, 12, 3}, OutageCategory::PlannedWorks);
    place.release(u"2025Q4"_s,
                  own.toUtf8() + ",城东线,农村,计划-施工,2025-12-03 08:00,2025-12-03 10:00,30\n");
    QCOMPARE(place.seen(), QStringList{own + u" 30"_s});
}

void TestPlaceOutages::namesAListThatWasNotKept()
{
    Place place;
    place.release(u"2025Q4"_s, "E1,城东线,农村,故障-内部,2025-10-08 14:20,2025-10-08 16:05,86\n", false);
    QCOMPARE(place.outages().missing, QStringList{u"2025Q4.csv"_s});
    QCOMPARE(place.seen(), QStringList());
}

void TestPlaceOutages::budgetsAndWatchListsKnowThemAll()
{
    Place place;
    place.enter({2025, 12, 3}, OutageCategory::PlannedWorks);
    place.release(u"2025Q4"_s, "E1,城东线,农村,计划-检修,2025-10-08 14:00,2025-10-08 16:00,86\n"
                               "E2,城东线,农村,故障-内部,2025-10-09 14:00,2025-10-09 16:00,40\n");
    const Period year{{2025, 1, 1}, {2025, 12, 31}};
    const auto planned = plannedOutages(place.outages(), year);
    QVERIFY(planned);
    QCOMPARE(planned->size(), 2);
    QCOMPARE(planned->at(0).users + planned->at(1).users, 30 + 86);
    WatchRule rule;
    rule.measure = u"feeder_outages"_s;
    rule.value = 2;
    const auto watched = watchListsOf(place.outages(), *parseQuarter(u"2025Q4"_s), {rule});
    QVERIFY(watched);
    QCOMPARE(watched->constFirst().entries.size(), 1);
    QCOMPARE(watched->constFirst().entries.constFirst().times, 3);
}

void TestPlaceOutages::endsWhenCancelled()
{
    Place place;
    place.release(u"2025Q4"_s, "E1,城东线,农村,故障-内部,2025-10-08 14:20,2025-10-08 16:05,86\n");
    ReadControl control;
    control.cancelled = true;
    const auto read = eachOutage(
        place.outages(), [](const Interruption &) {}, &control);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestPlaceOutages)
#include "tst_placeoutages.moc"
