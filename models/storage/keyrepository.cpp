// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/keyrepository.h"

namespace powerhall {

namespace {

const char Put[] = "INSERT INTO wrapped_key (id, wrapped) VALUES (?, ?) "
                   "ON CONFLICT (id) DO UPDATE SET wrapped = excluded.wrapped";
const char Find[] = "SELECT wrapped FROM wrapped_key WHERE id = ?";
const char Destroy[] = "DELETE FROM wrapped_key WHERE id = ?";

} // namespace

KeyRepository::KeyRepository(Connection &connection)
    : m_connection(connection)
    , m_put(connection, Put)
    , m_find(connection, Find)
{}

Result<void> KeyRepository::put(const QMap<QUuid, QByteArray> &wrapped)
{
    Transaction transaction(m_connection);
    if (auto done = transaction.begin(); !done)
        return done;
    for (auto key = wrapped.begin(); key != wrapped.end(); ++key) {
        if (auto done = m_put.start().bind(key.key()).bind(key.value()).run(); !done)
            return done;
    }
    return transaction.commit();
}

Result<QByteArray> KeyRepository::keyOrEmpty(const QUuid &id)
{
    QByteArray wrapped;
    if (m_find.start().bind(id).next())
        wrapped = m_find.blob(0);
    if (auto done = m_find.finish(); !done)
        return done.error();
    return wrapped;
}

Result<QByteArray> KeyRepository::key(const QUuid &id)
{
    auto wrapped = keyOrEmpty(id);
    if (wrapped && wrapped->isEmpty())
        return Error{ErrorCode::NotFound, m_connection.place(), id.toString(QUuid::WithoutBraces)};
    return wrapped;
}

Result<void> KeyRepository::destroy(const QUuid &id)
{
    SqlStatement destroy(m_connection, Destroy);
    if (auto done = destroy.start().bind(id).run(); !done)
        return done;
    return m_connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace powerhall
