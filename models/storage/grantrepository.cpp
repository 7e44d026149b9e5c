// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/grantrepository.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char Put[] = "INSERT INTO key_grant (key_id, holder, sealed_key, is_received) "
                   "SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM erased_key WHERE id = ?1) "
                   "ON CONFLICT (key_id, holder) DO NOTHING";
const char SelectToSend[] = "SELECT key_id, holder, sealed_key FROM key_grant "
                            "WHERE is_received = 0 AND is_sent = 0 ORDER BY key_id, holder LIMIT ?";
const char SelectReceived[] =
    "SELECT key_id, holder, sealed_key FROM key_grant WHERE is_received = 1 ORDER BY key_id, holder LIMIT ?";
const char SelectReceivedOf[] =
    "SELECT key_id, holder, sealed_key FROM key_grant WHERE key_id = ? AND is_received = 1";
const char NoteSent[] = "UPDATE key_grant SET is_sent = 1 WHERE key_id = ? AND holder = ?";

/// What a change of the schema or a repair left beside the file still holds the keys destroyed in it.
Result<void> removeCopiesOf(Connection &connection)
{
    const auto file = connection.ask("SELECT file FROM pragma_database_list WHERE name = 'main'");
    if (!file)
        return file.error();
    const QFileInfo keys(*file);
    QDir folder = keys.dir();
    const QStringList copies = folder.entryList(
        {keys.fileName() + u".v*"_s, keys.fileName() + u".damaged-*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &copy : copies) {
        if (!folder.remove(copy))
            return Error{ErrorCode::ReadOnly, folder.filePath(copy), {}, {}};
    }
    return {};
}

} // namespace

GrantRepository::GrantRepository(Connection &connection)
    : m_connection(connection)
{}

Result<void> GrantRepository::put(const QList<KeyGrant> &grants, bool isReceived)
{
    Transaction transaction(m_connection);
    if (auto done = transaction.begin(); !done)
        return done;
    if (auto done = putInside(grants, isReceived); !done)
        return done;
    return transaction.commit();
}

Result<void> GrantRepository::putInside(const QList<KeyGrant> &grants, bool isReceived)
{
    SqlStatement put(m_connection, Put);
    for (const KeyGrant &grant : grants) {
        put.start().bind(grant.keyId).bind(grant.holder).bind(grant.sealedKey);
        if (auto done = put.bind(qint64(isReceived)).run(); !done)
            return done;
    }
    return {};
}

Result<QList<KeyGrant>> GrantRepository::list(SqlStatement &select)
{
    QList<KeyGrant> grants;
    while (select.next())
        grants.append({select.uuid(0), select.uuid(1), select.blob(2)});
    if (auto done = select.finish(); !done)
        return done.error();
    return grants;
}

Result<QList<KeyGrant>> GrantRepository::toSend(int atMost)
{
    SqlStatement select(m_connection, SelectToSend);
    select.start().bind(qint64(atMost));
    return list(select);
}

Result<void> GrantRepository::noteSent(const QList<KeyGrant> &grants)
{
    Transaction transaction(m_connection);
    if (auto done = transaction.begin(); !done)
        return done;
    SqlStatement note(m_connection, NoteSent);
    for (const KeyGrant &grant : grants) {
        if (auto done = note.start().bind(grant.keyId).bind(grant.holder).run(); !done)
            return done;
    }
    return transaction.commit();
}

Result<void> GrantRepository::offerAgain()
{
    Transaction transaction(m_connection);
    if (auto done = transaction.begin(); !done)
        return done;
    for (const char *sql : {"UPDATE key_grant SET is_sent = 0", "UPDATE erased_key SET is_sent = 0"}) {
        if (auto done = m_connection.exec(sql); !done)
            return done;
    }
    return transaction.commit();
}

Result<QList<KeyGrant>> GrantRepository::received(int atMost)
{
    SqlStatement select(m_connection, SelectReceived);
    select.start().bind(qint64(atMost));
    return list(select);
}

Result<QList<KeyGrant>> GrantRepository::receivedOf(const QUuid &key)
{
    SqlStatement select(m_connection, SelectReceivedOf);
    select.start().bind(key);
    return list(select);
}

Result<void> GrantRepository::forEach(const QList<QUuid> &keys, const char *sql)
{
    SqlStatement statement(m_connection, sql);
    for (const QUuid &key : keys) {
        if (auto done = statement.start().bind(key).run(); !done)
            return done;
    }
    return {};
}

Result<void> GrantRepository::dropReceived(const QList<QUuid> &keys)
{
    Transaction transaction(m_connection);
    if (auto done = transaction.begin(); !done)
        return done;
    if (auto done = forEach(keys, "DELETE FROM key_grant WHERE key_id = ? AND is_received = 1"); !done)
        return done;
    return transaction.commit();
}

Result<bool> GrantRepository::has(const char *sql, const QUuid &key)
{
    SqlStatement select(m_connection, sql);
    const bool found = select.start().bind(key).next();
    if (auto done = select.finish(); !done)
        return done.error();
    return found;
}

Result<bool> GrantRepository::isReceived(const QUuid &key)
{
    return has("SELECT 1 FROM key_grant WHERE key_id = ? AND is_received = 1", key);
}

Result<bool> GrantRepository::isErased(const QUuid &key)
{
    return has("SELECT 1 FROM erased_key WHERE id = ?", key);
}

Result<void> GrantRepository::erase(const QSet<QUuid> &keys)
{
    if (keys.isEmpty())
        return {};
    const QList<QUuid> list(keys.begin(), keys.end());
    Transaction transaction(m_connection);
    if (auto done = transaction.begin(); !done)
        return done;
    for (const char *sql : {"DELETE FROM wrapped_key WHERE id = ?", "DELETE FROM key_grant WHERE key_id = ?",
                            "INSERT OR IGNORE INTO erased_key (id) VALUES (?)"}) {
        if (auto done = forEach(list, sql); !done)
            return done;
    }
    if (auto done = transaction.commit(); !done)
        return done;
    if (auto done = m_connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
        return done;
    return removeCopiesOf(m_connection);
}

Result<QSet<QUuid>> GrantRepository::erased(bool unsentOnly)
{
    QSet<QUuid> keys;
    SqlStatement select(m_connection, "SELECT id FROM erased_key WHERE is_sent = 0 OR ? = 0");
    select.start().bind(qint64(unsentOnly));
    while (select.next())
        keys.insert(select.uuid(0));
    if (auto done = select.finish(); !done)
        return done.error();
    return keys;
}

Result<void> GrantRepository::noteErasuresSent(const QSet<QUuid> &keys)
{
    Transaction transaction(m_connection);
    if (auto done = transaction.begin(); !done)
        return done;
    const QList<QUuid> list(keys.begin(), keys.end());
    if (auto done = forEach(list, "UPDATE erased_key SET is_sent = 1 WHERE id = ?"); !done)
        return done;
    return transaction.commit();
}

} // namespace powerhall
