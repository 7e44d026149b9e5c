// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/olderversion.h"

#include "models/storage/connection.h"
#include "tests/support/must.h"

#include <QList>
#include <QMap>

namespace powerhall {

namespace {

/// What takes a schema of each version back to the one before.
using Steps = QMap<int, QList<QByteArray>>;

const Steps JournalSteps{
    {4, {"ALTER TABLE user DROP COLUMN place"}},
    {3,
     {"DROP TABLE hub_receipt", "DROP TABLE checkpoint", "DROP TABLE exchange", "DROP TABLE wanted_key",
      "DROP TABLE unreadable_event",
      "CREATE TABLE forked_event (hash BLOB PRIMARY KEY, device BLOB NOT NULL, incarnation INTEGER NOT "
      "NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID",
      "PRAGMA foreign_keys=OFF",
      "CREATE TABLE before (id INTEGER PRIMARY KEY, device BLOB NOT NULL, incarnation INTEGER NOT NULL, "
      "UNIQUE (device, incarnation)) STRICT",
      "INSERT INTO before SELECT id, device, incarnation FROM origin", "DROP TABLE origin",
      "ALTER TABLE before RENAME TO origin"}},
    {2, {"DROP TABLE record_state", "DROP TABLE record"}}};

const Steps KeysSteps{
    {3,
     {"DROP INDEX IF EXISTS wrapped_key_without_checksum", "ALTER TABLE wrapped_key DROP COLUMN checksum"}},
    {2, {"DROP TABLE key_grant", "DROP TABLE erased_key", "DROP TABLE IF EXISTS content"}}};

void run(Connection &connection, const QByteArray &sql)
{
    if (const auto done = connection.exec(sql); !done)
        qFatal("%s: %s", sql.constData(), qPrintable(done.error().detail));
}

std::unique_ptr<Connection> takeBack(const Steps &steps, int version, const QString &file,
                                     const QByteArray &vfs)
{
    auto connection = must(Connection::open({file, ConnectionOptions::Mode::Write, vfs}), "open");
    for (int from = steps.lastKey(); from > version; --from) {
        for (const QByteArray &sql : steps.value(from))
            run(*connection, sql);
    }
    run(*connection, "PRAGMA user_version=" + QByteArray::number(version));
    return connection;
}

} // namespace

void makeJournalVersion(int version, const QString &file, const QByteArray &vfs)
{
    const auto connection = takeBack(JournalSteps, version, file, vfs);
    run(*connection, "UPDATE application SET stage = 'old'");
    run(*connection, "UPDATE local SET fold_version = 1");
}

void makeKeysVersion(int version, const QString &file, const QByteArray &vfs)
{
    takeBack(KeysSteps, version, file, vfs);
}

} // namespace powerhall
