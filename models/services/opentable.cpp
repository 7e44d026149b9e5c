// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/opentable.h"

#include "models/core/text.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Index of the field a person named; -1 where there is none.
int fieldNamed(const OpenTable &table, const QString &name)
{
    const QList<ColumnSpec> &specs = columnsOf(table.columns.kind);
    for (int column = 0; column < specs.size(); ++column) {
        if (name == specs.at(column).name && table.columns.fields.at(column) >= 0)
            return table.columns.fields.at(column);
    }
    if (name.startsWith(u'#')) {
        bool isNumber = false;
        const int number = name.mid(1).toInt(&isNumber);
        return isNumber && number >= 1 && number <= table.columns.headings.size() ? number - 1 : -1;
    }
    return int(table.columns.headings.indexOf(cleanLine(name)));
}

} // namespace

Result<OpenTable> openTable(const TableFile &file, TableKind kind, const ReadControl *control)
{
    const auto format = detectFormat(file.path, file.options, control);
    if (!format)
        return format.error();
    const auto columns = mapColumns(kind, format->headings, file.byHand);
    if (!columns)
        return columns.error().at(file.path);
    return OpenTable{*format, *columns};
}

TableFile recalled(TableFile file, const MappingMemory &memory)
{
    if (file.path.isEmpty() || !file.byHand.isEmpty() || memory.isEmpty())
        return file;
    if (const auto format = detectFormat(file.path, file.options))
        file.byHand = memory.value(fingerprintOf(format->headings));
    return file;
}

Result<Corrections> correctionsOf(const TableFile &file, TableKind kind, const QList<NamedCorrection> &cells)
{
    if (cells.isEmpty())
        return Corrections();
    const auto table = openTable(file, kind);
    if (!table)
        return table.error();
    Corrections corrections;
    for (const NamedCorrection &cell : cells) {
        const int field = fieldNamed(*table, cell.field);
        if (field < 0)
            return Error{ErrorCode::UnknownValue, file.path, cell.field, table->columns.headings};
        if (cell.row <= table->format.headerRow)
            return Error{ErrorCode::BadNumber,
                         file.path,
                         QString::number(cell.row),
                         {QString::number(table->format.headerRow + 1), {}}};
        corrections.insert({cell.row, field}, cell.value);
    }
    return corrections;
}

QList<NamedCorrection> namedCorrections(const TableFile &file)
{
    QList<NamedCorrection> cells;
    if (file.options.corrections.isEmpty())
        return cells;
    const auto format = detectFormat(file.path, file.options);
    for (auto cell = file.options.corrections.cbegin(); cell != file.options.corrections.cend(); ++cell) {
        const auto [row, field] = cell.key();
        const QString heading = format ? cleanLine(format->headings.value(field)) : QString();
        cells.append({row, heading.isEmpty() ? u'#' + QString::number(field + 1) : heading, cell.value()});
    }
    return cells;
}

} // namespace powerhall
