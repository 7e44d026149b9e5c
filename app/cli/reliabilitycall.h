// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/domain/profile/profile.h"
#include "models/services/reliabilityreading.h"

namespace powerhall {

/// What a call asks of supply reliability: which rows, by which rules.
struct ReliabilityCall
{
    std::optional<Profile> profile;
    ReliabilityOptions options;
    ReliabilityFiles files;
};
Result<ReliabilityCall> reliabilityCall(const Call &call);

/// The options of it: files, period, rules, how the files are read.
QList<OptionSpec> reliabilityCallOptions();

} // namespace powerhall
