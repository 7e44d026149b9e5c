// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/disclosureclock.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/calendarperiod.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;
using State = DisclosureClock::State;
using Cause = DisclosureClock::Cause;

namespace {

constexpr qint64 MsPerHour = 3'600'000;
constexpr int WeekRung = 5; ///< working days left

constexpr struct
{
    Cause cause;
    const char *word;
} Causes[] = {
    {Cause::Covered, "covered"},
    {Cause::Pending, "pending"},
    {Cause::PeriodOpen, "period_open"},
    {Cause::Expired, "expired"},
    {Cause::BeforeStart, "before_start"},
    {Cause::Over, "over"},
    {Cause::ChangeUnknown, "change_unknown"},
    {Cause::StartUnknown, "start_unknown"},
    {Cause::NoRule, "no_rule"},
};

DueDate onDay(const WorkingCalendar &calendar, QDate day)
{
    return {day, calendar.isProvisional(day), {}};
}

/// Judges one item; each rule of the profile is one function.
class ClockReader
{
public:
    ClockReader(const ClockFacts &facts, const DisclosureDeadline *deadline, const WorkingCalendar &calendar,
                const DisclosureCustoms &customs, qint64 nowMs)
        : m_facts(facts)
        , m_deadline(deadline)
        , m_calendar(calendar)
        , m_nowMs(nowMs)
        , m_today(localDate(nowMs))
    {
        m_clock.customs = customs;
        if (deadline) {
            m_clock.rule = deadline->rule;
            m_clock.number = deadline->days.value_or(deadline->hours.value_or(0));
            m_clock.clause = deadline->clause;
        }
    }

    DisclosureClock read()
    {
        if (m_facts.retired)
            return stand(State::Fresh, Cause::Over);
        byRule();
        const bool outDated = m_facts.validUntil && *m_facts.validUntil < m_today;
        if (outDated && m_clock.state == State::Fresh && m_clock.cause != Cause::Over)
            expire();
        return m_clock;
    }

private:
    void byRule()
    {
        const QString &rule = m_clock.rule;
        if (rule == "working_days_after_change"_L1 || rule == "working_days_after_approval"_L1)
            afterChange(m_clock.number);
        else if (rule == "at_once"_L1)
            atOnce();
        else if (rule == "quarterly"_L1)
            quarterly();
        else if (rule == "days_before_month_end"_L1)
            monthly();
        else if (rule == "days_before_start"_L1 || rule == "hours_before_start"_L1)
            beforeStart();
        else
            withoutLimit();
    }

    DisclosureClock stand(State state, Cause cause)
    {
        m_clock.state = state;
        m_clock.cause = cause;
        return m_clock;
    }

    /// Owed by a day: due up to and including it, overdue after it.
    void owe(Cause cause, const QString &obligation, const DueDate &due)
    {
        m_clock.obligation = obligation;
        m_clock.due = due;
        stand(m_today > due.date ? State::Overdue : State::Due, cause);
    }

    void coveredOrUnknown()
    {
        if (m_facts.published && !m_facts.nothingHangs)
            stand(State::Fresh, Cause::Covered);
        else
            stand(State::Unknown, m_deadline ? Cause::ChangeUnknown : Cause::NoRule);
    }

    void afterChange(int days)
    {
        if (!m_facts.pendingChange)
            return coveredOrUnknown();
        m_clock.from = *m_facts.pendingChange;
        owe(Cause::Pending, u"change:"_s + isoDate(m_clock.from), dueDate(m_calendar, m_clock.from, days));
    }

    void atOnce()
    {
        if (!isOver())
            afterChange(0);
    }

    void withoutLimit()
    {
        if (!m_facts.pendingChange)
            return coveredOrUnknown();
        m_clock.from = *m_facts.pendingChange;
        m_clock.obligation = u"change:"_s + isoDate(m_clock.from);
        stand(State::Due, Cause::Pending);
    }

    /// A quarter is answered by what comes out in it. The first one owed is that of the first publication, or
    /// while there is none that in which the item was entered.
    void quarterly()
    {
        const QDate start = quarterStart(m_facts.published.value_or(m_facts.opened));
        const QDate owed = m_facts.published ? start.addMonths(MonthsPerQuarter) : start;
        const QDate last = owed.addMonths(MonthsPerQuarter).addDays(-1);
        m_clock.from = owed;
        owe(Cause::PeriodOpen, u"quarter:"_s + quarterText(owed),
            onDay(m_calendar, last.addDays(-m_clock.customs.quarterDaysBefore)));
        if (owed > m_today)
            freshUntil();
    }

    /// What is out already is fresh; the day named is then the next one.
    void freshUntil()
    {
        m_clock.obligation.clear();
        stand(State::Fresh, Cause::Covered);
    }

    [[nodiscard]] DueDate deadlineIn(QDate month) const
    {
        return dayBeforeMonthEnd(m_calendar, month, m_clock.number, m_clock.customs);
    }

    /// First month that nothing published speaks of.
    [[nodiscard]] QDate firstMissingMonth() const
    {
        const QDate named = monthOf(m_facts.period);
        if (named.isValid())
            return named.addMonths(1);
        if (m_facts.published)
            return monthStart(*m_facts.published).addMonths(2);
        const QDate entered = monthStart(m_facts.opened);
        const bool wasLate = m_facts.opened > deadlineIn(entered).date;
        return entered.addMonths(wasLate ? 2 : 1);
    }

    void monthly()
    {
        const QDate missing = firstMissingMonth();
        m_clock.from = missing.addMonths(-1);
        owe(Cause::PeriodOpen, u"month:"_s + monthText(missing), deadlineIn(m_clock.from));
        if (m_clock.from > m_today)
            freshUntil();
    }

    bool isOver()
    {
        const qint64 end = m_facts.endsMs != 0 ? m_facts.endsMs : m_facts.startsMs;
        if (end == 0 || end >= m_nowMs || !m_facts.published)
            return false;
        stand(State::Fresh, Cause::Over);
        return true;
    }

    void beforeStart()
    {
        if (isOver())
            return;
        if (m_facts.startsMs == 0) {
            stand(m_facts.published ? State::Fresh : State::Unknown,
                  m_facts.published ? Cause::Covered : Cause::StartUnknown);
            return;
        }
        m_clock.from = localDate(m_facts.startsMs);
        const bool hours = m_clock.rule == "hours_before_start"_L1;
        if (hours)
            m_clock.dueMs = m_facts.startsMs - m_clock.number * MsPerHour;
        const QDate last = hours ? localDate(m_clock.dueMs) : m_clock.from.addDays(-m_clock.number);
        m_clock.due = onDay(m_calendar, last);
        if (m_facts.published && !m_facts.pendingChange) {
            stand(State::Fresh, Cause::Covered);
            return;
        }
        owe(Cause::BeforeStart, u"start:"_s + isoTime(m_facts.startsMs), *m_clock.due);
        if (hours && m_nowMs > m_clock.dueMs)
            m_clock.state = State::Overdue;
    }

    void expire()
    {
        m_clock.from = *m_facts.validUntil;
        owe(Cause::Expired, u"expired:"_s + isoDate(m_clock.from), onDay(m_calendar, m_clock.from));
    }

    const ClockFacts &m_facts;
    const DisclosureDeadline *m_deadline;
    const WorkingCalendar &m_calendar;
    qint64 m_nowMs;
    QDate m_today;
    DisclosureClock m_clock;
};

} // namespace

QString wordOf(State state)
{
    switch (state) {
    case State::Fresh:
        return u"fresh"_s;
    case State::Due:
        return u"due"_s;
    case State::Overdue:
        return u"overdue"_s;
    case State::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Cause cause)
{
    for (const auto &row : Causes) {
        if (row.cause == cause)
            return QLatin1String(row.word);
    }
    Q_UNREACHABLE();
}

DisclosureClock disclosureClock(const ClockFacts &facts, const DisclosureDeadline *deadline,
                                const WorkingCalendar &calendar, const DisclosureCustoms &customs,
                                qint64 nowMs)
{
    return ClockReader(facts, deadline, calendar, customs, nowMs).read();
}

DueDate dayBeforeMonthEnd(const WorkingCalendar &calendar, QDate month, int days,
                          const DisclosureCustoms &customs)
{
    const QDate end = monthStart(month).addMonths(1).addDays(-1);
    QDate day = end.addDays(customs.monthDayItselfCounts ? -days : -days - 1);
    DueDate due;
    while (customs.movesBeforeDaysOff && !calendar.isWorkingDay(day)) {
        due.days.append({day, calendar.kindOf(day), calendar.nameOf(day), 0, false});
        due.provisional = due.provisional || calendar.isProvisional(day);
        day = day.addDays(-1);
    }
    due.date = day;
    due.provisional = due.provisional || calendar.isProvisional(day);
    return due;
}

QString reminderRung(const DisclosureClock &clock, const WorkingCalendar &calendar, QDate today)
{
    if (clock.obligation.isEmpty() || !clock.due)
        return {};
    if (clock.state == State::Overdue)
        return u"overdue"_s;
    if (clock.due->date == today)
        return u"due"_s;
    const int left = workingDaysBetween(calendar, today, clock.due->date);
    if (left <= 1)
        return u"day"_s;
    return left <= WeekRung ? u"week"_s : QString();
}

std::optional<int> workingDaysLate(const DisclosureVersion &version, const DisclosureDeadline &deadline,
                                   const WorkingCalendar &calendar, const DisclosureCustoms &customs)
{
    if (version.publishedMs == 0)
        return {};
    ClockFacts before;
    before.pendingChange = version.changedOn;
    before.startsMs = version.startsMs;
    before.opened = localDate(version.publishedMs);
    const QDate month = monthOf(version.period);
    if (month.isValid())
        before.period = monthText(month.addMonths(-1));
    const bool byPeriod =
        deadline.rule == "quarterly"_L1 || (deadline.rule == "days_before_month_end"_L1 && !month.isValid());
    if (byPeriod)
        return {};
    const DisclosureClock clock = disclosureClock(before, &deadline, calendar, customs, version.publishedMs);
    if (!clock.due || clock.obligation.isEmpty())
        return clock.due ? std::optional<int>(0) : std::nullopt;
    if (clock.state != State::Overdue)
        return 0;
    return std::max(1, workingDaysBetween(calendar, clock.due->date, localDate(version.publishedMs)));
}

} // namespace powerhall
