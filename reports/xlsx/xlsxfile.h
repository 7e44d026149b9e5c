// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/document/document.h"

namespace powerhall {

/// A document as a workbook: a first sheet with head, figures, rules and sources, and a sheet for each table
/// with its charts, native ones that read the table's cells. Numbers are numbers with the digits people are
/// shown, dates are dates; no text becomes a formula or a link. Long tables are streamed: memory does not
/// grow with them. The file at `path` is written in place; a failed one is removed.
Result<void> writeXlsx(const Document &document, const QString &path);

} // namespace powerhall
