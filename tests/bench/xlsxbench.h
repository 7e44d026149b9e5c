// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// A workbook of 100,000 rows and 20 columns, whole processes in turn with libxlsxwriter alone.
void benchXlsx(Report &report, const QDir &folder);

/// `powerhall report reliability` from a workbook of 500,000 cells, whole processes in turn with LibreOffice
/// turning the same workbook into CSV.
void benchXlsxReading(Report &report, const QDir &folder, const QString &program);

} // namespace powerhall::bench
