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

/// A list as a dispatch system exports it, CSV of eight columns: in order of time, one row in five a further
/// step of the one before. Kept where it is there already.
void writeOutages(const QString &path, quint64 rows);
/// The users of its feeders.
void writeOutageUsers(const QString &path);
/// The call that reports the list's quarter from it, beside users.csv in the folder.
QStringList outageReport(const QString &program, const QDir &folder, const QString &events);

} // namespace powerhall::bench
