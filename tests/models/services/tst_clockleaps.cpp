// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/folderhealth.h"
#include "models/services/intakeservice.h"
#include "models/services/worklist.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// The machine's clock leaps: by years, to the day of a dead battery, by an hour, and back again. No act is
/// refused, order stays order, nothing lasted less than no time, and the leap is told until it is undone.
class TestClockLeaps final : public QObject
{
    Q_OBJECT

private slots:
    void noActIsRefused_data();
    void noActIsRefused();
    void doubtLastsUntilTheClockIsSetBack();
    void aClockThatRanOnIsBelieved();
    void anHourIsNoDoubt();
};

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;

std::optional<ClockDoubt> doubtOf(const TestHall &hall)
{
    return must(healthOf(*hall.station), "health").clock;
}

/// Every act of a counter on an application of before the leap and one of after it.
void work(TestHall &hall, const QString &before)
{
    IntakeService intake(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    QVERIFY(intake.supply(clerk, before, {u"title"_s}));
    const auto suspended = intake.suspend(clerk, before, u"客户要求"_s);
    QVERIFY2(suspended, suspended ? "" : qPrintable(suspended.error().detail));
    QVERIFY(intake.resume(clerk, before, u"可以继续"_s));
    const QString after = hall.accept(residentInput(u"50010119900101003"_s));
    QVERIFY(!after.isEmpty());
    QVERIFY(intake.withdraw(clerk, after, u"不办了"_s));
    for (const QString &number : {before, after}) {
        const auto history = intake.history(clerk, number);
        QVERIFY(history);
        QVERIFY(intake.view(clerk, number));
    }
    QVERIFY(Worklist(*hall.station).waiting());
    QCOMPARE(hall.station->store().verify()->firstFault, QString());
}

} // namespace

void TestClockLeaps::noActIsRefused_data()
{
    QTest::addColumn<qint64>("leapMs");
    QTest::addRow("ten years back") << -3652 * DayMs;
    QTest::addRow("ten years on") << 3652 * DayMs;
    QTest::addRow("to the first day of 1970") << -20'500 * DayMs;
    QTest::addRow("an hour back while drafting") << -HourMs;
    QTest::addRow("eight hours on, a zone set wrong") << 8 * HourMs;
}

void TestClockLeaps::noActIsRefused()
{
    QFETCH(qint64, leapMs);
    TestHall hall;
    const QString before = hall.accept(owingResident());
    hall.clock.turnWall(leapMs / 1000);
    work(hall, before);
    QCOMPARE(hall.journal(eventtype::ClockJumped).size(), 1);
    HybridTime last;
    for (const Event &event : hall.journal()) {
        QVERIFY(last < event.hybrid); // the order of the journal does not know of the leap
        last = event.hybrid;
    }
    QCOMPARE(doubtOf(hall).has_value(), qAbs(leapMs) > HourMs);
}

void TestClockLeaps::doubtLastsUntilTheClockIsSetBack()
{
    TestHall hall;
    QVERIFY(!doubtOf(hall));
    hall.clock.turnWall(3652 * DayMs / 1000);
    const QString number = hall.accept(owingResident());
    const auto doubt = doubtOf(hall);
    QVERIFY(doubt && doubt->aheadMs / DayMs == 3652);
    hall.reopen();
    QVERIFY(doubtOf(hall));
    hall.clock.turnWall(-3652 * DayMs / 1000);
    QVERIFY(IntakeService(*hall.station).supply(hall.as(Role::Clerk), number, {u"title"_s}));
    QVERIFY(!doubtOf(hall));
}

void TestClockLeaps::aClockThatRanOnIsBelieved()
{
    TestHall hall;
    hall.clock.turnWall(3652 * DayMs / 1000);
    (void)hall.accept(owingResident());
    QVERIFY(doubtOf(hall));
    hall.clock.advance(31 * DayMs / 1000);
    QVERIFY(!doubtOf(hall));
    hall.clock.turnWall(2 * DayMs / 1000); // a new one is judged by itself
    (void)hall.accept(owingResident(u"50010119900101005"_s));
    QCOMPARE(doubtOf(hall)->aheadMs / DayMs, 2);
}

void TestClockLeaps::anHourIsNoDoubt()
{
    TestHall hall;
    hall.clock.turnWall(-HourMs / 1000);
    (void)hall.accept(owingResident());
    QVERIFY(!doubtOf(hall));
}

QTEST_GUILESS_MAIN(TestClockLeaps)
#include "tst_clockleaps.moc"
