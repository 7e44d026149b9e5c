// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/storage/connection.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Folders and backups that the first version of the program left behind.
class TestOlderFolder final : public QObject
{
    Q_OBJECT

private slots:
    void aFolderOfTheFirstVersionOpensAsItWas_data();
    void aFolderOfTheFirstVersionOpensAsItWas();
    void aBackupOfTheFirstVersionIsRestored();
};

namespace {

/// What the first version's schema had, and a projection it left wrong by today's fold.
void makeOld(const QString &file)
{
    auto connection = Connection::open({file, ConnectionOptions::Mode::Write});
    QVERIFY(connection);
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
        QVERIFY((*connection)->exec(sql));
}

/// Without what later versions added beside the wrapped keys, in the file of the keys or in a backup.
void makeKeysOld(const QString &file)
{
    auto connection = Connection::open({file, ConnectionOptions::Mode::Write});
    QVERIFY(connection);
    for (const char *sql : {"DROP TABLE key_grant", "DROP TABLE erased_key", "DROP TABLE IF EXISTS content",
                            "PRAGMA user_version=1"})
        QVERIFY((*connection)->exec(sql));
}

/// Some applications, one of them withdrawn and one with an event nobody knows.
void fill(TestFolder &folder)
{
    const QUuid withdrawn = folder.accept();
    const QUuid odd = folder.accept();
    QVERIFY(folder.tell(withdrawn, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}}));
    QVERIFY(folder.tell(odd, QLatin1StringView("application.from_the_future")));
}

void compare(const Verification &now, const Verification &then)
{
    QCOMPARE(now.firstFault, QString());
    QCOMPARE(now.head, then.head);
    QCOMPARE(now.projection, then.projection);
}

} // namespace

void TestOlderFolder::aFolderOfTheFirstVersionOpensAsItWas_data()
{
    QTest::addColumn<bool>("reads");
    QTest::addRow("by a writer") << false;
    QTest::addRow("by a reader, which has it brought up to date first") << true;
}

void TestOlderFolder::aFolderOfTheFirstVersionOpensAsItWas()
{
    QFETCH(const bool, reads);
    TestFolder folder;
    fill(folder);
    const Verification then = *folder.store().verify();
    folder.close();
    makeOld(folder.file(u"journal.db"_s));
    makeKeysOld(folder.file(u"keys.db"_s));
    QVERIFY(folder.open(reads ? Store::Access::Read : Store::Access::Write));
    compare(*folder.store().verify(), then);
    QCOMPARE(folder.dir().entryList({u"journal.db.v1-*"_s}).size(), 1);
}

void TestOlderFolder::aBackupOfTheFirstVersionIsRestored()
{
    TestFolder folder;
    fill(folder);
    const Verification then = *folder.store().verify();
    const QString backup = folder.file(u"old.backup"_s);
    QVERIFY(folder.store().backup(backup));
    makeOld(backup);
    makeKeysOld(backup);
    const QDir restored(folder.file(u"restored"_s));
    const auto done = Store::restore(backup, restored);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto store = Store::open(restored, Store::Access::Read, folder.clock);
    QVERIFY(store);
    compare(*(*store)->verify(), then);
}

QTEST_GUILESS_MAIN(TestOlderFolder)
#include "tst_olderfolder.moc"
