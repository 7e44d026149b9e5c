// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliability.h"

#include <QUuid>

namespace powerhall {

/// How many customer-hours planned work (计划停电) may cost in a year (停电时户数预算).
struct OutageBudget
{
    int year = 0;
    qint64 hours = 0;           ///< 时户 of the year
    QList<qint64> monthlyHours; ///< of January …, where set by hand; empty = by the days of each month

    bool operator==(const OutageBudget &) const = default;
};

/// The budget of a year as the journal tells it.
struct RecordedBudget
{
    QUuid id;
    OutageBudget budget;
    QString basis; ///< who set it and by which paper
    QUuid by;
    qint64 recordedMs = 0;
    QStringList conflicts; ///< `budget`: two desks set it apart from each other

    bool operator==(const RecordedBudget &) const = default;
};

/// A part of the budget: the year, one of its months, a week from Monday to Sunday.
struct BudgetLine
{
    Period period;
    Ratio budget; ///< customer-hours
    Ratio used;   ///< by planned outages in the list, by the clock
    [[nodiscard]] double left() const { return budget.toDouble() - used.toDouble(); }
};

/// A planned outage that waits for approval: its groups of users with their times.
struct PlannedOutage
{
    struct Step
    {
        LocalSecond start = 0;
        LocalSecond end = 0;
        qint64 users = 0;
    };
    QList<Step> steps;
};

/// What it would cost, and each part of the budget it touches as it would stand then.
struct PlannedCost
{
    Ratio customerHours;
    QList<BudgetLine> before;
    QList<BudgetLine> after;
    bool withinBudget = true; ///< no part would be overdrawn that this outage draws on
};

Period weekOf(QDate day); ///< Monday to Sunday

/// Year, month and week of a day as they stand.
QList<BudgetLine> budgetLines(const OutageBudget &budget, const QList<Interruption> &rows, QDate day);
PlannedCost costOf(const PlannedOutage &outage, const OutageBudget &budget, const QList<Interruption> &rows);

} // namespace powerhall
