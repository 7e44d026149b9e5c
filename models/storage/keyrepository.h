// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/sqlstatement.h"

#include <QMap>

namespace powerhall {

/// Wrapped keys in their own file. Written before the event that needs them.
class KeyRepository
{
public:
    explicit KeyRepository(Connection &connection);

    /// In the caller's transaction. An erased key is passed over.
    Result<void> put(const QMap<QUuid, QByteArray> &wrapped);
    /// Rows with an id above `id`, in order.
    Result<QMap<QUuid, QByteArray>> after(const QUuid &id, int atMost);
    /// NotFound for a key that never was or is destroyed.
    Result<QByteArray> key(const QUuid &id);
    /// The keys of many ids, in their order; empty where there is none. Walks along the table: keys made one
    /// after the other lie side by side.
    Result<QList<QByteArray>> keysOf(const QList<QUuid> &ids);
    /// Gives the rows of an older program their checksums.
    Result<void> addChecksums();
    /// Damaged with the first key that is no longer what was written.
    Result<void> check();
    /// Takes out keys that are no longer what was written; their ids.
    Result<QList<QUuid>> takeOutDamaged();
    /// Overwrites the row and empties the write-ahead log, so that no copy stays in either file.
    Result<void> destroy(const QUuid &id);

private:
    Result<QList<QUuid>> damagedKeys();

    Connection &m_connection;
    SqlStatement m_put;
    SqlStatement m_find;
    SqlStatement m_walk;
};

} // namespace powerhall
