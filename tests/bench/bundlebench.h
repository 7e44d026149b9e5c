// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// A bundle of 100,000 events (25,000 applications with three acts each, every person's key granted to two
/// places) out of one folder and into an empty one, sealed and signed, on real stores.
void benchBundle(Report &report, const QDir &folder);

} // namespace powerhall::bench
