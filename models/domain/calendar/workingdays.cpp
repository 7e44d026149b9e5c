// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/calendar/workingdays.h"

#include "models/domain/calendar/statutorydays.h"

#include <algorithm>

namespace powerhall {

namespace {

bool isWeekend(QDate day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

bool isSuspended(const QList<Suspension> &suspensions, QDate day)
{
    return std::any_of(suspensions.cbegin(), suspensions.cend(), [day](const Suspension &suspension) {
        return day > suspension.from && (!suspension.to.isValid() || day <= suspension.to);
    });
}

/// The first day after which nothing counts any more; invalid when every suspension has ended.
QDate openSince(const QList<Suspension> &suspensions)
{
    QDate earliest;
    for (const Suspension &suspension : suspensions) {
        if (!suspension.to.isValid() && (!earliest.isValid() || suspension.from < earliest))
            earliest = suspension.from;
    }
    return earliest;
}

} // namespace

WorkingCalendar::WorkingCalendar(QList<YearTable> years)
{
    for (YearTable &table : years)
        m_years.insert(table.year, std::move(table));
}

WorkingCalendar WorkingCalendar::withYears(const QList<YearTable> &years) const
{
    WorkingCalendar result = *this;
    for (const YearTable &table : years)
        result.m_years.insert(table.year, table);
    return result;
}

/// What the day's own year says of it, else the next year's notice: New Year may begin in December.
WorkingCalendar::Entry WorkingCalendar::entryOf(QDate day) const
{
    for (const int year : {day.year(), day.year() + 1}) {
        const auto table = m_years.constFind(year);
        if (table == m_years.cend())
            continue;
        if (const auto off = table->off.constFind(day); off != table->off.cend())
            return {DayKind::Holiday, *off};
        if (const auto made = table->makeUp.constFind(day); made != table->makeUp.cend())
            return {DayKind::MakeUp, *made};
    }
    if (const QString statutory = statutoryDayName(day); !statutory.isEmpty())
        return {DayKind::Holiday, statutory};
    return {isWeekend(day) ? DayKind::Weekend : DayKind::Working, {}};
}

DayKind WorkingCalendar::kindOf(QDate day) const
{
    return entryOf(day).kind;
}

QString WorkingCalendar::nameOf(QDate day) const
{
    return entryOf(day).name;
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    const DayKind kind = kindOf(day);
    return kind == DayKind::Working || kind == DayKind::MakeUp;
}

bool WorkingCalendar::isProvisional(QDate day) const
{
    const auto table = m_years.constFind(day.year());
    return table == m_years.cend() || table->provisional;
}

QList<YearTable> WorkingCalendar::years() const
{
    return m_years.values();
}

DueDate dueDate(const WorkingCalendar &calendar, QDate from, int days, const QList<Suspension> &suspensions)
{
    Q_ASSERT(from.isValid() && days >= 0 && days <= 3650);
    const QDate stops = openSince(suspensions);
    DueDate result;
    result.provisional = days == 0 && calendar.isProvisional(from);
    QDate day = from;
    for (int number = 0; number < days;) {
        if (stops.isValid() && day >= stops)
            return result;
        day = day.addDays(1);
        CountedDay passed{day, calendar.kindOf(day), calendar.nameOf(day)};
        const bool works = passed.kind == DayKind::Working || passed.kind == DayKind::MakeUp;
        passed.suspended = works && isSuspended(suspensions, day);
        if (works && !passed.suspended)
            passed.number = ++number;
        result.provisional = result.provisional || calendar.isProvisional(day);
        result.days.append(passed);
    }
    result.date = day;
    return result;
}

int workingDaysBetween(const WorkingCalendar &calendar, QDate from, QDate to,
                       const QList<Suspension> &suspensions)
{
    if (to < from)
        return -workingDaysBetween(calendar, to, from, suspensions);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1)) {
        if (calendar.isWorkingDay(day) && !isSuspended(suspensions, day))
            ++count;
    }
    return count;
}

} // namespace powerhall
