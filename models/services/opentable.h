// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/services/tablefile.h"

namespace powerhall {

/// A table file whose beginning was looked at and whose headings are understood.
struct OpenTable
{
    TableFormat format;
    ColumnMap columns;
};

/// Errors name the file. Any thread.
Result<OpenTable> openTable(const TableFile &file, TableKind kind, const ReadControl *control = nullptr);

/// Mappings made by hand before, by the fingerprint of the headings they are for.
using MappingMemory = QMap<QString, HandMapping>;

/// The file with the mapping that was made for headings like its own, where nothing else is set for it. A
/// file that cannot be read stays as it is: reading it says why.
TableFile recalled(TableFile file, const MappingMemory &memory);

/// A cell put right, by the name of its column: the contract's, the file's own heading, or #7.
struct NamedCorrection
{
    qint64 row = 0; ///< record number, the header is 1
    QString field;
    QString value;

    bool operator==(const NamedCorrection &) const = default;
};
/// The same by place. UnknownValue where the file has no such column, BadNumber for a row before the first.
Result<Corrections> correctionsOf(const TableFile &file, TableKind kind, const QList<NamedCorrection> &cells);
/// And back, with the file's headings, for reports and releases.
QList<NamedCorrection> namedCorrections(const TableFile &file);

} // namespace powerhall
