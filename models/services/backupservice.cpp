// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/backupservice.h"

#include "models/journal/eventtypes.h"
#include "models/services/backupkeeping.h"
#include "models/services/station.h"
#include "models/services/stationprivate.h"
#include "models/storage/backup.h"
#include "models/storage/durablefile.h"

#include <QtCore/QtEndian>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualDays = 7;
const QString StampForm = u"yyyyMMdd-HHmmss"_s;
const QString JournalSuffix = u".journal"_s;

/// Row of the keys' file: {8 wall ms} of the last whole backup.
constexpr QUuid WholeBackupRow(0x3c9e5d10u, 0x7b42, 0x4a8d, 0x91, 0xee, 0x62, 0x61, 0x63, 0x6b, 0x75, 0x70);

qint64 wholeBackupMs(Store &store)
{
    const QByteArray row = store.key(WholeBackupRow).value_or({});
    return row.size() == sizeof(qint64) ? qFromBigEndian<qint64>(row.constData()) : 0;
}

QUuid subject()
{
    return subjectOf(u"backup"_s);
}

/// Of the last backup to the stick.
qint64 dailyBackupMs(const Station &station)
{
    qint64 newest = 0;
    for (const StoredEvent &stored : station.store().eventsOf(subject()).value_or({})) {
        const bool own = stored.event.origin.device == station.identity().origin.device;
        if (own && stored.event.type == eventtype::BackupMade)
            newest = std::max(newest, stored.event.at.wallMs);
    }
    return newest;
}

QString stemOf(const Station &station)
{
    const StationIdentity identity = station.identity();
    return u"powerhall-"_s + identity.station + identity.desk;
}

QList<KeptBackup> backupsIn(const QDir &folder, const QString &stem)
{
    QList<KeptBackup> found;
    for (const QString &name :
         folder.entryList({QString(stem + u"-*"_s + JournalSuffix)}, QDir::Files, QDir::Name)) {
        const QString stamp = name.mid(stem.size() + 1).chopped(JournalSuffix.size());
        const QDateTime at = QDateTime::fromString(stamp, StampForm);
        if (at.isValid())
            found.append({name, at});
    }
    return found;
}

Result<void> copyContents(const Station &station, const QDir &folder)
{
    const ContentStore own(station.folder());
    ContentStore kept(folder);
    for (const QByteArray &hash : own.list()) {
        if (kept.has(hash))
            continue;
        const auto content = own.get(hash);
        if (!content)
            return content.error();
        if (const auto put = kept.put(*content); !put)
            return put.error();
    }
    return {};
}

/// Before the keys are copied: a restore that finds older keys still knows who is erased.
Result<void> writeErased(Store &store, const QString &file)
{
    const auto erased = store.erasedKeys();
    if (!erased)
        return erased.error();
    QByteArray lines;
    for (const QUuid &key : *erased)
        lines += key.toByteArray(QUuid::WithoutBraces) + '\n';
    return writeDurably(file, lines);
}

} // namespace

BackupService::BackupService(Station &station)
    : m_station(station)
{}

BackupState BackupService::state() const
{
    BackupState state;
    state.folder = m_station.setting(u"backup_folder"_s);
    state.reachable = !state.folder.isEmpty() && QDir(state.folder).exists();
    const int days = m_station.setting(u"backup_days"_s).toInt();
    state.warnAfterDays = days > 0 ? days : UsualDays;
    state.newestMs = std::max(dailyBackupMs(m_station), wholeBackupMs(m_station.store()));
    if (state.newestMs > 0)
        state.daysOld = int(localDate(state.newestMs).daysTo(m_station.today()));
    const bool never = state.newestMs == 0 && (!m_station.isDemo() || !state.folder.isEmpty());
    state.overdue = never || (state.newestMs > 0 && state.daysOld >= state.warnAfterDays);
    return state;
}

bool BackupService::isDue() const
{
    const qint64 last = dailyBackupMs(m_station);
    return state().reachable && (last == 0 || localDate(last) != m_station.today());
}

Result<MadeBackup> BackupService::make()
{
    const auto made = writeFiles();
    if (!made)
        return made;
    if (const auto told = tell(*made); !told)
        return told.error();
    return made;
}

Result<void> BackupService::tell(const MadeBackup &made)
{
    const auto told = m_station.store().append(
        {{{}, subject(), eventtype::BackupMade, {{u"removed"_s, made.removed}}, {}, {}}});
    return told ? Result<void>() : told.error();
}

Result<MadeBackup> BackupService::writeFiles() const
{
    const BackupState now = state();
    if (!now.reachable)
        return Error{ErrorCode::FileMissing, u"backup_folder"_s, now.folder, {}};
    const QDir folder(now.folder);
    const QString stem = stemOf(m_station);
    const QString stamp = localTime(m_station.clock().now().wallMs).toString(StampForm);
    Store &store = m_station.store();
    MadeBackup made;
    made.file = folder.absoluteFilePath(QString(stem + u'-' + stamp + JournalSuffix));
    made.keys = folder.absoluteFilePath(QString(stem + u".keys"_s));
    // The journal before the keys: every event in it has its key in the copy.
    if (const auto written = store.backupJournal(made.file); !written)
        return written.error();
    if (const auto written = writeErased(store, folder.absoluteFilePath(ErasedList)); !written)
        return written.error();
    if (const auto written = store.backupKeys(made.keys); !written)
        return written.error();
    if (const auto copied = copyContents(m_station, folder); !copied)
        return copied.error();
    const QList<KeptBackup> surplus = surplusOf(backupsIn(folder, stem));
    for (const KeptBackup &old : surplus)
        made.removed += QFile::remove(folder.filePath(old.name)) ? 1 : 0;
    return made;
}

Result<void> backupWhole(Store &store, const Clock &clock, const QString &file)
{
    if (const auto written = store.backup(file); !written)
        return written;
    QByteArray row(sizeof(qint64), Qt::Uninitialized);
    qToBigEndian(clock.now().wallMs, row.data());
    static_cast<void>(store.putKey(WholeBackupRow, row).has_value());
    return {};
}

} // namespace powerhall
