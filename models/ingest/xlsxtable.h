// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ingest/tablereader.h"

namespace powerhall {

/// detectFormat() and readTable() for workbooks. The rows come as blocks of CSV text, so that nobody behind
/// has to know the difference; one part, the record number is the spreadsheet's row.
Result<TableFormat> xlsxFormatOf(const QString &path, qint64 size, const ReadOptions &options,
                                 const ReadControl *control);
Result<Reading> readXlsx(const QString &path, const TableFormat &format, const WorkerMaker &makeWorker,
                         const ReadOptions &options, ReadControl *control);

} // namespace powerhall
