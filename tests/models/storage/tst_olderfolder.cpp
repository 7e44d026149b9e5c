// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "tests/support/firstversion.h"
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
    makeJournalFirstVersion(folder.file(u"journal.db"_s));
    makeKeysFirstVersion(folder.file(u"keys.db"_s));
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
    makeJournalFirstVersion(backup);
    makeKeysFirstVersion(backup);
    const QDir restored(folder.file(u"restored"_s));
    const auto done = Store::restore(backup, restored);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto store = Store::open(restored, Store::Access::Read, folder.clock);
    QVERIFY(store);
    compare(*(*store)->verify(), then);
}

QTEST_GUILESS_MAIN(TestOlderFolder)
#include "tst_olderfolder.moc"
