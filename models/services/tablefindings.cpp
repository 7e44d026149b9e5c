// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/tablefindings.h"

#include "models/ingest/tablepreview.h"

namespace powerhall {

namespace {

constexpr qsizetype RowsQuoted = 200;

} // namespace

Result<TableLook> lookAt(const TableFile &file, TableKind kind, const TableCheck &check, ReadControl &control)
{
    auto preview = readPreview(file.path, kind, file.options, file.byHand, PreviewedRows, &control);
    if (!preview)
        return preview.error();
    TableLook look{.preview = std::move(*preview)};
    if (!look.preview.columns)
        return look;
    look.findings = check(file, control);
    if (!look.findings)
        return look;
    QList<qint64> rows;
    for (const Reject &reject : look.findings->rejected.listed().mid(0, RowsQuoted))
        rows.append(reject.row);
    const auto records = readRecords(file.path, look.preview.format, file.options, rows, &control);
    if (!records)
        return records.error();
    look.rejectedRows = *records;
    return look;
}

} // namespace powerhall
