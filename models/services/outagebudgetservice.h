// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outagebudget.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// How many customer-hours planned work may cost in a year (停电时户数预算), set by a person, and what is
/// left of it. On the store's thread.
class OutageBudgetService
{
public:
    explicit OutageBudgetService(Station &station);

    /// Sets a year's, or sets it anew. `basis`: the paper it comes from, demanded. BadNumber where months do
    /// not add up to the year's hours.
    Result<RecordedBudget> set(const Session &session, const OutageBudget &budget, const QString &basis);
    /// NotFound where none was set.
    Result<RecordedBudget> budget(const Session &session, int year) const;

    struct Standing
    {
        RecordedBudget budget;
        QList<BudgetLine> lines; ///< the year, each of its months, then the week of the day
    };
    /// `used`: the planned outages of the year (placeoutages.h).
    Result<Standing> standing(const Session &session, QDate day, const QList<Interruption> &used) const;
    /// What a planned outage would cost on top of them; judged by the year it begins in. MissingKey without
    /// steps, BadDate where a step ends before it begins.
    Result<PlannedCost> costOf(const Session &session, const PlannedOutage &outage,
                               const QList<Interruption> &used) const;

private:
    Station &m_station;
};

} // namespace powerhall
