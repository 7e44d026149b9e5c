// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/tableformat.h"
#include "reports/document/document.h"

namespace powerhall {

/// How a source was read, one of the options in force: kind of file, encoding, delimiter, order of dates or
/// sheet, and the columns that were mapped by hand. `role` as the report calls the source.
DocumentRule readingRule(const QString &role, const TableFormat &format, TableKind kind,
                         const HandMapping &byHand);

} // namespace powerhall
