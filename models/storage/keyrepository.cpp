// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/keyrepository.h"

#include "models/journal/event.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char Put[] = "INSERT INTO wrapped_key (id, wrapped, checksum) SELECT ?1, ?2, ?3 WHERE NOT EXISTS "
                   "(SELECT 1 FROM erased_key WHERE id = ?1) ON CONFLICT (id) DO UPDATE SET wrapped = "
                   "excluded.wrapped, checksum = excluded.checksum";
const char Find[] = "SELECT wrapped FROM wrapped_key WHERE id = ?";
const char Walk[] = "SELECT id, wrapped FROM wrapped_key WHERE id >= ? ORDER BY id";
const char After[] = "SELECT id, wrapped FROM wrapped_key WHERE id > ? ORDER BY id LIMIT ?";
const char Unsummed[] = "SELECT id, wrapped FROM wrapped_key WHERE checksum IS NULL";
const char Sum[] = "UPDATE wrapped_key SET checksum = ?2 WHERE id = ?1";
const char Summed[] = "SELECT id, wrapped, checksum FROM wrapped_key WHERE checksum IS NOT NULL";
const char Destroy[] = "DELETE FROM wrapped_key WHERE id = ?";

/// An id as two numbers that compare like its bytes, which is how SQLite sorts them.
using Rank = std::pair<quint64, quint64>;

Rank rankOf(const QUuid &id)
{
    return {quint64(id.data1) << 32 | quint64(id.data2) << 16 | id.data3, qFromBigEndian<quint64>(id.data4)};
}

QByteArray checksumOf(const QUuid &id, const QByteArray &wrapped)
{
    constexpr qsizetype Size = 8; // against accidents, not against whoever may write the file
    return hashOf(id.toRfc4122() + wrapped).first(Size);
}

Error damagedKey(const QUuid &id)
{
    return {ErrorCode::Damaged, {}, u"wrapped key "_s + id.toString(QUuid::WithoutBraces)};
}

} // namespace

KeyRepository::KeyRepository(Connection &connection)
    : m_connection(connection)
    , m_put(connection, Put)
    , m_find(connection, Find)
    , m_walk(connection, Walk)
{}

Result<void> KeyRepository::put(const QMap<QUuid, QByteArray> &wrapped)
{
    for (auto key = wrapped.begin(); key != wrapped.end(); ++key) {
        if (auto done = m_put.start()
                            .bind(key.key())
                            .bind(key.value())
                            .bind(checksumOf(key.key(), key.value()))
                            .run();
            !done)
            return done;
    }
    return {};
}

Result<QByteArray> KeyRepository::key(const QUuid &id)
{
    const bool isThere = m_find.start().bind(id).next();
    const QByteArray wrapped = isThere ? m_find.blob(0) : QByteArray();
    if (auto done = m_find.finish(); !done)
        return done.error();
    if (!isThere)
        return Error{ErrorCode::NotFound, m_connection.place(), id.toString(QUuid::WithoutBraces)};
    return wrapped;
}

Result<QList<QByteArray>> KeyRepository::keysOf(const QList<QUuid> &ids)
{
    constexpr int Near = 8; // so many steps cost less than a way down the tree
    std::vector<std::pair<Rank, qsizetype>> wanted;
    wanted.reserve(static_cast<size_t>(ids.size()));
    for (qsizetype i = 0; i < ids.size(); ++i)
        wanted.emplace_back(rankOf(ids.at(i)), i);
    std::sort(wanted.begin(), wanted.end());
    QList<QByteArray> found(ids.size());
    std::optional<Rank> at; // where the walk stands
    const auto step = [&] { at = m_walk.next() ? std::optional(rankOf(m_walk.uuid(0))) : std::nullopt; };
    for (const auto &[rank, place] : wanted) {
        for (int steps = 0; at && *at < rank && steps < Near; ++steps)
            step();
        if (!at || *at < rank) {
            m_walk.start().bind(ids.at(place));
            step();
        }
        if (at == rank)
            found[place] = m_walk.blob(1);
    }
    if (auto done = m_walk.finish(); !done)
        return done.error();
    return found;
}

Result<QMap<QUuid, QByteArray>> KeyRepository::after(const QUuid &id, int atMost)
{
    SqlStatement select(m_connection, After);
    QMap<QUuid, QByteArray> found;
    select.start().bind(id).bind(qint64(atMost));
    while (select.next())
        found.insert(select.uuid(0), select.blob(1));
    if (auto done = select.finish(); !done)
        return done.error();
    return found;
}

Result<void> KeyRepository::addChecksums()
{
    SqlStatement unsummed(m_connection, Unsummed);
    QMap<QUuid, QByteArray> sums;
    unsummed.start();
    while (unsummed.next())
        sums.insert(unsummed.uuid(0), checksumOf(unsummed.uuid(0), unsummed.blob(1)));
    auto done = unsummed.finish();
    if (!done || sums.isEmpty())
        return done;
    Transaction transaction(m_connection);
    done = transaction.begin();
    SqlStatement sum(m_connection, Sum);
    for (auto key = sums.cbegin(); done && key != sums.cend(); ++key)
        done = sum.start().bind(key.key()).bind(key.value()).run();
    return done ? transaction.commit() : done;
}

Result<void> KeyRepository::check()
{
    const auto damaged = damagedKeys();
    if (!damaged)
        return damaged.error();
    return damaged->isEmpty() ? Result<void>() : damagedKey(damaged->first());
}

Result<QList<QUuid>> KeyRepository::takeOutDamaged()
{
    const auto damaged = damagedKeys();
    if (!damaged)
        return damaged;
    SqlStatement destroy(m_connection, Destroy);
    for (const QUuid &id : *damaged) {
        if (auto done = destroy.start().bind(id).run(); !done)
            return done.error();
    }
    return damaged;
}

Result<QList<QUuid>> KeyRepository::damagedKeys()
{
    SqlStatement summed(m_connection, Summed);
    QList<QUuid> damaged;
    summed.start();
    while (summed.next()) {
        if (checksumOf(summed.uuid(0), summed.blob(1)) != summed.blob(2))
            damaged.append(summed.uuid(0));
    }
    if (auto done = summed.finish(); !done)
        return done.error();
    return damaged;
}

Result<void> KeyRepository::destroy(const QUuid &id)
{
    SqlStatement destroy(m_connection, Destroy);
    if (auto done = destroy.start().bind(id).run(); !done)
        return done;
    return m_connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace powerhall
