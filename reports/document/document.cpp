// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/document.h"

namespace powerhall {

QList<const Table *> Document::tables() const
{
    QList<const Table *> found;
    for (const Section &section : sections) {
        for (const DocumentBlock &block : section.blocks) {
            if (const auto *table = std::get_if<Table>(&block))
                found.append(table);
        }
    }
    return found;
}

const Table *Document::table(const QString &tableId) const
{
    for (const Table *table : tables()) {
        if (table->id == tableId)
            return table;
    }
    return nullptr;
}

} // namespace powerhall
