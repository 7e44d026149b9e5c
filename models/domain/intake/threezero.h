// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/intake/applicationinput.h"
#include "models/domain/profile/profile.h"

#include <optional>

namespace powerhall {

/// Whether an application is served 三零 (零上门 零审批 零投资), and by which clause.
struct ThreeZero
{
    std::optional<bool> value; ///< nothing where the question is not asked: residents, high voltage,
                               ///< utilities without such a rule
    QString clause;            ///< only where it is true
};

/// From capacity, kind, region and day, unless the input says so itself. BadCombination where the input
/// claims it and the profile's rules do not allow it.
Result<ThreeZero> threeZeroOf(const Profile &profile, const ApplicationInput &input);

} // namespace powerhall
