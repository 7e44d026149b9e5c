// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// `report voltage` as a whole process, two threads, every check on, from a quarter of minutes of so many
/// points (755 are a hundred million samples, 3.4 GB, ordered by time), beside DuckDB's best plan in turn.
/// `duckDb` = where its package for Node is installed, empty = ours alone.
void benchVoltage(Report &report, const QDir &folder, const QString &program, const QString &duckDb,
                  int points);

} // namespace powerhall::bench
