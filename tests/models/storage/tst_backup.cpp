// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestBackup final : public QObject
{
    Q_OBJECT

private slots:
    void restoresWhatWasThere();
    void isTakenBesideAWriter();
    void beginsANewIncarnationOnce();
    void twoRestoresAndTheOriginalMeet();
    void refusesADamagedFile_data();
    void refusesADamagedFile();
    void refusesAFolderWithAStation();
    void keepsAnOlderBackup();
    void aDamagedKeyTakesNoBackupsPlace();
};

namespace {

const QUuid Key(u"30000000-0000-4000-8000-000000000003"_s);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestBackup::restoresWhatWasThere()
{
    TestFolder folder;
    QVERIFY(folder.store().putKey(Key, "wrapped"));
    const QUuid id = folder.accept();
    QVERIFY(folder.tell(id, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}}));
    const Verification before = *folder.store().verify();
    const QString file = folder.file(u"one.backup"_s);
    QVERIFY(folder.store().backup(file));
    QVERIFY(QFile::exists(file));
    QVERIFY(!QFile::exists(file + u"-wal"_s) && !QFile::exists(file + u".part"_s));

    const QTemporaryDir place;
    const QDir target(place.filePath(u"new"_s));
    QVERIFY(Store::restore(file, target));
    QCOMPARE(target.entryList(QDir::Files), (QStringList{u"journal.db"_s, u"keys.db"_s}));
    const auto reader = Store::open(target, Store::Access::Read, folder.clock);
    QVERIFY(reader);
    QCOMPARE((*reader)->verify()->projection, before.projection);
    QCOMPARE((*reader)->verify()->head, before.head);
    QCOMPARE(*(*reader)->key(Key), QByteArray("wrapped"));
    QCOMPARE(*(*reader)->application(id), *folder.store().application(id));
}

void TestBackup::isTakenBesideAWriter()
{
    TestFolder folder;
    folder.accept();
    auto reader = Store::open(folder.dir(), Store::Access::Read, folder.clock);
    QVERIFY(reader);
    const QString file = folder.file(u"beside.backup"_s);
    QVERIFY((*reader)->backup(file));
    QVERIFY(!folder.accept().isNull());
    const QTemporaryDir place;
    QVERIFY(Store::restore(file, QDir(place.path())));
    const auto restored = Store::open(QDir(place.path()), Store::Access::Read, folder.clock);
    QCOMPARE((*restored)->applications(false, 0, -1)->size(), 1);
}

void TestBackup::beginsANewIncarnationOnce()
{
    TestFolder folder;
    folder.accept();
    const QString file = folder.file(u"one.backup"_s);
    QVERIFY(folder.store().backup(file));
    const QTemporaryDir place;
    const QDir target(place.path());
    QVERIFY(Store::restore(file, target));
    for (int opening = 0; opening < 2; ++opening) {
        const auto store = Store::open(target, Store::Access::Write, folder.clock);
        QVERIFY(store);
        QCOMPARE((*store)->identity().origin.incarnation, 2U);
        QCOMPARE((*store)->identity().desk, u"A1R2"_s);
        const auto begun = (*store)->eventsOf(identityOf(1).origin.device)->last();
        QCOMPARE(begun.event.type, QString(eventtype::IncarnationBegun));
        QCOMPARE(begun.event.open.value(u"reason"_s).toString(), u"restored"_s);
        QCOMPARE(begun.event.seq, 1U);
        QCOMPARE((*store)->verify()->firstFault, QString());
    }
    // A backup of the restored folder, restored again.
    const QString second = folder.file(u"two.backup"_s);
    QVERIFY((*Store::open(target, Store::Access::Read, folder.clock))->backup(second));
    const QTemporaryDir again;
    QVERIFY(Store::restore(second, QDir(again.path())));
    const auto third = Store::open(QDir(again.path()), Store::Access::Write, folder.clock);
    QCOMPARE((*third)->identity().desk, u"A1R3"_s);
}

void TestBackup::twoRestoresAndTheOriginalMeet()
{
    TestFolder folder;
    folder.accept();
    const QString file = folder.file(u"one.backup"_s);
    QVERIFY(folder.store().backup(file));
    folder.accept(); // after the backup
    const QTemporaryDir place;
    QVERIFY(Store::restore(file, QDir(place.path())));
    const auto restored = Store::open(QDir(place.path()), Store::Access::Write, folder.clock);
    QVERIFY((*restored)->append({acceptedEvent(Key, *(*restored)->nextNumber(QDate(2026, 3, 2)))}));
    QVERIFY((*restored)->import(*folder.store().exportAfter({})));
    QVERIFY(folder.store().import(*(*restored)->exportAfter({})));
    QCOMPARE((*restored)->verify()->projection, folder.store().verify()->projection);
    QCOMPARE(folder.store().applications(false, 0, -1)->size(), 3);
    QVERIFY(folder.store().application(Key)->conflicts.isEmpty());
    QVERIFY(folder.store().parted()->isEmpty());
    // The original stays who it was, beside what was made of its backup.
    QCOMPARE(folder.store().identity().desk, u"A1"_s);
    QCOMPARE(folder.store().identity().origin.incarnation, 1U);
    QVERIFY(folder.open());
    QCOMPARE(folder.store().identity().desk, u"A1"_s);
}

void TestBackup::refusesADamagedFile_data()
{
    QTest::addColumn<QString>("damage");
    for (const QString &damage : {u"changed"_s, u"cut"_s, u"text"_s, u"newer"_s, u"no backup"_s, u"key"_s})
        QTest::addRow("%s", qPrintable(damage)) << damage;
}

void TestBackup::refusesADamagedFile()
{
    QFETCH(QString, damage);
    TestFolder folder;
    folder.accept();
    QVERIFY(folder.store().putKey(Key, "the wrapped key"));
    const QString file = folder.file(u"one.backup"_s);
    QVERIFY(folder.store().backup(file));
    QByteArray content = contentOf(file);
    if (damage == u"key"_s)
        content.replace("the wrapped key", "the trapped key");
    if (damage == u"changed"_s)
        content.replace("5301A1-20260302-0001", "5301A1-20260302-0007");
    if (damage == u"cut"_s)
        content.truncate(content.size() / 2);
    if (damage == u"text"_s)
        content = "no database at all";
    if (damage == u"newer"_s)
        content[63] = 99; // user_version, big-endian at 60
    if (damage == u"no backup"_s)
        content.replace("PHK1", QByteArray(4, '\0'));
    putContent(file, content);
    const QTemporaryDir place;
    const auto done = Store::restore(file, QDir(place.path()));
    QVERIFY(!done);
    QCOMPARE(done.error().code, damage == u"newer"_s ? ErrorCode::SchemaTooNew : ErrorCode::Damaged);
    QVERIFY(QDir(place.path()).isEmpty());
}

void TestBackup::refusesAFolderWithAStation()
{
    TestFolder folder;
    const QString file = folder.file(u"one.backup"_s);
    QVERIFY(folder.store().backup(file));
    QCOMPARE(Store::restore(file, folder.dir()).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(Store::restore(folder.file(u"none"_s), QDir(folder.file(u"x"_s))).error().code,
             ErrorCode::FileMissing);
}

void TestBackup::keepsAnOlderBackup()
{
    TestFolder folder;
    const QString file = folder.file(u"one.backup"_s);
    QVERIFY(folder.store().backup(file));
    const QByteArray before = contentOf(file);
    QCOMPARE(folder.store().backup(file).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(contentOf(file), before);
}

void TestBackup::aDamagedKeyTakesNoBackupsPlace()
{
    TestFolder folder;
    QVERIFY(folder.store().putKey(Key, "the wrapped key"));
    const QString file = folder.file(u"hall.keys"_s);
    QVERIFY(folder.store().backupKeys(file));
    const QByteArray whole = contentOf(file);
    folder.close();
    putContent(folder.file(u"keys.db"_s),
               contentOf(folder.file(u"keys.db"_s)).replace("the wrapped key", "the trapped key"));
    QVERIFY(folder.open());
    QCOMPARE(folder.store().backupKeys(file).error().code, ErrorCode::Damaged);
    QCOMPARE(contentOf(file), whole);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
