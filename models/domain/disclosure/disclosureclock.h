// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/calendar/workingdays.h"
#include "models/domain/disclosure/item.h"
#include "models/domain/profile/profile.h"

namespace powerhall {

/// How a station reads what the sources leave open; its settings. Said in every explanation.
struct DisclosureCustoms
{
    bool monthDayItselfCounts = true; ///< N days before the month's end: that day is still in time
    bool movesBeforeDaysOff = true;   ///< a monthly day that is off moves to the working day before
    int quarterDaysBefore = 0;        ///< calendar days before the quarter's end; no source names a day

    bool operator==(const DisclosureCustoms &) const = default;
};

/// Where an item stands, computed when asked and never stored.
struct DisclosureClock
{
    enum class State
    {
        Fresh,   ///< everything asked for up to now is out
        Due,     ///< something is asked for and there is time left
        Overdue, ///< and there is none left
        Unknown  ///< what would start the clock is not known
    };
    /// Why it stands so.
    enum class Cause
    {
        Covered,       ///< nothing is owed
        Pending,       ///< a change or an approval nothing published speaks of
        PeriodOpen,    ///< this month's or quarter's is still to come
        Expired,       ///< the published version is no longer valid
        BeforeStart,   ///< an outage that must be announced
        Over,          ///< the outage is over, the item is retired
        ChangeUnknown, ///< nothing published, and nobody said when the fact changed
        StartUnknown,  ///< an outage without its beginning
        NoRule         ///< the list of categories has no deadline for it
    };

    State state = State::Unknown;
    Cause cause = Cause::ChangeUnknown;
    QString rule;       ///< of DisclosureDeadline; empty = none stated
    int number = 0;     ///< its days or hours
    QString clause;     ///< of the deadline
    QString obligation; ///< names what is owed, for reminders: change:2026-09-28, month:2026-12; else empty
    QDate from;         ///< the day it counts from
    std::optional<DueDate> due; ///< last day in time; nothing where the source states no limit
    qint64 dueMs = 0;           ///< the last moment, where hours count; else 0
    DisclosureCustoms customs;  ///< it was judged by

    bool operator==(const DisclosureClock &) const = default;
};

QString wordOf(DisclosureClock::State state); ///< fresh · due · overdue · unknown
QString wordOf(DisclosureClock::Cause cause); ///< covered · pending · period_open · expired …

/// Total. `deadline` may be nullptr (NoRule, or no limit stated); `nowMs` since 1970 UTC.
DisclosureClock disclosureClock(const ClockFacts &facts, const DisclosureDeadline *deadline,
                                const WorkingCalendar &calendar, const DisclosureCustoms &customs,
                                qint64 nowMs);

/// The last day in time of a month: N calendar days before its end, by the station's customs.
DueDate dayBeforeMonthEnd(const WorkingCalendar &calendar, QDate month, int days,
                          const DisclosureCustoms &customs);

/// How near the end is: week (5 working days or less), day (1 or less), due (today), overdue; empty before.
QString reminderRung(const DisclosureClock &clock, const WorkingCalendar &calendar, QDate today);

/// Whether a version came out in time: its day of publication against the clock it answered.
/// Nothing where that cannot be said (no change day, no limit).
std::optional<int> workingDaysLate(const DisclosureVersion &version, const DisclosureDeadline &deadline,
                                   const WorkingCalendar &calendar, const DisclosureCustoms &customs);

} // namespace powerhall
