// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliabilitycomparison.h"
#include "models/services/reportrecipe.h"

namespace powerhall {

/// What stands beside the figures of a period: the period before, the same a year ago, and the year so far,
/// which yearly targets are held against. Nothing where no rows of that time are at hand: no outage and no
/// list look alike.
struct ReliabilityBeside
{
    std::optional<ReliabilityResult> before;
    std::optional<ReliabilityResult> yearBefore;
    std::optional<ReliabilityResult> yearToDate;

    [[nodiscard]] QList<TargetVerdict> verdicts(const Profile &profile, const ReliabilityResult &now) const;
};

/// How an earlier period was computed when it was released, by Period::name(), with the paths of its files.
using EarlierReleases = QMap<QString, ReliabilityRecipe>;

/// From the same list; where that one has no row of an earlier period, from what was released of it.
Result<ReliabilityBeside> readBeside(const ReliabilityOptions &options, const ReliabilityFiles &files,
                                     const EarlierReleases &released = {}, ReadControl *control = nullptr);

} // namespace powerhall
