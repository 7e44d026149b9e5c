// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/storage/connection.h"
#include "tests/support/olderversion.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Folders and backups that older versions of the program left behind.
class TestOlderFolder final : public QObject
{
    Q_OBJECT

private slots:
    void anOlderFolderOpensAsItWas_data();
    void anOlderFolderOpensAsItWas();
    void aBackupOfTheFirstVersionIsRestored();
};

namespace {

/// Some applications, one of them withdrawn and one with an event nobody knows.
void fill(TestFolder &folder)
{
    const QUuid withdrawn = folder.accept();
    const QUuid odd = folder.accept();
    QVERIFY(folder.tell(withdrawn, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}}));
    QVERIFY(folder.tell(odd, QLatin1StringView("application.from_the_future")));
    QVERIFY(folder.store().putKey(odd, "wrapped"));
}

void compare(const Verification &now, const Verification &then)
{
    QCOMPARE(now.firstFault, QString());
    QCOMPARE(now.head, then.head);
    QCOMPARE(now.projection, then.projection);
}

} // namespace

void TestOlderFolder::anOlderFolderOpensAsItWas_data()
{
    QTest::addColumn<int>("journal");
    QTest::addColumn<int>("keys");
    QTest::addColumn<bool>("reads");
    for (const auto &[journal, keys] : {std::pair(1, 1), std::pair(2, 1), std::pair(3, 2), std::pair(4, 2)}) {
        QTest::addRow("%d and %d, by a writer", journal, keys) << journal << keys << false;
        QTest::addRow("%d and %d, by a reader, which has it brought up to date first", journal, keys)
            << journal << keys << true;
    }
}

void TestOlderFolder::anOlderFolderOpensAsItWas()
{
    QFETCH(const int, journal);
    QFETCH(const int, keys);
    QFETCH(const bool, reads);
    TestFolder folder;
    fill(folder);
    const Verification then = *folder.store().verify();
    folder.close();
    makeJournalVersion(journal, folder.file(u"journal.db"_s));
    makeKeysVersion(keys, folder.file(u"keys.db"_s));
    QVERIFY(folder.open(reads ? Store::Access::Read : Store::Access::Write));
    compare(*folder.store().verify(), then);
    QCOMPARE(folder.dir().entryList({u"keys.db.v%1-*"_s.arg(keys)}).size(), 1);
    folder.close();
    const auto file = Connection::open({folder.file(u"keys.db"_s), ConnectionOptions::Mode::Read});
    QCOMPARE(*(*file)->ask("SELECT count(*) FROM wrapped_key WHERE checksum IS NULL"), u"0"_s);
}

void TestOlderFolder::aBackupOfTheFirstVersionIsRestored()
{
    TestFolder folder;
    fill(folder);
    const Verification then = *folder.store().verify();
    const QString backup = folder.file(u"old.backup"_s);
    QVERIFY(folder.store().backup(backup));
    makeKeysVersion(1, backup);
    makeJournalVersion(1, backup);
    const QDir restored(folder.file(u"restored"_s));
    const auto done = Store::restore(backup, restored);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto store = Store::open(restored, Store::Access::Read, folder.clock);
    QVERIFY(store);
    compare(*(*store)->verify(), then);
}

QTEST_GUILESS_MAIN(TestOlderFolder)
#include "tst_olderfolder.moc"
