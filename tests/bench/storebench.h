// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// Durable acceptances by the service (draft, sealing, events, projections, one commit) beside SQLite's
/// single rows in WAL with synchronous=FULL, in turn on the same disk.
void benchAccept(Report &report, const QDir &folder);
/// Rebuild and verify of 200,000 events.
void benchRebuild(Report &report, const QDir &folder);
/// From sign-in to the complete search index over a whole folder, memory of the process, queries through the
/// service. Run it alone: memory is that of the process.
void benchUnlock(Report &report, const QDir &folder, quint64 people);

} // namespace powerhall::bench
