// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/domain/ingest/tableformat.h"

namespace powerhall {

/// Looks at a file. Errors: FileMissing, FileUnreadable, BrokenTable (no header, no spreadsheet …), Cancelled
/// (a workbook may have many texts).
Result<TableFormat> detectFormat(const QString &path, const ReadOptions &options = {},
                                 const ReadControl *control = nullptr);

} // namespace powerhall
