// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/watchlist.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

/// The thresholds and what passed them, as a section of another report.
Section watchSection(const QList<WatchList> &lists);
/// The watch lists (预警清单): each threshold with its clause, what passed it, and every outage behind that.
Document watchReport(const ReportHead &head, const QList<WatchList> &lists, const Period &period);

} // namespace powerhall
