// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/disclosureclock.h"

#include "models/core/clock.h"
#include "models/domain/profile/profilereader.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

QDate day(const char *text)
{
    return parseDate(QLatin1String(text));
}

qint64 moment(const char *text)
{
    return parseTime(QLatin1String(text)).toMSecsSinceEpoch();
}

DisclosureDeadline rule(const char *name, int days = 0, int hours = 0)
{
    DisclosureDeadline deadline;
    deadline.rule = QLatin1String(name);
    if (days > 0)
        deadline.days = days;
    if (hours > 0)
        deadline.hours = hours;
    deadline.clause = u"CQ22 三(一)"_s;
    return deadline;
}

const WorkingCalendar &calendar()
{
    static const WorkingCalendar shipped = WorkingCalendar::shipped();
    return shipped;
}

DisclosureClock read(const ClockFacts &facts, const DisclosureDeadline &deadline, const char *now,
                     const DisclosureCustoms &customs = {})
{
    return disclosureClock(facts, &deadline, calendar(), customs, moment(now));
}

} // namespace

/// The clocks of disclosure against days worked out by hand on the State Council's tables.
class TestDisclosureClock final : public QObject
{
    Q_OBJECT

private slots:
    void afterChange_data();
    void afterChange();
    void monthEnd_data();
    void monthEnd();
    void monthlyStands_data();
    void monthlyStands();
    void quarterlyStands_data();
    void quarterlyStands();
    void outages_data();
    void outages();
    void nothingKnownIsUnknown();
    void withoutALimitThereIsNoDay();
    void retiredOwesNothing();
    void expiredIsOverdue();
    void rungsComeNearer_data();
    void rungsComeNearer();
    void latenessOfAVersion_data();
    void latenessOfAVersion();
    void everyProfileHasTwelveCategories();
};

void TestDisclosureClock::afterChange_data()
{
    QTest::addColumn<QString>("ruleName");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("changed");
    QTest::addColumn<QDate>("due");
    const auto change = u"working_days_after_change"_s;
    const auto approval = u"working_days_after_approval"_s;
    // 9-29, 9-30, then 10-08, 10-09, 10-10 (Saturday worked), 10-12 … 10-16.
    QTest::addRow("fees before the National Day") << change << 10 << day("2026-09-28") << day("2026-10-16");
    // 4-30, 5-06, 5-07: five days off, 5-09 is worked but not reached.
    QTest::addRow("curtailment plan before May") << approval << 3 << day("2026-04-29") << day("2026-05-07");
    // Both Saturdays 2-14 and 2-28 are worked; 2-15 to 2-23 off: 2-13,14,24,25,26,27,28,3-2,3,4.
    QTest::addRow("across the Spring Festival") << change << 10 << day("2026-02-12") << day("2026-03-04");
    QTest::addRow("an ordinary fortnight") << change << 10 << day("2026-03-02") << day("2026-03-16");
    // The change on a Saturday: counting begins on Monday.
    QTest::addRow("change on a day off") << change << 10 << day("2026-03-07") << day("2026-03-20");
    QTest::addRow("Sunday 9-20 is worked") << approval << 3 << day("2026-09-18") << day("2026-09-22");
}

void TestDisclosureClock::afterChange()
{
    QFETCH(QString, ruleName);
    QFETCH(int, days);
    QFETCH(QDate, changed);
    QFETCH(QDate, due);
    DisclosureDeadline deadline = rule("", days);
    deadline.rule = ruleName;
    ClockFacts facts{.opened = changed, .pendingChange = changed};
    const auto onDay = [&](QDate now) {
        return disclosureClock(facts, &deadline, calendar(), {},
                               moment("2026-01-01 12:00") + day("2026-01-01").daysTo(now) * 86'400'000);
    };
    const DisclosureClock last = onDay(due);
    QCOMPARE(last.due->date, due);
    QCOMPARE(last.state, DisclosureClock::State::Due);
    QCOMPARE(last.cause, DisclosureClock::Cause::Pending);
    QCOMPARE(onDay(due.addDays(1)).state, DisclosureClock::State::Overdue);
    facts.pendingChange.reset();
    facts.published = due;
    QCOMPARE(onDay(due.addDays(30)).state, DisclosureClock::State::Fresh);
}

void TestDisclosureClock::monthEnd_data()
{
    QTest::addColumn<QDate>("month");
    QTest::addColumn<bool>("itself");
    QTest::addColumn<bool>("moves");
    QTest::addColumn<QDate>("due");
    QTest::addRow("Saturday goes to Friday") << day("2026-06-15") << true << true << day("2026-06-26");
    QTest::addRow("Saturday may stay") << day("2026-06-15") << true << false << day("2026-06-27");
    QTest::addRow("plain Friday") << day("2026-11-01") << true << true << day("2026-11-27");
    QTest::addRow("the day before it") << day("2026-11-01") << false << true << day("2026-11-26");
    QTest::addRow("February") << day("2027-02-01") << true << true << day("2027-02-25");
    // 2026-02-25 is the second day after the Spring Festival.
    QTest::addRow("after the festival") << day("2026-02-01") << true << true << day("2026-02-25");
    // 2026-09-27 closes the Mid-Autumn days (25 to 27 off): back to Thursday 24.
    QTest::addRow("over a festival") << day("2026-09-01") << true << true << day("2026-09-24");
}

void TestDisclosureClock::monthEnd()
{
    QFETCH(QDate, month);
    QFETCH(bool, itself);
    QFETCH(bool, moves);
    QFETCH(QDate, due);
    const DisclosureCustoms customs{.monthDayItselfCounts = itself, .movesBeforeDaysOff = moves};
    QCOMPARE(dayBeforeMonthEnd(calendar(), month, 3, customs).date, due);
}

void TestDisclosureClock::monthlyStands_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QString>("obligation");
    QTest::addRow("December is still to come")
        << u"2026-11"_s << u"2026-11-20 10:00"_s << u"due"_s << day("2026-11-27") << u"month:2026-12"_s;
    QTest::addRow("the day itself is in time")
        << u"2026-11"_s << u"2026-11-27 23:59"_s << u"due"_s << day("2026-11-27") << u"month:2026-12"_s;
    QTest::addRow("the day after is not")
        << u"2026-11"_s << u"2026-11-28 00:00"_s << u"overdue"_s << day("2026-11-27") << u"month:2026-12"_s;
    QTest::addRow("out for December")
        << u"2026-12"_s << u"2026-11-28 00:00"_s << u"fresh"_s << day("2026-12-28") << QString();
    QTest::addRow("due again in December")
        << u"2026-12"_s << u"2026-12-01 08:00"_s << u"due"_s << day("2026-12-28") << u"month:2027-01"_s;
    QTest::addRow("two months behind")
        << u"2026-10"_s << u"2026-11-28 00:00"_s << u"overdue"_s << day("2026-10-28") << u"month:2026-11"_s;
    // Nothing out, entered on 11-20: December's is the first.
    QTest::addRow("never published") << QString() << u"2026-11-20 10:00"_s << u"due"_s << day("2026-11-27")
                                     << u"month:2026-12"_s;
}

void TestDisclosureClock::monthlyStands()
{
    QFETCH(QString, period);
    QFETCH(QString, now);
    QFETCH(QString, state);
    QFETCH(QDate, due);
    QFETCH(QString, obligation);
    ClockFacts facts{.opened = day("2026-11-20"), .period = period};
    if (!period.isEmpty())
        facts.published = day("2026-10-26");
    const DisclosureClock clock = read(facts, rule("days_before_month_end", 3), qPrintable(now));
    QCOMPARE(wordOf(clock.state), state);
    QCOMPARE(clock.due->date, due);
    QCOMPARE(clock.obligation, obligation);
}

void TestDisclosureClock::quarterlyStands_data()
{
    QTest::addColumn<QDate>("published");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QDate>("due");
    QTest::addRow("out this quarter")
        << day("2026-10-09") << u"2026-11-20 10:00"_s << u"fresh"_s << day("2027-03-31");
    QTest::addRow("out last quarter")
        << day("2026-07-31") << u"2026-11-20 10:00"_s << u"due"_s << day("2026-12-31");
    QTest::addRow("last day") << day("2026-07-31") << u"2026-12-31 23:00"_s << u"due"_s << day("2026-12-31");
    QTest::addRow("a quarter was missed")
        << day("2026-05-12") << u"2026-11-20 10:00"_s << u"overdue"_s << day("2026-09-30");
    QTest::addRow("never published") << QDate() << u"2026-11-20 10:00"_s << u"due"_s << day("2026-12-31");
}

void TestDisclosureClock::quarterlyStands()
{
    QFETCH(QDate, published);
    QFETCH(QString, now);
    QFETCH(QString, state);
    QFETCH(QDate, due);
    ClockFacts facts{.opened = day("2026-10-08")};
    if (published.isValid())
        facts.published = published;
    const DisclosureClock clock = read(facts, rule("quarterly"), qPrintable(now));
    QCOMPARE(wordOf(clock.state), state);
    QCOMPARE(clock.due->date, due);
    const DisclosureCustoms earlier{.quarterDaysBefore = 10};
    QCOMPARE(read(facts, rule("quarterly"), qPrintable(now), earlier).due->date, due.addDays(-10));
}

void TestDisclosureClock::outages_data()
{
    QTest::addColumn<bool>("planned");
    QTest::addColumn<bool>("published");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QDate>("due");
    // It begins on 2026-12-10 08:00.
    QTest::addRow("planned, in time")
        << true << false << u"2026-12-03 20:00"_s << u"due"_s << day("2026-12-03");
    QTest::addRow("planned, late") << true << false << u"2026-12-04 00:01"_s << u"overdue"_s
                                   << day("2026-12-03");
    QTest::addRow("planned, told") << true << true << u"2026-12-04 00:01"_s << u"fresh"_s
                                   << day("2026-12-03");
    QTest::addRow("temporary, in time")
        << false << false << u"2026-12-09 08:00"_s << u"due"_s << day("2026-12-09");
    QTest::addRow("temporary, a minute late")
        << false << false << u"2026-12-09 08:01"_s << u"overdue"_s << day("2026-12-09");
}

void TestDisclosureClock::outages()
{
    QFETCH(bool, planned);
    QFETCH(bool, published);
    QFETCH(QString, now);
    QFETCH(QString, state);
    QFETCH(QDate, due);
    ClockFacts facts{.opened = day("2026-12-01"),
                     .startsMs = moment("2026-12-10 08:00"),
                     .endsMs = moment("2026-12-10 18:00")};
    if (published)
        facts.published = day("2026-12-02");
    const DisclosureDeadline deadline =
        planned ? rule("days_before_start", 7) : rule("hours_before_start", 0, 24);
    const DisclosureClock clock = read(facts, deadline, qPrintable(now));
    QCOMPARE(wordOf(clock.state), state);
    QCOMPARE(clock.due->date, due);
    facts.published = day("2026-12-02");
    QCOMPARE(read(facts, deadline, "2026-12-11 08:00").cause, DisclosureClock::Cause::Over);
}

void TestDisclosureClock::nothingKnownIsUnknown()
{
    const ClockFacts facts{.opened = day("2026-11-20")};
    const DisclosureClock clock = read(facts, rule("working_days_after_change", 10), "2026-11-20 10:00");
    QCOMPARE(clock.state, DisclosureClock::State::Unknown);
    QVERIFY(!clock.due);
    const DisclosureClock outage = read(facts, rule("days_before_start", 7), "2026-11-20 10:00");
    QCOMPARE(outage.cause, DisclosureClock::Cause::StartUnknown);
}

void TestDisclosureClock::withoutALimitThereIsNoDay()
{
    ClockFacts facts{.opened = day("2026-11-20"), .pendingChange = day("2026-11-20")};
    const DisclosureClock clock = disclosureClock(facts, nullptr, calendar(), {}, moment("2027-03-20 10:00"));
    QCOMPARE(clock.state, DisclosureClock::State::Due);
    QVERIFY(!clock.due);
}

void TestDisclosureClock::retiredOwesNothing()
{
    const ClockFacts facts{.opened = day("2026-01-05"), .pendingChange = day("2026-01-05"), .retired = true};
    const DisclosureClock clock = read(facts, rule("working_days_after_change", 10), "2026-11-20 10:00");
    QCOMPARE(clock.state, DisclosureClock::State::Fresh);
    QCOMPARE(clock.obligation, QString());
}

void TestDisclosureClock::expiredIsOverdue()
{
    const ClockFacts facts{
        .opened = day("2026-01-05"), .published = day("2026-01-08"), .validUntil = day("2026-10-31")};
    const DisclosureDeadline deadline = rule("working_days_after_change", 10);
    QCOMPARE(read(facts, deadline, "2026-10-31 23:00").state, DisclosureClock::State::Fresh);
    const DisclosureClock clock = read(facts, deadline, "2026-11-01 00:00");
    QCOMPARE(clock.state, DisclosureClock::State::Overdue);
    QCOMPARE(clock.cause, DisclosureClock::Cause::Expired);
}

void TestDisclosureClock::rungsComeNearer_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("rung");
    QTest::addRow("far") << u"2026-10-08 10:00"_s
                         << QString(); // 6 left: 9, 10, 12, 13, 14, 15, 16 without the 8th
    QTest::addRow("week") << u"2026-10-10 10:00"_s << u"week"_s;
    QTest::addRow("day") << u"2026-10-15 10:00"_s << u"day"_s;
    QTest::addRow("due") << u"2026-10-16 10:00"_s << u"due"_s;
    QTest::addRow("overdue") << u"2026-10-17 10:00"_s << u"overdue"_s;
}

void TestDisclosureClock::rungsComeNearer()
{
    QFETCH(QString, now);
    QFETCH(QString, rung);
    const ClockFacts facts{.opened = day("2026-09-28"), .pendingChange = day("2026-09-28")};
    const DisclosureClock clock = read(facts, rule("working_days_after_change", 10), qPrintable(now));
    QCOMPARE(reminderRung(clock, calendar(), localDate(moment(qPrintable(now)))), rung);
}

void TestDisclosureClock::latenessOfAVersion_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<int>("late");
    QTest::addRow("in time") << u"2026-10-16 17:00"_s << 0;
    QTest::addRow("on the Saturday after") << u"2026-10-17 09:00"_s << 1;
    QTest::addRow("three days") << u"2026-10-21 09:00"_s << 3;
}

void TestDisclosureClock::latenessOfAVersion()
{
    QFETCH(QString, published);
    QFETCH(int, late);
    DisclosureVersion version;
    version.changedOn = day("2026-09-28");
    version.publishedMs = moment(qPrintable(published));
    const auto days = workingDaysLate(version, rule("working_days_after_change", 10), calendar(), {});
    QVERIFY(days);
    QCOMPARE(*days, late);
    version.changedOn.reset();
    QVERIFY(!workingDaysLate(version, rule("working_days_after_change", 10), calendar(), {}));
}

void TestDisclosureClock::everyProfileHasTwelveCategories()
{
    for (const QString &id : shippedProfileIds()) {
        const auto profile = parseProfile(*shippedProfileFile(id));
        QVERIFY(profile);
        QList<int> numbers;
        for (const DisclosureCategory &category : profile->disclosure) {
            numbers.append(category.number);
            QVERIFY(categoryOn(*profile, category.id, day("2026-11-20")));
            for (const DisclosureDeadline &deadline : category.deadlines)
                QCOMPARE(deadlineOf(category, deadline.item), &deadline);
        }
        QCOMPARE(numbers, (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
    }
}

QTEST_GUILESS_MAIN(TestDisclosureClock)
#include "tst_disclosureclock.moc"
