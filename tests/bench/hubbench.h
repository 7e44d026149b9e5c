// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// 100,000 events to a PostgreSQL of the run's own on loopback and back, the chain checked by the hub; COPY of the same
/// rows into a table of the same shape beside it. `peers`: a folder PouchDB and its server are installed in.
void benchHub(Report &report, const QString &peers);

} // namespace powerhall::bench
