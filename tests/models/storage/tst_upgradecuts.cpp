// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "tests/support/olderversion.h"
#include "tests/support/powercutvfs.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QTest>

#include <sqlite3.h>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// A folder of an older version brought up to date while the power goes, the disk is full or breaks, at
/// every write there is: afterwards it is the old one or the new one, and the next opening finishes.
class TestUpgradeCuts final : public QObject
{
    Q_OBJECT

private slots:
    void everyPlaceOfAnUpgrade_data();
    void everyPlaceOfAnUpgrade();
};

namespace {

enum class Trouble
{
    PowerCut,
    FullOnce,
    FullForEver,
    BrokenForEver
};

const QUuid Key(0x30000000, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 3);

/// What a folder holds after a year of use: withdrawn and quarantined, a draft, a waiting foreign event.
void fillDirty(TestFolder &folder)
{
    const QUuid withdrawn = folder.accept();
    const QUuid odd = folder.accept();
    QVERIFY(folder.tell(withdrawn, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}}));
    QVERIFY(folder.tell(odd, QLatin1StringView("application.from_the_future")));
    QVERIFY(folder.store().putKey(Key, "wrapped"));
    QVERIFY(folder.store().saveDraft({QUuid::createUuid(), u"intake"_s, u"nameEdit"_s, 1, odd, "sealed"}));
    TestDevice other(9);
    (void)other.write(acceptedEvent(QUuid::createUuid(), u"first"_s));
    const StoredEvent second = other.write(acceptedEvent(QUuid::createUuid(), u"second"_s));
    QVERIFY(folder.store().import({second.bytes}));
}

void plan(PowerCutVfs &vfs, Trouble trouble, qint64 operation)
{
    switch (trouble) {
    case Trouble::PowerCut:
        return vfs.cutAt(operation, quint32(operation));
    case Trouble::FullOnce:
        return vfs.failAt(operation, SQLITE_FULL, false);
    case Trouble::FullForEver:
        return vfs.failAt(operation, SQLITE_FULL, true);
    case Trouble::BrokenForEver:
        return vfs.failAt(operation, SQLITE_IOERR_WRITE, true);
    }
}

} // namespace

void TestUpgradeCuts::everyPlaceOfAnUpgrade_data()
{
    QTest::addColumn<int>("journal");
    QTest::addColumn<int>("keys");
    QTest::addColumn<bool>("dirty");
    QTest::addColumn<int>("trouble");
    const std::pair<const char *, Trouble> troubles[] = {{"power cut", Trouble::PowerCut},
                                                         {"full for a moment", Trouble::FullOnce},
                                                         {"full", Trouble::FullForEver},
                                                         {"broken", Trouble::BrokenForEver}};
    for (const auto &[name, trouble] : troubles) {
        QTest::addRow("1 and 1, clean, %s", name) << 1 << 1 << false << int(trouble);
        for (const auto &[journal, keys] :
             {std::pair(1, 1), std::pair(2, 1), std::pair(3, 2), std::pair(4, 2)})
            QTest::addRow("%d and %d, dirty, %s", journal, keys, name)
                << journal << keys << true << int(trouble);
    }
}

void TestUpgradeCuts::everyPlaceOfAnUpgrade()
{
    QFETCH(const int, journal);
    QFETCH(const int, keys);
    QFETCH(const bool, dirty);
    QFETCH(const int, trouble);
    PowerCutVfs vfs;
    TestFolder folder(1, {PowerCutVfs::name(), "FULL", 4000, 1000});
    folder.accept();
    if (dirty)
        fillDirty(folder);
    const Verification then = *folder.store().verify();
    const qsizetype drafts = folder.store().drafts()->size();
    folder.close();
    makeJournalVersion(journal, folder.file(u"journal.db"_s), PowerCutVfs::name());
    makeKeysVersion(keys, folder.file(u"keys.db"_s), PowerCutVfs::name());
    const PowerCutVfs::Image old = vfs.image();

    int stopped = 0;
    for (qint64 operation = 1;; ++operation) {
        vfs.reset(old);
        plan(vfs, Trouble(trouble), operation);
        const bool opened = folder.open().has_value();
        const bool reached = vfs.operations() >= operation;
        folder.close();
        stopped += int(!opened);
        if (Trouble(trouble) == Trouble::PowerCut)
            vfs.powerOn();
        else
            vfs.failNoMore();

        const auto again = folder.open();
        QVERIFY2(again,
                 qPrintable(u"operation %1: %2 %3"_s.arg(operation).arg(
                     again ? QString() : again.error().place, again ? QString() : again.error().detail)));
        const Verification now = *folder.store().verify();
        QCOMPARE(now.firstFault, QString());
        QCOMPARE(now.head, then.head);
        QCOMPARE(now.projection, then.projection);
        QCOMPARE(folder.store().drafts()->size(), drafts);
        if (dirty)
            QCOMPARE(*folder.store().key(Key), QByteArray("wrapped"));
        folder.close();
        if (!reached)
            break;
    }
    qInfo("stopped at %d places", stopped);
    QVERIFY(stopped > 10);
}

QTEST_GUILESS_MAIN(TestUpgradeCuts)
#include "tst_upgradecuts.moc"
