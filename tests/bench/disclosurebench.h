// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// The register's list with 10,000 versions and their channel records: a thousand items of ten versions, and
/// ten thousand items of one.
void benchDisclosure(Report &report, const QDir &folder);

} // namespace powerhall::bench
