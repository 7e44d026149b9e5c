// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/repair.h"

#include "models/storage/eventsalvage.h"
#include "models/storage/folderlock.h"
#include "models/storage/keyrepository.h"
#include "models/storage/keyrows.h"
#include "models/storage/linerepository.h"
#include "models/storage/localrepository.h"
#include "models/storage/migrator.h"
#include "models/storage/plainfile.h"
#include "models/storage/projector.h"
#include "models/storage/verifier.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Journal = u"journal"_s;
const QString Keys = u"keys"_s;

/// A folder under repair: what can be read of it, and of a backup.
class Workshop
{
public:
    Workshop(const QDir &folder, QByteArray vfs)
        : m_folder(folder)
        , m_vfs(std::move(vfs))
    {
        clean();
    }
    ~Workshop() { clean(); }
    Q_DISABLE_COPY_MOVE(Workshop)

    Result<Repair> run(const QString &backup);

private:
    [[nodiscard]] QString file(const QString &database) const
    {
        return m_folder.absoluteFilePath(database + u".db"_s);
    }
    [[nodiscard]] QString part(const QString &database) const { return file(database) + u".part"_s; }

    std::unique_ptr<Connection> openDamaged(const QString &database) const;
    Result<Verification> judge() const;
    Result<bool> areKeysSound() const;
    Result<void> openBackup(const QString &backup);
    Result<Verification> makeJournal();
    Result<void> fillJournal(Connection &journal, Connection *damaged);
    Result<LocalState> localState(Connection *damaged, const QList<Origin> &origins) const;
    Result<void> makeKeys();
    Result<void> exchange(const QString &database);
    void clean() const;

    QDir m_folder;
    QByteArray m_vfs;
    QString m_backupFile;
    std::unique_ptr<Connection> m_backup;
    Repair m_repair;
};

/// Rows of every table that is neither journal nor projection, as far as both files know their columns.
/// Whether all could be read: one that cannot is left out (drafts and what waited are no truth of their own).
Result<bool> copyRows(Connection &to, const QString &from)
{
    SqlStatement attach(to, "ATTACH ? AS old");
    if (auto done = attach.start().bind(from).run(); !done)
        return done.error();
    bool all = true;
    SqlStatement tables(to, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                            "'sqlite%' AND name NOT IN ('event', 'origin', 'local')");
    SqlStatement columns(to, "SELECT group_concat(m.name) FROM pragma_table_info(?1, 'main') AS m JOIN "
                             "pragma_table_info(?1, 'old') AS o ON m.name = o.name");
    QStringList names;
    tables.start();
    while (tables.next())
        names.append(tables.text(0));
    (void)tables.finish();
    for (const QString &name : std::as_const(names)) {
        if (Projector::isProjection(name))
            continue;
        const bool known = columns.start().bind(name).next();
        const QByteArray list = known ? columns.text(0).toUtf8() : QByteArray();
        (void)columns.finish();
        if (!to.exec("INSERT OR IGNORE INTO main." + name.toUtf8() + " (" + list + ") SELECT " + list +
                     " FROM old." + name.toUtf8()))
            all = false;
    }
    const auto done = to.exec("DETACH old");
    return done ? Result<bool>(all) : done.error();
}

Result<Repair> Workshop::run(const QString &backup)
{
    const auto found = judge();
    const auto keysSound = areKeysSound();
    if (!found && found.error().code != ErrorCode::Damaged)
        return found.error();
    if (!keysSound)
        return keysSound.error();
    if (found && found->firstFault.isEmpty() && *keysSound) {
        m_repair.found = *found;
        return m_repair;
    }
    m_repair.fault = found ? found->firstFault : found.error().detail;
    if (m_repair.fault.isEmpty())
        m_repair.fault = u"keys.db"_s;
    if (auto done = openBackup(backup); !done)
        return done.error();
    // Both are made before either takes its place: a full disk leaves everything as it was.
    const auto made = makeJournal();
    if (!made)
        return made.error();
    m_repair.found = *made;
    if (!*keysSound) {
        if (auto done = makeKeys(); !done)
            return done.error();
        if (auto done = exchange(Keys); !done)
            return done.error();
    }
    if (auto done = exchange(Journal); !done)
        return done.error();
    return m_repair;
}

Result<void> Workshop::openBackup(const QString &backup)
{
    if (backup.isEmpty())
        return {};
    if (!QFileInfo::exists(backup))
        return Error{ErrorCode::FileMissing, backup, backup};
    m_backupFile = QFileInfo(backup).absoluteFilePath();
    auto opened = Connection::open({m_backupFile, ConnectionOptions::Mode::Immutable});
    if (!opened)
        return opened.error();
    m_backup = std::move(*opened);
    return checkBackup(*m_backup);
}

/// Opened as far as it lets itself be opened, its write-ahead log taken in; nothing where not even that.
std::unique_ptr<Connection> Workshop::openDamaged(const QString &database) const
{
    // A writer would put its mark into a file that was emptied: it stays as it was found.
    if (m_vfs.isEmpty() && QFileInfo(file(database)).size() == 0)
        return nullptr;
    {
        auto writer = Connection::open({file(database), ConnectionOptions::Mode::Write, m_vfs});
        if (writer)
            (void)(*writer)->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    auto reader = Connection::open({file(database), ConnectionOptions::Mode::Read, m_vfs});
    return reader ? std::move(*reader) : nullptr;
}

Result<Verification> Workshop::judge() const
{
    auto journal = Connection::open({file(Journal), ConnectionOptions::Mode::Read, m_vfs});
    if (!journal)
        return journal.error();
    const QList<Migration> migrations = migrationsOf(Journal);
    if (auto done = refuseNewer(**journal, migrations); !done)
        return done.error();
    const auto version = (*journal)->schemaVersion();
    if (version && *version < newestVersion(migrations))
        return Error{ErrorCode::Damaged, {}, u"tables of an older program"_s};
    return verifyAll(**journal);
}

Result<bool> Workshop::areKeysSound() const
{
    if (m_vfs.isEmpty() && QFileInfo(file(Keys)).size() == 0)
        return false;
    auto keys = Connection::open({file(Keys), ConnectionOptions::Mode::Read, m_vfs});
    auto sound = keys ? refuseNewer(**keys, migrationsOf(Keys)) : keys.error();
    if (sound)
        sound = checkIntegrity(**keys);
    if (sound) {
        const auto version = (*keys)->schemaVersion();
        if (version && *version == newestVersion(migrationsOf(Keys))) // an older one has no checksums
            sound = KeyRepository(**keys).check();
    }
    if (!sound && sound.error().code != ErrorCode::Damaged)
        return sound.error();
    return sound.has_value();
}

Result<Verification> Workshop::makeJournal()
{
    auto damaged = openDamaged(Journal);
    auto journal = openPlain(part(Journal));
    if (!journal)
        return journal.error();
    if (auto done = migrate(**journal, migrationsOf(Journal), part(Journal)); !done)
        return done.error();
    if (auto done = fillJournal(**journal, damaged.get()); !done)
        return done.error();
    if (damaged) {
        damaged.reset();
        if (const auto copied = copyRows(**journal, file(Journal)); !copied)
            return copied.error();
    }
    if (auto done = rebuildAll(**journal); !done)
        return done.error();
    return verifyAll(**journal);
}

Result<void> Workshop::fillJournal(Connection &journal, Connection *damaged)
{
    EventSalvage salvage;
    if (damaged)
        salvage.gather(*damaged);
    if (m_backup)
        salvage.gather(*m_backup);
    if (auto done = salvage.choose(); !done)
        return done;
    Transaction transaction(journal);
    if (auto done = transaction.begin(); !done)
        return done;
    LineRepository lines(journal);
    const auto place = [&](const StoredEvent &stored) -> Result<void> {
        const auto placed = LinePlacing(lines).place(stored);
        return placed ? Result<void>() : placed.error();
    };
    if (auto done = salvage.forEach(place); !done)
        return done;
    auto local = localState(damaged, salvage.origins());
    if (!local)
        return local.error();
    m_repair.beginsLife = !damaged || !salvage.isComplete();
    m_repair.usesBackup = m_backup && m_repair.beginsLife;
    local->isRestored = local->isRestored || m_repair.beginsLife;
    local->foldVersion = Projector::FoldVersion;
    if (auto done = LocalRepository(journal).save(*local); !done)
        return done;
    return transaction.commit();
}

/// Which device this folder is: what it says itself where that can be, else what the backup says.
Result<LocalState> Workshop::localState(Connection *damaged, const QList<Origin> &origins) const
{
    for (Connection *source : {damaged, m_backup.get()}) {
        const auto local = source ? LocalRepository(*source).load() : std::optional<LocalState>();
        if (local && *local && origins.contains((*local)->origin))
            return **local;
    }
    return Error{ErrorCode::Damaged, {}, u"which device this folder is cannot be read"_s};
}

/// What the damaged file still holds goes before what the backup holds: passwords changed since are in it.
Result<void> Workshop::makeKeys()
{
    auto keys = openPlain(part(Keys));
    if (!keys)
        return keys.error();
    if (auto done = migrate(**keys, migrationsOf(Keys), part(Keys)); !done)
        return done;
    bool all = false;
    if (openDamaged(Keys)) {
        const auto copied = copyRows(**keys, file(Keys));
        all = copied && *copied;
    }
    const auto damaged = KeyRepository(**keys).takeOutDamaged();
    if (!damaged)
        return damaged.error();
    all = all && damaged->isEmpty();
    if (!all && !m_backup)
        return Error{ErrorCode::Damaged, file(Keys), u"no undamaged copy of the keys"_s};
    if (!all) {
        if (const auto copied = copyRows(**keys, m_backupFile); !copied)
            return copied.error();
        m_repair.usesBackup = true;
    }
    // One that was cut out and is in no backup would look like a person who was erased.
    for (const QUuid &id : *damaged) {
        if (const auto kept = KeyRepository(**keys).key(id); !kept)
            return Error{ErrorCode::Damaged, file(Keys),
                         u"no undamaged copy of key "_s + id.toString(QUuid::WithoutBraces)};
    }
    // Who was erased since the backup was made stays erased.
    if (auto done = (*keys)->exec("DELETE FROM wrapped_key WHERE id IN (SELECT id FROM erased_key)"); !done)
        return done;
    // The journal may have lost where it stood at a wrong sign-in.
    SqlStatement forget(**keys, "DELETE FROM wrapped_key WHERE id = ?");
    if (auto done = forget.start().bind(LastTryRow).run(); !done)
        return done;
    return checkIntegrity(**keys);
}

/// The damaged file keeps its content under another name; the new one takes its place in one step.
Result<void> Workshop::exchange(const QString &database)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    for (const QString &companion : {u"-wal"_s, u"-shm"_s, QString()}) {
        const QString from = file(database) + companion;
        const QString to = file(database) + u".damaged-"_s + stamp + companion;
        if (!QFileInfo::exists(from))
            continue;
        if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0 &&
            ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
            return Error{ErrorCode::ReadOnly, to, qt_error_string(errno)};
        m_repair.kept.append(to);
        if (!companion.isEmpty() && QFileInfo::exists(from) && !QFile::remove(from))
            return Error{ErrorCode::ReadOnly, from};
    }
    return moveIntoPlace(part(database), file(database));
}

void Workshop::clean() const
{
    for (const QString &database : {Journal, Keys}) {
        QFile::remove(part(database));
        QFile::remove(part(database) + u"-journal"_s);
    }
}

} // namespace

Result<Repair> repairFolder(const QDir &folder, const QString &backup, const StoreOptions &options)
{
    if (!QFileInfo::exists(folder.absoluteFilePath(u"journal.db"_s)))
        return Error{ErrorCode::NotFound, {}, folder.absoluteFilePath(u"journal.db"_s)};
    const auto lock = FolderLock::take(folder, options.waitMs);
    if (!lock)
        return lock.error();
    return Workshop(folder, options.vfs).run(backup);
}

} // namespace powerhall
