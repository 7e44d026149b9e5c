// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/preview.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/domain/ingest/reject.h"
#include "models/domain/quality/warning.h"
#include "models/services/tablefile.h"

#include <functional>

namespace powerhall {

/// What the reading of a whole table found, before anything of it counts.
struct TableFindings
{
    qint64 taken = 0; ///< rows that would count
    RejectList rejected;
    QList<Warning> warnings; ///< rows that count and are doubtful all the same
    QMap<QString, qint64> warningCounts;
};

/// Reads a whole table and says what would become of it.
using TableCheck = std::function<Result<TableFindings>(const TableFile &file, ReadControl &control)>;

/// Everything a person sees of a table before anything of it counts.
struct TableLook
{
    TablePreview preview;
    Result<TableFindings> findings = TableFindings(); ///< none where the columns do not fit
    QList<PreviewRow> rejectedRows;                   ///< the first of them, as the file has them
};
/// First rows, columns, then the whole table by `check`. An error only where there is no table. Any thread.
Result<TableLook> lookAt(const TableFile &file, TableKind kind, const TableCheck &check,
                         ReadControl &control);

} // namespace powerhall
