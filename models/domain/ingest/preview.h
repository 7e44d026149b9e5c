// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"
#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/reject.h"
#include "models/domain/ingest/tableformat.h"

#include <optional>

namespace powerhall {

/// How many of the first rows are shown.
inline constexpr qsizetype PreviewedRows = 50;

/// One of the first rows, as the file has it.
struct PreviewRow
{
    qint64 row = 0; ///< record number
    QStringList fields;
    std::optional<RejectReason> fault; ///< the record cannot be read …
    qsizetype faultField = 0;          ///< … because of this field
};

/// What a person sees of a table before anything of it counts: how the file was found to be written, what its
/// columns were taken for, its first rows. Which rows would be rejected for their values is said by the
/// reading of its kind.
struct TablePreview
{
    TableFormat format;
    std::optional<ColumnMap> columns;
    std::optional<Error> columnsFault; ///< why there is no `columns`: headings missing or doubled
    QList<PreviewRow> rows;            ///< empty lines left out
};

} // namespace powerhall
