// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// Reliability from an outage list, whole processes in turn: `rows` beside DuckDB (two threads, where its
/// Node package is installed in `duckDb`) and 100,000 beside mawk. Peers only add up; PowerHall makes every
/// check.
void benchReliability(Report &report, const QDir &folder, const QString &program, const QString &duckDb,
                      quint64 rows);

} // namespace powerhall::bench
