// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/recordfold.h"
#include "models/storage/sqlstatement.h"
#include "models/storage/store.h"

namespace powerhall {

/// The projection of records: one table for lists, one for the whole states, so that a list reads little.
class RecordRepository
{
public:
    struct Row
    {
        QString kind;
        RecordState state;

        bool operator==(const Row &) const = default;
    };

    explicit RecordRepository(Connection &connection);

    Result<void> put(const QUuid &id, const Row &row);
    Result<void> clear(const QUuid &id);
    Result<std::optional<Row>> row(const QUuid &id);

    Result<QList<RecordRow>> list(const QString &kind);
    Result<qint64> count();

private:
    Connection &m_connection;
    SqlStatement m_put;
    SqlStatement m_putState;
    SqlStatement m_clear;
    SqlStatement m_clearState;
    SqlStatement m_row;
};

} // namespace powerhall
