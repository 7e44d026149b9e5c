// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/outagebudget.h"

#include <algorithm>

namespace powerhall {

namespace {

constexpr Wide UnitsPerHour = OutageSums::UnitsPerSecond * 3600;

Period yearPeriod(int year)
{
    return {{year, 1, 1}, {year, 12, 31}};
}

Period monthPeriod(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

/// By days, or by the months set by hand: a week takes its days' shares, also across two months.
Ratio budgetOf(const OutageBudget &budget, const Period &period)
{
    const Period year = yearPeriod(budget.year);
    const Period inside{std::max(period.from, year.from), std::min(period.to, year.to)};
    if (!inside.isValid())
        return {};
    if (budget.monthlyHours.isEmpty())
        return {Wide(budget.hours) * inside.days(), year.days()};
    // Twelfths of different length need one denominator: the product of the lengths months can have.
    constexpr qint64 Common = 28LL * 29 * 30 * 31;
    Wide sum = 0;
    for (const Period &part : inside.months())
        sum += Wide(budget.monthlyHours.value(part.from.month() - 1)) * part.days() *
               (Common / part.from.daysInMonth());
    return {sum, Common};
}

qint64 secondsIn(LocalSecond start, LocalSecond end, const Period &period)
{
    return std::max<qint64>(0, std::min(end, period.end()) - std::max(start, period.begin()));
}

Wide usedUnits(const QList<Interruption> &rows, const Period &period)
{
    Wide units = 0;
    for (const Interruption &row : rows) {
        const qint64 seconds = secondsIn(row.start, row.end, period);
        if (isPlanned(row.category) && seconds > 0)
            units += unitsOf(row, seconds);
    }
    return units;
}

Wide costUnits(const PlannedOutage &outage, const Period &period)
{
    Wide units = 0;
    for (const PlannedOutage::Step &step : outage.steps)
        units += Wide(secondsIn(step.start, step.end, period)) * step.users * OutageSums::UnitsPerSecond;
    return units;
}

BudgetLine lineOf(const OutageBudget &budget, const QList<Interruption> &rows, const Period &period)
{
    return {period, budgetOf(budget, period), {usedUnits(rows, period), UnitsPerHour}};
}

void appendNew(QList<Period> &periods, const Period &period)
{
    if (!periods.contains(period))
        periods.append(period);
}

/// Year, months and weeks that the outage lies in, in that order.
QList<Period> periodsTouched(const PlannedOutage &outage, int year)
{
    QList<Period> months;
    QList<Period> weeks;
    for (const PlannedOutage::Step &step : outage.steps) {
        for (QDate day = dayOf(step.start); day <= dayOf(step.end - 1); day = day.addDays(1)) {
            appendNew(months, monthPeriod(day));
            appendNew(weeks, weekOf(day));
        }
    }
    return QList<Period>{yearPeriod(year)} + months + weeks;
}

} // namespace

Period weekOf(QDate day)
{
    const QDate monday = day.addDays(1 - day.dayOfWeek());
    return {monday, monday.addDays(6)};
}

QList<BudgetLine> budgetLines(const OutageBudget &budget, const QList<Interruption> &rows, QDate day)
{
    return {lineOf(budget, rows, yearPeriod(budget.year)), lineOf(budget, rows, monthPeriod(day)),
            lineOf(budget, rows, weekOf(day))};
}

PlannedCost costOf(const PlannedOutage &outage, const OutageBudget &budget, const QList<Interruption> &rows)
{
    PlannedCost cost;
    Wide units = 0;
    for (const PlannedOutage::Step &step : outage.steps)
        units += Wide(step.end - step.start) * step.users * OutageSums::UnitsPerSecond;
    cost.customerHours = {units, UnitsPerHour};
    for (const Period &period : periodsTouched(outage, budget.year)) {
        const BudgetLine line = lineOf(budget, rows, period);
        BudgetLine then = line;
        then.used.numerator += costUnits(outage, period);
        cost.before.append(line);
        cost.after.append(then);
        if (then.used.numerator > line.used.numerator && then.left() < 0)
            cost.withinBudget = false;
    }
    return cost;
}

} // namespace powerhall
