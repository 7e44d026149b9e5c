// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/backupkeeping.h"
#include "models/services/backupservice.h"
#include "models/services/pageservice.h"
#include "models/services/personservice.h"
#include "models/storage/backup.h"
#include "models/storage/contentstore.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Backups to a stick, and what a restore makes of them.
class TestBackupService final : public QObject
{
    Q_OBJECT

private slots:
    void keepsDaysWeeksAndMonths();
    void neverDropsTheNewest();
    void asksForAStickAndWarnsOfAge();
    void aWholeBackupCountsAndChangesNoEvent();
    void aDemoHallIsNotWarnedUnasked();
    void aDrillRestoresEverything();
    void anErasedPersonIsGoneFromEveryOlderBackup();
    void aListBesideOlderKeysIsEnough();
};

namespace {

QList<KeptBackup> daily(QDate first, int days)
{
    QList<KeptBackup> backups;
    for (int i = 0; i < days; ++i)
        backups.append({QString::number(i), QDateTime(first.addDays(i), QTime(9, 0))});
    return backups;
}

/// A hall with one person's application, and a stick.
struct BackedUpHall
{
    BackedUpHall()
        : number(hall.accept(residentInput()))
    {
        const Session admin = hall.as(Role::Administrator);
        if (!hall.station->changeSetting(admin, u"backup_folder"_s, stick.path()))
            qFatal("setting");
    }
    void makeBackup() { made = must(BackupService(*hall.station).make(), "backup"); }
    void erase()
    {
        if (!IntakeService(*hall.station).withdraw(hall.as(Role::Clerk), number, u"不办了"_s))
            qFatal("withdraw");
        if (!PersonService(*hall.station).erase(hall.as(Role::Administrator), number, u"本人要求"_s))
            qFatal("erase");
    }
    /// The applicant's name as the restored folder shows it.
    QString restoredName(const QString &keys = {}) const
    {
        const QTemporaryDir place;
        const QDir target(place.filePath(u"new"_s));
        if (const auto restored = Store::restore(made.file, target, keys); !restored)
            qFatal("restore: %s", qPrintable(wordOf(restored.error().code)));
        const auto station = must(Station::open(target, Store::Access::Write, hall.clock), "open");
        if (const auto verified = station->store().verify(); !verified || !verified->firstFault.isEmpty())
            qFatal("verify: %s", verified ? qPrintable(verified->firstFault) : "refused");
        const Session clerk = must(
            station->signIn(TestHall::userName(Role::Clerk), TestHall::password(Role::Clerk)), "sign in");
        return must(IntakeService(*station).view(clerk, number), "view").masked.applicant.name;
    }

    TestHall hall;
    QTemporaryDir stick;
    QString number;
    MadeBackup made;
};

} // namespace

void TestBackupService::keepsDaysWeeksAndMonths()
{
    QList<KeptBackup> all = daily(QDate(2024, 1, 1), 800);
    const QList<KeptBackup> surplus = surplusOf(all);
    QSet<QString> gone;
    for (const KeptBackup &backup : surplus)
        gone.insert(backup.name);
    all.removeIf([&](const KeptBackup &backup) { return gone.contains(backup.name); });
    // 2026-03-10 was a Tuesday: 14 days reach back to 25 February, 8 weeks to the one of 19 January, 12
    // months to April 2025; the newest of each week is its Sunday, of each month its last day.
    QCOMPARE(all.last().at.date(), QDate(2026, 3, 10));
    QList<QDate> expected;
    for (QDate month(2025, 4, 1); month < QDate(2026, 2, 1); month = month.addMonths(1))
        expected.append(month.addMonths(1).addDays(-1));
    for (const QDate &sunday :
         {QDate(2026, 1, 25), QDate(2026, 2, 1), QDate(2026, 2, 8), QDate(2026, 2, 15), QDate(2026, 2, 22)})
        expected.append(sunday);
    for (QDate day(2026, 2, 25); day <= QDate(2026, 3, 10); day = day.addDays(1))
        expected.append(day);
    std::sort(expected.begin(), expected.end());
    QList<QDate> kept;
    for (const KeptBackup &backup : std::as_const(all))
        kept.append(backup.at.date());
    QCOMPARE(kept, expected);
}

void TestBackupService::neverDropsTheNewest()
{
    const QList<KeptBackup> two{{u"a"_s, QDateTime(QDate(2026, 3, 2), QTime(9, 0))},
                                {u"b"_s, QDateTime(QDate(2026, 3, 2), QTime(17, 0))}};
    QCOMPARE(surplusOf(two), QList<KeptBackup>{two.first()});
    QCOMPARE(surplusOf(two, {.daily = 0, .weekly = 0, .monthly = 0}), QList<KeptBackup>{two.first()});
    QVERIFY(surplusOf({}).isEmpty());
}

void TestBackupService::asksForAStickAndWarnsOfAge()
{
    TestHall hall;
    BackupService backups(*hall.station);
    QVERIFY(backups.state().overdue && !backups.isDue()); // never made, and no folder chosen
    QCOMPARE(backups.make().error().code, ErrorCode::FileMissing);
    const Session admin = hall.as(Role::Administrator);
    const QTemporaryDir stick;
    QVERIFY(hall.station->changeSetting(admin, u"backup_folder"_s, stick.filePath(u"away"_s)));
    QVERIFY(backups.state().overdue && !backups.state().reachable && !backups.isDue());
    QCOMPARE(backups.make().error().code, ErrorCode::FileMissing);
    QVERIFY(hall.station->changeSetting(admin, u"backup_folder"_s, stick.path()));
    QVERIFY(backups.isDue());
    QVERIFY(backups.make());
    QVERIFY(!backups.isDue() && !backups.state().overdue);
    QCOMPARE(hall.journal(eventtype::BackupMade).size(), 1);
    hall.clock.advance(6LL * 24 * 3600);
    QVERIFY(!backups.state().overdue && backups.isDue());
    hall.clock.advance(24LL * 3600);
    QVERIFY(backups.state().overdue);
    QCOMPARE(backups.state().daysOld, 7);
    QVERIFY(hall.station->changeSetting(admin, u"backup_days"_s, u"10"_s));
    QVERIFY(!backups.state().overdue);
}

void TestBackupService::aWholeBackupCountsAndChangesNoEvent()
{
    TestHall hall;
    const BackupService backups(*hall.station);
    Store &store = hall.station->store();
    const QByteArray head = must(store.verify(), "verify").head;
    const QTemporaryDir place;
    QVERIFY(backupWhole(store, hall.clock, place.filePath(u"whole.backup"_s)));
    QCOMPARE(must(store.verify(), "verify").head, head);
    QVERIFY(!backups.state().overdue);
    QCOMPARE(backups.state().daysOld, 0);
    hall.clock.advance(7LL * 24 * 3600);
    QVERIFY(backups.state().overdue);
    // The stick's own backup of the day is due all the same.
    QVERIFY(hall.station->changeSetting(hall.as(Role::Administrator), u"backup_folder"_s, place.path()));
    QVERIFY(backupWhole(store, hall.clock, place.filePath(u"again.backup"_s)));
    QVERIFY(backups.isDue());
}

void TestBackupService::aDemoHallIsNotWarnedUnasked()
{
    TestHall hall({.demo = true});
    QVERIFY(!BackupService(*hall.station).state().overdue);
}

void TestBackupService::aDrillRestoresEverything()
{
    BackedUpHall at;
    const Session clerk = at.hall.as(Role::Clerk);
    const NewPage page{"\xff\xd8\xff picture", {}};
    const auto added = PageService(*at.hall.station).add(clerk, at.number, u"identity"_s, page);
    QVERIFY(added);
    at.makeBackup();
    QVERIFY(!at.restoredName().isEmpty());
    const QByteArray content = PageService(*at.hall.station).pages(clerk, at.number)->first().content;
    QVERIFY(ContentStore(QDir(at.stick.path())).has(content));
    // The one file of everything holds the contents, too.
    const QString whole = at.stick.filePath(u"whole.backup"_s);
    QVERIFY(at.hall.station->store().backup(whole));
    const QTemporaryDir place;
    const QDir target(place.filePath(u"new"_s));
    QVERIFY(Store::restore(whole, target));
    const auto station = must(Station::open(target, Store::Access::Write, at.hall.clock), "open");
    const Session again =
        must(station->signIn(TestHall::userName(Role::Clerk), TestHall::password(Role::Clerk)), "sign in");
    QCOMPARE(*PageService(*station).reveal(again, at.number, *added, u"核对"_s), page.picture);
}

void TestBackupService::anErasedPersonIsGoneFromEveryOlderBackup()
{
    BackedUpHall at;
    at.makeBackup();
    const MadeBackup before = at.made;
    QVERIFY(!at.restoredName().isEmpty());
    at.erase();
    at.hall.clock.advance(24 * 3600); // of one day only the newest stays
    at.makeBackup();
    QVERIFY(at.restoredName().isEmpty());
    at.made = before; // the older journal, with the keys as they are now
    QVERIFY(QFile::exists(before.file));
    QVERIFY(at.restoredName().isEmpty());
}

void TestBackupService::aListBesideOlderKeysIsEnough()
{
    BackedUpHall at;
    at.makeBackup();
    const QString oldKeys = at.stick.filePath(u"old.copy"_s);
    QVERIFY(QFile::copy(at.made.keys, oldKeys));
    const MadeBackup before = at.made;
    QVERIFY(!at.restoredName(oldKeys).isEmpty());
    at.erase();
    at.hall.clock.advance(24 * 3600); // of one day only the newest stays
    at.makeBackup();
    QVERIFY2(at.restoredName(oldKeys).isEmpty(), "the journal tells");
    at.made = before;
    QVERIFY2(at.restoredName(oldKeys).isEmpty(), "the list beside it tells");
    QVERIFY(QFile::remove(at.stick.filePath(ErasedList)));
    QVERIFY2(!at.restoredName(oldKeys).isEmpty(), "what nothing tells cannot be known");
}

QTEST_GUILESS_MAIN(TestBackupService)
#include "tst_backupservice.moc"
