// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/storage/store.h"

namespace powerhall {

/// Every record of a kind whose summary is its whole state, in the kind's order.
template<typename Record>
Result<QList<Record>> recordsOf(Store &store, QLatin1StringView kind,
                                Result<Record> (*decode)(const QByteArray &))
{
    const auto rows = store.records(kind);
    if (!rows)
        return rows.error();
    QList<Record> records;
    records.reserve(rows->size());
    for (const RecordRow &row : *rows) {
        auto record = decode(row.summary);
        if (!record)
            return record.error();
        records.append(std::move(*record));
    }
    return records;
}

} // namespace powerhall
