// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/watchlist.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

/// The watch lists (预警清单): each threshold with its clause, what passed it, and every outage behind that.
Document watchReport(const ReportHead &head, const QList<WatchList> &lists, const Period &period);

} // namespace powerhall
