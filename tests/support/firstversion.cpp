// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/firstversion.h"

#include "models/storage/connection.h"
#include "tests/support/must.h"

namespace powerhall {

namespace {

void run(Connection &connection, const char *sql)
{
    if (const auto done = connection.exec(sql); !done)
        qFatal("%s: %s", sql, qPrintable(done.error().detail));
}

} // namespace

void makeJournalFirstVersion(const QString &file, const QByteArray &vfs)
{
    const auto connection = must(Connection::open({file, ConnectionOptions::Mode::Write, vfs}), "open");
    for (const char *sql :
         {"DROP TABLE hub_receipt", "DROP TABLE checkpoint", "DROP TABLE exchange", "DROP TABLE wanted_key",
          "DROP TABLE unreadable_event",
          "CREATE TABLE forked_event (hash BLOB PRIMARY KEY, device BLOB NOT NULL, incarnation INTEGER NOT "
          "NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID",
          "PRAGMA foreign_keys=OFF",
          "CREATE TABLE before (id INTEGER PRIMARY KEY, device BLOB NOT NULL, incarnation INTEGER NOT NULL, "
          "UNIQUE (device, incarnation)) STRICT",
          "INSERT INTO before SELECT id, device, incarnation FROM origin", "DROP TABLE origin",
          "ALTER TABLE before RENAME TO origin", "DROP TABLE record_state", "DROP TABLE record",
          "ALTER TABLE user DROP COLUMN place", "UPDATE application SET stage = 'old'",
          "UPDATE local SET fold_version = 1", "PRAGMA user_version=1"})
        run(*connection, sql);
}

void makeKeysFirstVersion(const QString &file, const QByteArray &vfs)
{
    const auto connection = must(Connection::open({file, ConnectionOptions::Mode::Write, vfs}), "open");
    for (const char *sql :
         {"DROP TABLE key_grant", "DROP TABLE erased_key", "DROP TABLE IF EXISTS content",
          "CREATE TABLE before (id BLOB PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID",
          "INSERT INTO before SELECT id, wrapped FROM wrapped_key", "DROP TABLE wrapped_key",
          "ALTER TABLE before RENAME TO wrapped_key", "PRAGMA user_version=1"})
        run(*connection, sql);
}

} // namespace powerhall
