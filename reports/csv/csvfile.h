// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/document/document.h"

class QIODevice;

namespace powerhall {

/// The tables of a document as CSV: UTF-8 with BOM, CRLF, fields as RFC 4180, texts guarded (csvGuarded()). A
/// document of one table is that table alone: heads, rows, totals. One of several begins with what the
/// document is and was made from; each table follows under its title, an empty record before it, and all
/// records have the same number of fields.
Result<void> writeCsv(const Document &document, QIODevice &device);

} // namespace powerhall
