// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"
#include "tests/bench/process.h"

namespace powerhall::bench {

/// Runs of our program and of a peer's.
struct Contest
{
    std::vector<Ran> ours;
    std::vector<Ran> theirs;
    double megabytes = 0; ///< most of ours
};
/// In turn, so that whoever else uses the machine disturbs both; a first run of each warms the page cache.
/// Nothing where one of them fails.
std::optional<Contest> contest(const QStringList &ours, const QStringList &theirs, int rounds);
/// Its seconds and its processor time, each beside the peer's; `goal` is a ratio.
void addFigures(Report &report, const Contest &found, const QString &what, const QString &peer, double goal);

} // namespace powerhall::bench
