// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/keygrant.h"
#include "models/storage/sqlstatement.h"

#include <QSet>

namespace powerhall {

/// Keys sealed to others and to this place, and keys destroyed for good; in the file of the keys.
class GrantRepository
{
public:
    explicit GrantRepository(Connection &connection);

    /// All or none; grants of erased keys are passed over.
    Result<void> put(const QList<KeyGrant> &grants, bool isReceived);
    /// The same in the caller's transaction.
    Result<void> putInside(const QList<KeyGrant> &grants, bool isReceived);
    Result<QList<KeyGrant>> toSend(int atMost);
    Result<void> noteSent(const QList<KeyGrant> &grants);
    Result<void> offerAgain();
    Result<QList<KeyGrant>> received(int atMost);
    Result<QList<KeyGrant>> receivedOf(const QUuid &key);
    Result<void> dropReceived(const QList<QUuid> &keys);
    Result<bool> isReceived(const QUuid &key);

    /// With the keys themselves; nothing of them stays in the file, its write-ahead log or older copies
    /// beside it.
    Result<void> erase(const QSet<QUuid> &keys);
    Result<bool> isErased(const QUuid &key);
    Result<QSet<QUuid>> erased(bool unsentOnly);
    Result<void> noteErasuresSent(const QSet<QUuid> &keys);

private:
    Result<void> forEach(const QList<QUuid> &keys, const char *sql);
    Result<bool> has(const char *sql, const QUuid &key);
    Result<QList<KeyGrant>> list(SqlStatement &select);

    Connection &m_connection;
};

} // namespace powerhall
