// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/documentwords.h"

namespace powerhall {

/// A cell as it is printed; totals follow the rows.
inline QString printed(const Document &document, const QString &table, qsizetype row, const QString &column)
{
    const Table *found = document.table(table);
    if (!found || found->column(column) < 0)
        return QStringLiteral("no such cell");
    const Row cells =
        row < found->rows.size() ? found->rows.at(row) : found->totals.value(row - found->rows.size());
    const int at = found->column(column);
    return found->columns.at(at).textOf(cells.value(at));
}

/// A key figure as it is printed.
inline QString figure(const Document &document, const QString &id)
{
    for (const Section &section : document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            const auto *figures = std::get_if<QList<KeyFigure>>(&block);
            for (qsizetype i = 0; figures && i < figures->size(); ++i) {
                if (figures->at(i).id == id)
                    return figureText(figures->at(i));
            }
        }
    }
    return QStringLiteral("no such figure");
}

} // namespace powerhall
