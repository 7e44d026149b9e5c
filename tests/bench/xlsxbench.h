// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// A workbook of 100,000 rows and 20 columns, whole processes in turn with libxlsxwriter alone.
void benchXlsx(Report &report, const QDir &folder);

} // namespace powerhall::bench
