// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/decision.h"

namespace powerhall {

/// The limits (时限) of an application's class, without dates.
struct Limits
{
    QString customerClass;
    QList<StagePlan> stages;
    std::optional<int> totalDays;
    std::optional<int> wholeDays;
    std::optional<int> wholeAverageDays;
    QStringList clauses; ///< of every limit that is stated
};

/// Looks them up in the profile's tables as they stand on the day. What no source states stays nothing.
Limits limitsOf(const Profile &profile, const ApplicationInput &input, std::optional<bool> threeZero);

/// The stage itself where the plan has it, else the next one it has: where a debt falls (contract 3.2).
QString stageAtOrAfter(const QList<StagePlan> &stages, const QString &stage);

} // namespace powerhall
