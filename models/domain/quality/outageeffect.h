// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliability.h"

namespace powerhall {

/// What one row of an outage list adds to a figure.
struct OutageEffect
{
    Wide units = 0; ///< filled by whoever clips the row to a span of time
    qint64 interruptions = 0;
    qint64 shortUsers = 0;
    bool sustained = true;
    bool event = false;
    bool external = false;
    bool shortage = false;
};

/// The rules of counting, but for the hours: by the row's whole duration, in the period it began in.
inline OutageEffect effectOf(const ReliabilityOptions &options, LocalSecond periodBegin,
                             const Interruption &row)
{
    const bool isShort = row.seconds() <= options.shortSeconds;
    const bool began = row.start >= periodBegin;
    OutageEffect effect;
    effect.sustained = !isShort || options.countShort;
    effect.shortUsers = isShort && began ? row.users : 0;
    effect.external = row.category == OutageCategory::FaultExternal;
    effect.shortage = row.category == OutageCategory::SourceShortage;
    if (effect.sustained && began && (options.limitedCounts || !row.isLimitedSupply())) {
        effect.interruptions = row.users;
        effect.event = true;
    }
    return effect;
}

} // namespace powerhall
