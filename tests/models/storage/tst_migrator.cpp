// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/migrator.h"
#include "models/storage/sqlstatement.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestMigrator final : public QObject
{
    Q_OBJECT

private slots:
    void shippedScriptsRunFromNothing_data();
    void shippedScriptsRunFromNothing();
    void oldFilesAreCopiedThenBroughtUp();
    void aFailingScriptChangesNothing();
    void rebuildingAParentKeepsItsChildren();
    void brokenReferencesStopAMigration();
    void newerFilesAreRefusedUntouched_data();
    void newerFilesAreRefusedUntouched();
    void storedTypesAndLimitsAreHeld_data();
    void storedTypesAndLimitsAreHeld();
};

namespace {

using Connections = std::unique_ptr<Connection>;

Connections openAt(const QString &file)
{
    auto connection = Connection::open({file, ConnectionOptions::Mode::Write});
    return connection ? std::move(*connection) : nullptr;
}

const QList<Migration> First{
    {1, u"0001_create_parent.sql"_s,
     "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;\n--;\n"
     "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id) ON DELETE CASCADE) "
     "STRICT;\n"
     "--;\nINSERT INTO parent VALUES (1, 'one');\n--;\nINSERT INTO child VALUES (1, 1);\n--;\n"}};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestMigrator::shippedScriptsRunFromNothing_data()
{
    QTest::addColumn<QString>("database");
    QTest::addRow("journal") << u"journal"_s;
    QTest::addRow("keys") << u"keys"_s;
}

void TestMigrator::shippedScriptsRunFromNothing()
{
    QFETCH(QString, database);
    const QTemporaryDir place;
    const QList<Migration> migrations = migrationsOf(database);
    QVERIFY(!migrations.isEmpty());
    const auto connection = openAt(place.filePath(u"a.db"_s));
    QVERIFY(migrate(*connection, migrations, place.filePath(u"a.db"_s)));
    QCOMPARE(*connection->schemaVersion(), newestVersion(migrations));
    QVERIFY(migrate(*connection, migrations, place.filePath(u"a.db"_s))); // nothing more to do
    for (int i = 0; i < migrations.size(); ++i)
        QCOMPARE(migrations.at(i).version, i + 1);
    // No copy is kept of an empty file.
    QVERIFY(QDir(place.path()).entryList({u"a.db.v*"_s}).isEmpty());
}

void TestMigrator::oldFilesAreCopiedThenBroughtUp()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"a.db"_s);
    const auto connection = openAt(file);
    QVERIFY(migrate(*connection, First, file));
    QList<Migration> both = First;
    both.append({2, u"0002_add_phone.sql"_s, "ALTER TABLE parent ADD COLUMN phone TEXT;\n--;\n"});
    QVERIFY(migrate(*connection, both, file));
    QCOMPARE(*connection->ask("SELECT count(*) FROM pragma_table_info('parent')"), u"3"_s);
    const QStringList copies = QDir(place.path()).entryList({u"a.db.v1-*"_s});
    QCOMPARE(copies.size(), 1);
    const auto copy = openAt(place.filePath(copies.first()));
    QCOMPARE(*copy->schemaVersion(), 1);
    QCOMPARE(*copy->ask("SELECT name FROM parent"), u"one"_s);
}

void TestMigrator::aFailingScriptChangesNothing()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"a.db"_s);
    const auto connection = openAt(file);
    QVERIFY(migrate(*connection, First, file));
    QList<Migration> broken = First;
    broken.append({2, u"0002_break.sql"_s, "DELETE FROM parent;\n--;\nCREATE NONSENSE;\n--;\n"});
    const auto done = migrate(*connection, broken, file);
    QVERIFY(!done);
    QVERIFY2(done.error().place.startsWith(u"0002_break.sql#2"_s), qPrintable(done.error().place));
    QCOMPARE(*connection->schemaVersion(), 1);
    QCOMPARE(*connection->ask("SELECT count(*) FROM child"), u"1"_s);
    QCOMPARE(*connection->ask("PRAGMA foreign_keys"), u"1"_s);
}

void TestMigrator::rebuildingAParentKeepsItsChildren()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"a.db"_s);
    const auto connection = openAt(file);
    QVERIFY(migrate(*connection, First, file));
    QList<Migration> both = First;
    both.append({2, u"0002_rebuild_parent.sql"_s,
                 "CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n--;\n"
                 "INSERT INTO parent_new SELECT id, name FROM parent;\n--;\nDROP TABLE parent;\n--;\n"
                 "ALTER TABLE parent_new RENAME TO parent;\n--;\n"});
    QVERIFY(migrate(*connection, both, file));
    QCOMPARE(*connection->ask("SELECT count(*) FROM child"), u"1"_s);
}

void TestMigrator::brokenReferencesStopAMigration()
{
    const QTemporaryDir place;
    const QString file = place.filePath(u"a.db"_s);
    const auto connection = openAt(file);
    QVERIFY(migrate(*connection, First, file));
    QList<Migration> both = First;
    both.append({2, u"0002_orphan.sql"_s, "DELETE FROM parent;\n--;\n"});
    const auto done = migrate(*connection, both, file);
    QCOMPARE(done.error().code, ErrorCode::Damaged);
    QCOMPARE(*connection->ask("SELECT count(*) FROM parent"), u"1"_s);
}

void TestMigrator::newerFilesAreRefusedUntouched_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("writes");
    QTest::addRow("journal, to write") << u"journal.db"_s << true;
    QTest::addRow("journal, to read") << u"journal.db"_s << false;
    QTest::addRow("keys, to write") << u"keys.db"_s << true;
}

void TestMigrator::newerFilesAreRefusedUntouched()
{
    QFETCH(QString, name);
    QFETCH(bool, writes);
    TestFolder folder;
    folder.accept();
    folder.close();
    {
        const auto connection = openAt(folder.file(name));
        QVERIFY(connection->exec("PRAGMA user_version=99"));
    }
    const QByteArray before = contentOf(folder.file(name));
    const auto done = folder.open(writes ? Store::Access::Write : Store::Access::Read);
    QCOMPARE(done.error().code, ErrorCode::SchemaTooNew);
    QCOMPARE(done.error().args.first(), u"99"_s);
    QCOMPARE(contentOf(folder.file(name)), before);
}

void TestMigrator::storedTypesAndLimitsAreHeld_data()
{
    QTest::addColumn<QByteArray>("sql");
    const QByteArray event = "INSERT INTO event (origin, seq, hash, subject, bytes) VALUES ";
    QTest::addRow("number taken") << event + "(1, 1, zeroblob(32), x'', x'')";
    QTest::addRow("number 0") << event + "(1, 0, zeroblob(32), x'', x'')";
    QTest::addRow("short hash") << event + "(1, 2, zeroblob(31), x'', x'')";
    QTest::addRow("unknown origin") << event + "(7, 1, zeroblob(32), x'', x'')";
    QTest::addRow("text for bytes") << event + "(1, 2, zeroblob(32), x'', 'text')";
    QTest::addRow("changed event") << QByteArray("UPDATE event SET bytes = x''");
    QTest::addRow("deleted event") << QByteArray("DELETE FROM event");
    QTest::addRow("origin with events") << QByteArray("DELETE FROM origin");
    QTest::addRow("two folders in one") << QByteArray(
        "INSERT INTO local (id, device, incarnation, fold_version) VALUES (2, zeroblob(16), 1, 1)");
}

void TestMigrator::storedTypesAndLimitsAreHeld()
{
    QFETCH(QByteArray, sql);
    TestFolder folder;
    folder.close();
    const auto connection = openAt(folder.file(u"journal.db"_s));
    const auto done = connection->exec(sql);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::AlreadyExists); // SQLite's word for every broken constraint
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
