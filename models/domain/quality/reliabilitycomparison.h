// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"
#include "models/domain/quality/reliability.h"

namespace powerhall {

/// How a figure moved, in per cent of what it was; nothing where either is missing or it was 0.
std::optional<double> changePercent(const std::optional<Ratio> &now, const std::optional<Ratio> &then);

/// The same figures of an earlier period beside this one's.
struct ReliabilityComparison
{
    Period period;
    ReliabilityFigures figures;
    std::optional<double> saidiChange; ///< per cent
    std::optional<double> saifiChange; ///< per cent
    std::optional<double> asai1Change; ///< percentage points
};
/// Nothing where the list holds no row of that period: no outage and no list look alike.
std::optional<ReliabilityComparison> comparedWith(const ReliabilityResult &earlier,
                                                  const ReliabilityResult &now);

enum class TargetState
{
    Open, ///< the year is not over and the target not yet missed
    Met,
    Missed,
    Unknown ///< nothing to compare with
};

/// A target of the profile held against the figures.
struct TargetVerdict
{
    QString id;
    QString name;
    QString scope; ///< 城市 or a region
    QString clause;
    int year = 0; ///< for which it was set
    double target = 0;
    std::optional<double> actual; ///< hours since the year began, or per cent of change
    TargetState state = TargetState::Unknown;

    bool operator==(const TargetVerdict &) const = default;
};

/// Targets of the latest year stated up to the period's. `yearToDate`: from 1 January to the period's end;
/// `yearBefore`: the period a year ago, where known.
QList<TargetVerdict> verdictsOf(const Profile &profile, const ReliabilityResult &yearToDate,
                                const ReliabilityResult &now, const ReliabilityResult *yearBefore);

} // namespace powerhall
