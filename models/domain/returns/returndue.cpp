// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/returndue.h"

#include "models/core/clock.h"
#include "models/domain/quality/outagebudget.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// A half-yearly return tells of the half that ended before its day.
Period periodBefore(const Return &rule, QDate due)
{
    if (rule.report == "halfyear"_L1)
        return halfYearOf(due.addMonths(-6));
    return {due, due};
}

class DueDays
{
public:
    DueDays(QDate from, QDate to)
        : m_span{from, to}
    {}

    void addYearly(const Return &rule)
    {
        for (int year = m_span.from.year(); year <= m_span.to.year(); ++year) {
            for (const QString &day : rule.yearly) {
                const QDate due = parseDate(QString::number(year) + u'-' + day);
                add({rule, periodBefore(rule, due), due});
            }
        }
    }
    void addDates(const Return &rule)
    {
        for (const QDate due : rule.dates)
            add({rule, periodBefore(rule, due), due});
    }
    /// What tells of a span is made when it is over, within the next one.
    void addSpans(const Return &rule)
    {
        const auto spanOf = rule.every == "week"_L1 ? weekOf : quarterOf;
        for (Period span = spanOf(m_span.from); span.from <= m_span.to; span = spanOf(span.to.addDays(1)))
            add({rule, spanOf(span.from.addDays(-1)), span.to, false});
    }
    [[nodiscard]] QList<ReturnDue> sorted() &&
    {
        std::stable_sort(m_days.begin(), m_days.end(),
                         [](const ReturnDue &a, const ReturnDue &b) { return a.due < b.due; });
        return std::move(m_days);
    }

private:
    void add(const ReturnDue &due)
    {
        if (m_span.contains(due.due) && holdsOn(due.rule.valid, due.due))
            m_days.append(due);
    }

    Period m_span;
    QList<ReturnDue> m_days;
};

} // namespace

QList<ReturnDue> returnsDue(const Profile &profile, const QString &level, QDate from, QDate to)
{
    DueDays days(from, to);
    for (const Return &rule : profile.returns) {
        if (!level.isEmpty() && !rule.by.isEmpty() && rule.by != level)
            continue;
        days.addYearly(rule);
        days.addDates(rule);
        if (!rule.every.isEmpty())
            days.addSpans(rule);
    }
    return std::move(days).sorted();
}

QDate lastWorkingDay(const WorkingCalendar &calendar, QDate due)
{
    QDate day = due;
    while (!calendar.isWorkingDay(day))
        day = day.addDays(-1);
    return day;
}

Period halfYearOf(QDate day)
{
    const bool first = day.month() <= 6;
    return {QDate(day.year(), first ? 1 : 7, 1), QDate(day.year(), first ? 6 : 12, first ? 30 : 31)};
}

Period quarterOf(QDate day)
{
    const QDate from(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    return {from, from.addMonths(3).addDays(-1)};
}

} // namespace powerhall
