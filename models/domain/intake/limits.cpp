// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/limits.h"

#include "models/domain/intake/condition.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Every stage the contract knows (3.2), in the order they are gone through.
const QStringList &stageOrder()
{
    static const QStringList order{u"acceptance"_s,     u"plan_reply"_s, u"design_review"_s,
                                   u"mid_inspection"_s, u"inspection"_s, u"metering"_s};
    return order;
}

/// What the source states as the sum, else the sum of the stages; nothing when one of them is not stated.
std::optional<int> sumOf(const LimitRow &row)
{
    if (row.totalDays)
        return row.totalDays;
    int sum = 0;
    for (const StageLimit &stage : row.stages) {
        if (!stage.days)
            return {};
        sum += *stage.days;
    }
    return sum;
}

void takeRow(Limits &limits, const LimitRow &row)
{
    limits.customerClass = row.id;
    for (const StageLimit &stage : row.stages) {
        limits.stages.append({stage.stage, stage.days, stage.starts, {}, stage.clause, stage.name});
        if (stage.days)
            limits.clauses.append(stage.clause);
    }
    limits.totalDays = sumOf(row);
    if (row.totalDays)
        limits.clauses.append(row.totalClause);
}

std::optional<int> takeWhole(Limits &limits, const WholeLimit *row)
{
    if (!row || !row->days)
        return {};
    limits.clauses.append(row->clause);
    return row->days;
}

/// A business no table has limits for is still gone through: it is taken in, and then it is done.
void takeUnlimited(Limits &limits)
{
    limits.stages.append({u"acceptance"_s, {}, u"application"_s, {}, {}, {}});
}

} // namespace

Limits limitsOf(const Profile &profile, const ApplicationInput &input, std::optional<bool> threeZero)
{
    Limits limits;
    const auto *row = firstRow(profile.limits, input.on, [&](const LimitRow &candidate) {
        return matchesLimits(candidate.when, input, threeZero);
    });
    if (row)
        takeRow(limits, *row);
    else
        takeUnlimited(limits);
    const auto whole = [&](bool average) {
        return firstRow(profile.wholeLimits, input.on, [&](const WholeLimit &candidate) {
            return candidate.average == average && matchesLimits(candidate.when, input, threeZero);
        });
    };
    limits.wholeDays = takeWhole(limits, whole(false));
    limits.wholeAverageDays = takeWhole(limits, whole(true));
    return limits;
}

QString stageAtOrAfter(const QList<StagePlan> &stages, const QString &stage)
{
    const qsizetype wanted = stageOrder().indexOf(stage);
    const auto found = std::find_if(stages.cbegin(), stages.cend(), [&](const StagePlan &plan) {
        return stageOrder().indexOf(plan.stage) >= wanted;
    });
    return found == stages.cend() ? stage : found->stage;
}

} // namespace powerhall
