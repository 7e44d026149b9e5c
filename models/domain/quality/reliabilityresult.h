// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliabilitytally.h"

namespace powerhall {

/// The figures of a whole list: every breakdown with its denominator, warnings in words, major event days,
/// and the invariants held against them.
ReliabilityResult resultOf(const ReliabilityTally &tally);

/// The short way for lists in memory.
ReliabilityResult reliabilityOf(const ReliabilityOptions &options, const QList<UsersRow> &users,
                                const QList<Interruption> &rows);

/// Words for what was noted while counting, into result.warnings and warningCounts.
void putWarnings(const ReliabilityTally &tally, ReliabilityResult &result);

/// Limit and days of the period above it; nothing without at least two days of history with an outage.
std::optional<MajorEventDays> majorEventDaysOf(const ReliabilityTally &tally,
                                               const ReliabilityFigures &total);

/// The laws the figures must obey, each with whether it holds: parts add up to the whole by every breakdown,
/// SAIDI = CAIDI x SAIFI, no outage gives 100 %, a system of one customer has its own hours, rates within
/// their bounds, months add up to the period.
QList<InvariantCheck> invariantsOf(const ReliabilityResult &result);

} // namespace powerhall
