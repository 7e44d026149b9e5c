// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/backup.h"
#include "models/storage/localrepository.h"
#include "models/storage/migrator.h"
#include "models/storage/privatefolder.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/storeoptions.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Journal = u"journal"_s;
const QString Keys = u"keys"_s;

QString fileOf(const QDir &folder, const QString &database)
{
    return folder.absoluteFilePath(database + u".db"_s);
}

ConnectionOptions optionsFor(const QString &file, ConnectionOptions::Mode mode, const StoreOptions &options)
{
    return {file, mode, options.vfs, options.synchronous, options.checkpointPages};
}

/// Whether everything that was committed is in the file itself, and nothing in a log beside it.
bool isWholeByItself(const QString &file)
{
    return QFileInfo(file + u"-wal"_s).size() == 0;
}

/// Opened for reading and looked at; on a medium where that cannot be done, for want of leave or of room, as
/// a file that never changes.
Result<std::unique_ptr<Connection>> openReader(const QString &file, const QString &database,
                                               const StoreOptions &options)
{
    Result<void> looked;
    for (const auto mode : {ConnectionOptions::Mode::Read, ConnectionOptions::Mode::Immutable}) {
        auto connection = Connection::open(optionsFor(file, mode, options));
        looked = connection ? refuseNewer(**connection, migrationsOf(database)) : connection.error();
        if (looked)
            return connection;
        const ErrorCode code = looked.error().code;
        if ((code != ErrorCode::ReadOnly && code != ErrorCode::DiskFull) || !isWholeByItself(file))
            break;
    }
    return looked.error();
}

/// A writer's first look is a reader's: a newer program's file must not change by a single byte.
Result<std::unique_ptr<Connection>> openWriter(const QString &file, const QString &database,
                                               const StoreOptions &options)
{
    if (QFileInfo::exists(file)) {
        const auto look = openReader(file, database, options);
        if (!look)
            return look.error();
    }
    auto connection = Connection::open(optionsFor(file, ConnectionOptions::Mode::Write, options));
    if (!connection)
        return connection;
    if (auto done = migrate(**connection, migrationsOf(database), file); !done)
        return done.error();
    return connection;
}

Result<SqliteStore::Parts> openParts(const QDir &folder, Store::Access access, const StoreOptions &options)
{
    SqliteStore::Parts parts;
    const bool writes = access == Store::Access::Write;
    if (writes) {
        auto lock = FolderLock::take(folder, options.waitMs);
        if (!lock)
            return lock.error();
        parts.lock = std::move(*lock);
    }
    const auto open = writes ? openWriter : openReader;
    auto journal = open(fileOf(folder, Journal), Journal, options);
    if (!journal)
        return journal.error();
    auto keys = open(fileOf(folder, Keys), Keys, options);
    if (!keys)
        return keys.error();
    parts.journal = std::move(*journal);
    parts.keys = std::move(*keys);
    return parts;
}

/// Whether an older program wrote the folder last: its tables or what it folded into them.
Result<bool> isOlder(Connection &journal, Connection &keys)
{
    for (const auto &[connection, database] : {std::pair(&journal, Journal), std::pair(&keys, Keys)}) {
        const auto version = connection->schemaVersion();
        if (!version)
            return version.error();
        if (*version < newestVersion(migrationsOf(database)))
            return true;
    }
    const auto local = LocalRepository(journal).load();
    if (!local)
        return local.error();
    return *local && (*local)->foldVersion < Projector::FoldVersion;
}

/// A reader cannot bring an older folder up to date: a writer does so first, for the moment.
Result<SqliteStore::Parts> openForReading(const QDir &folder, const Clock &clock, const StoreOptions &options)
{
    auto parts = openParts(folder, Store::Access::Read, options);
    if (!parts)
        return parts;
    const auto older = isOlder(*parts->journal, *parts->keys);
    if (!older)
        return older.error();
    if (!*older)
        return parts;
    parts = SqliteStore::Parts();
    auto writer = openStore(folder, Store::Access::Write, clock, options);
    if (!writer)
        return writer.error();
    writer->reset();
    return openParts(folder, Store::Access::Read, options);
}

} // namespace

Result<std::unique_ptr<Store>> createStore(const QDir &folder, const StationIdentity &identity,
                                           const Clock &clock, const StoreOptions &options)
{
    if (!makePrivateFolder(folder))
        return Error{ErrorCode::ReadOnly, folder.path()};
    auto parts = openParts(folder, Store::Access::Write, options);
    if (!parts)
        return parts.error();
    auto store = std::make_unique<SqliteStore>(folder, std::move(*parts), clock);
    if (auto done = store->found(identity); !done)
        return done.error();
    return std::unique_ptr<Store>(std::move(store));
}

Result<std::unique_ptr<Store>> openStore(const QDir &folder, Store::Access access, const Clock &clock,
                                         const StoreOptions &options)
{
    for (const QString &database : {Journal, Keys}) {
        if (!QFileInfo::exists(fileOf(folder, database)))
            return Error{ErrorCode::NotFound, {}, fileOf(folder, database)};
        // What a crash or a full disk left of a file. Opened, it would get new tables, and everything that is
        // lost would pass for never having been there.
        // A VFS of a test keeps its bytes elsewhere.
        if (options.vfs.isEmpty() && QFileInfo(fileOf(folder, database)).size() == 0)
            return Error{ErrorCode::Damaged, {}, database + u" is empty"_s};
    }
    auto parts = access == Store::Access::Read ? openForReading(folder, clock, options)
                                               : openParts(folder, access, options);
    if (!parts)
        return parts.error();
    auto store = std::make_unique<SqliteStore>(folder, std::move(*parts), clock);
    if (auto done = store->load(); !done)
        return done.error();
    return std::unique_ptr<Store>(std::move(store));
}

Result<std::unique_ptr<Store>> Store::create(const QDir &folder, const StationIdentity &identity,
                                             const Clock &clock)
{
    return createStore(folder, identity, clock);
}

Result<std::unique_ptr<Store>> Store::open(const QDir &folder, Access access, const Clock &clock)
{
    return openStore(folder, access, clock);
}

Result<void> Store::restore(const QString &file, const QDir &folder, const QString &keysFile)
{
    for (const QString &database : {Journal, Keys}) {
        if (QFileInfo::exists(fileOf(folder, database)))
            return Error{ErrorCode::AlreadyExists, {}, fileOf(folder, database)};
    }
    return restoreBackup(file, folder, keysFile);
}

} // namespace powerhall
