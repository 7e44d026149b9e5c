// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/backup.h"

#include "models/journal/eventtypes.h"
#include "models/storage/durablefile.h"
#include "models/storage/grantrepository.h"
#include "models/storage/importer.h"
#include "models/storage/keyrepository.h"
#include "models/storage/keyrows.h"
#include "models/storage/localrepository.h"
#include "models/storage/migrator.h"
#include "models/storage/plainfile.h"
#include "models/storage/privatefolder.h"
#include "models/storage/projector.h"

#include <QFile>
#include <QFileInfo>

#include <functional>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char JournalId[] = "1346914865"; // "PHJ1": the journal alone
const char KeysId[] = "1346915123";    // "PHK3": the keys alone
const char CreateKeys[] =
    "CREATE TABLE wrapped_key (id BLOB PRIMARY KEY, wrapped BLOB NOT NULL, checksum BLOB) STRICT, WITHOUT "
    "ROWID;"
    "CREATE TABLE key_grant (key_id BLOB NOT NULL, holder BLOB NOT NULL, sealed_key BLOB NOT NULL, "
    "is_received INTEGER NOT NULL, is_sent INTEGER NOT NULL, PRIMARY KEY (key_id, holder)) STRICT, WITHOUT "
    "ROWID;"
    "CREATE TABLE erased_key (id BLOB PRIMARY KEY, is_sent INTEGER NOT NULL) STRICT, WITHOUT ROWID";

/// What of the file of keys goes into a backup and out of it.
struct KeyTable
{
    const char *name;
    const char *select;
    const char *insert;
    int columns;
};

/// Keys of a backup made before they had checksums; a writer gives them theirs.
const KeyTable UnsummedKeys{"wrapped_key", "SELECT id, wrapped FROM wrapped_key",
                            "INSERT INTO wrapped_key (id, wrapped) VALUES (?, ?)", 2};

const KeyTable KeyTables[] = {
    {"wrapped_key", "SELECT id, wrapped, checksum FROM wrapped_key",
     "INSERT INTO wrapped_key (id, wrapped, checksum) VALUES (?, ?, nullif(?, x''))", 3},
    {"key_grant", "SELECT key_id, holder, sealed_key, is_received, is_sent FROM key_grant",
     "INSERT INTO key_grant (key_id, holder, sealed_key, is_received, is_sent) VALUES (?, ?, ?, ?, ?)", 5},
    {"erased_key", "SELECT id, is_sent FROM erased_key", "INSERT INTO erased_key (id, is_sent) VALUES (?, ?)",
     2},
};

Result<bool> holds(Connection &connection, const char *table)
{
    SqlStatement find(connection, "SELECT 1 FROM sqlite_schema WHERE name = ?");
    const bool found = find.start().bind(QString::fromLatin1(table)).next();
    if (auto done = find.finish(); !done)
        return done.error();
    return found;
}

Result<void> copyTable(Connection &from, Connection &to, const KeyTable &table)
{
    SqlStatement select(from, table.select);
    SqlStatement insert(to, table.insert);
    select.start();
    while (select.next()) {
        insert.start();
        for (int column = 0; column < table.columns; ++column) {
            if (select.isInteger(column))
                insert.bind(select.integer(column));
            else
                insert.bind(select.blob(column));
        }
        if (auto done = insert.run(); !done)
            return done;
    }
    return select.finish();
}

Result<bool> haveChecksums(Connection &keys)
{
    const auto found =
        keys.ask("SELECT count(*) FROM pragma_table_info('wrapped_key') WHERE name = 'checksum'");
    return found ? Result<bool>(*found != "0"_L1) : found.error();
}

/// A backup of an older program has fewer tables. Damaged where a key is no longer what was written: it must
/// neither take the place of a whole copy nor come back as one.
Result<void> copyKeys(Connection &from, Connection &to)
{
    const auto summed = haveChecksums(from);
    if (!summed)
        return summed.error();
    Transaction transaction(to);
    if (auto done = transaction.begin(); !done)
        return done;
    for (const KeyTable &table : KeyTables) {
        const auto there = holds(from, table.name);
        if (!there)
            return there.error();
        if (!*there)
            continue;
        const bool isUnsummed = &table == KeyTables && !*summed;
        if (auto done = copyTable(from, to, isUnsummed ? UnsummedKeys : table); !done)
            return done;
    }
    if (auto done = KeyRepository(to).check(); !done)
        return done;
    return transaction.commit();
}

Result<void> copyContents(const ContentStore &contents, Connection &to)
{
    if (auto done = to.exec("CREATE TABLE content (hash BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
        !done)
        return done;
    Transaction transaction(to);
    if (auto done = transaction.begin(); !done)
        return done;
    SqlStatement insert(to, "INSERT INTO content (hash, bytes) VALUES (?, ?)");
    for (const QByteArray &hash : contents.list()) {
        const auto content = contents.get(hash);
        if (!content)
            return content.error();
        if (auto done = insert.start().bind(hash).bind(*content).run(); !done)
            return done;
    }
    return transaction.commit();
}

/// One that is damaged keeps nothing else from coming back; verify names it.
Result<void> putContents(Connection &backup, ContentStore contents)
{
    const auto there = holds(backup, "content");
    if (!there)
        return there.error();
    if (!*there)
        return {};
    SqlStatement select(backup, "SELECT hash, bytes FROM content");
    select.start();
    while (select.next()) {
        const QByteArray content = select.blob(1);
        if (hashOf(content) != select.blob(0))
            continue;
        if (auto put = contents.put(content); !put)
            return put.error();
    }
    return select.finish();
}

/// Beside a backup of the journal alone lie the contents of every desk that keeps its backups there. One that
/// is gone keeps nothing else from coming back; verify names it.
Result<void> takeContents(const QSet<QByteArray> &named, const ContentStore &beside, ContentStore contents)
{
    for (const QByteArray &hash : named) {
        if (!beside.has(hash))
            continue;
        const auto content = beside.get(hash);
        if (!content && content.error().code == ErrorCode::Damaged)
            continue;
        if (!content)
            return content.error();
        if (auto put = contents.put(*content); !put)
            return put.error();
    }
    return {};
}

/// Persons erased, as the restored journal itself and the list beside the backups know it.
Result<QSet<QUuid>> knownErasures(Connection &journal, const QString &list)
{
    QSet<QUuid> erased;
    QFile file(list);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QUuid key = QUuid::fromString(QString::fromLatin1(line.trimmed()));
            if (!key.isNull())
                erased.insert(key);
        }
    }
    JournalRepository events(journal);
    const auto lines = events.lines().lines();
    if (!lines)
        return lines.error();
    const auto note = [&](const EventRow &row) -> Result<bool> {
        const auto event = decodeForKeeping(row.bytes);
        if (event && event->type == eventtype::PersonErased)
            erased.insert(event->subject);
        return true;
    };
    for (const Line &line : *lines) {
        if (auto done = events.lines().forEachIn(line, 0, note); !done)
            return done.error();
    }
    return erased;
}

Result<void> copyJournal(Connection &journal, const QString &part)
{
    auto copy = openPlain(part);
    if (!copy)
        return copy.error();
    return (*copy)->copyFrom(journal);
}

Result<void> markAs(Connection &copy, const char *id)
{
    return copy.exec(QByteArray("PRAGMA application_id=") + id);
}

Result<void> fillBackup(Connection &journal, Connection &keys, const ContentStore &contents,
                        const QString &part)
{
    if (auto done = copyJournal(journal, part); !done)
        return done;
    // Opened anew, which takes the copied mark of the write-ahead log off it. Keys come after events: every
    // event in the copy has its key in it.
    auto copy = openPlain(part);
    if (!copy)
        return copy.error();
    if (auto done = (*copy)->exec(CreateKeys); !done)
        return done;
    if (auto done = copyKeys(keys, **copy); !done)
        return done;
    if (auto done = copyContents(contents, **copy); !done)
        return done;
    if (auto done = markAs(**copy, BackupId); !done)
        return done;
    const auto found = verifyAll(**copy);
    return found ? Result<void>() : found.error();
}

Result<void> fillJournalBackup(Connection &journal, const QString &part)
{
    if (auto done = copyJournal(journal, part); !done)
        return done;
    auto copy = openPlain(part);
    if (!copy)
        return copy.error();
    if (auto done = markAs(**copy, JournalId); !done)
        return done;
    const auto found = verifyAll(**copy);
    return found ? Result<void>() : found.error();
}

Result<void> fillKeysBackup(Connection &keys, const QString &part)
{
    auto copy = openPlain(part);
    if (!copy)
        return copy.error();
    if (auto done = migrate(**copy, migrationsOf(u"keys"_s), part); !done)
        return done;
    if (auto done = copyKeys(keys, **copy); !done)
        return done;
    return markAs(**copy, KeysId);
}

/// Under a name of its own until it is whole.
Result<void> writeWhole(const QString &file, const std::function<Result<void>(const QString &part)> &fill)
{
    const QString part = file + u".part"_s;
    QFile::remove(part);
    auto done = fill(part);
    if (done)
        done = moveIntoPlace(part, file);
    if (!done)
        QFile::remove(part);
    return done;
}

/// PHK1 or PHJ1.
Result<QString> kindOf(Connection &backup)
{
    const auto id = backup.ask("PRAGMA application_id");
    if (!id)
        return id.error();
    if (*id != QLatin1StringView(BackupId) && *id != QLatin1StringView(JournalId))
        return Error{ErrorCode::Damaged, backup.place(), u"not a backup of this program"_s};
    if (auto done = refuseNewer(backup, migrationsOf(u"journal"_s)); !done)
        return done.error();
    return *id;
}

/// Where the keys of a journal backed up alone lie: the only file of keys beside it.
Result<QString> keysBeside(const QString &file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    const QStringList names = folder.entryList({u"*.keys"_s}, QDir::Files, QDir::Time);
    if (names.isEmpty())
        return Error{ErrorCode::FileMissing, file, folder.filePath(u"*.keys"_s)};
    return folder.filePath(names.first());
}

Result<std::unique_ptr<Connection>> openKeysBackup(const QString &file)
{
    if (!QFileInfo::exists(file))
        return Error{ErrorCode::FileMissing, file, file};
    auto keys = Connection::open({QFileInfo(file).absoluteFilePath(), ConnectionOptions::Mode::Immutable});
    if (!keys)
        return keys;
    const auto id = (*keys)->ask("PRAGMA application_id");
    if (!id)
        return id.error();
    if (*id != QLatin1StringView(KeysId))
        return Error{ErrorCode::Damaged, file, u"not a backup of keys"_s};
    if (auto done = refuseNewer(**keys, migrationsOf(u"keys"_s)); !done)
        return done.error();
    return keys;
}

Result<void> fillKeys(Connection &backup, const QString &part)
{
    auto keys = openPlain(part);
    if (!keys)
        return keys.error();
    if (auto done = migrate(**keys, migrationsOf(u"keys"_s), part); !done)
        return done;
    return copyKeys(backup, **keys);
}

/// Gives the contents it names.
Result<QSet<QByteArray>> fillJournal(Connection &backup, const QString &part)
{
    auto journal = openPlain(part);
    if (!journal)
        return journal.error();
    if (auto done = (*journal)->copyFrom(backup); !done)
        return done.error();
    if (auto done = (*journal)->exec("DROP TABLE IF EXISTS wrapped_key; DROP TABLE IF EXISTS key_grant; "
                                     "DROP TABLE IF EXISTS erased_key; DROP TABLE IF EXISTS content; "
                                     "PRAGMA application_id=0");
        !done)
        return done.error();
    if (auto done = migrate(**journal, migrationsOf(u"journal"_s), part); !done)
        return done.error();
    LocalRepository repository(**journal);
    auto local = repository.load();
    if (!local)
        return local.error();
    if (!*local)
        return Error{ErrorCode::Damaged, backup.place(), u"no station in it"_s};
    if ((*local)->foldVersion != Projector::FoldVersion) {
        if (auto done = rebuildAll(**journal); !done)
            return done.error();
        (*local)->foldVersion = Projector::FoldVersion;
    }
    QSet<QByteArray> contents;
    if (const auto found = verifyAll(**journal, &contents); !found)
        return found.error();
    (*local)->isRestored = true;
    if (auto done = repository.save(**local); !done)
        return done.error();
    return contents;
}

/// Before it opens: who was erased after the keys were backed up stays erased.
Result<void> eraseAgain(const QString &journalPart, const QString &keysPart, const QString &list)
{
    auto journal = openPlain(journalPart);
    if (!journal)
        return journal.error();
    const auto erased = knownErasures(**journal, list);
    if (!erased)
        return erased.error();
    auto connection = openPlain(keysPart);
    if (!connection)
        return connection.error();
    SqlStatement forget(**connection, "DELETE FROM wrapped_key WHERE id = ?");
    if (auto done = forget.start().bind(LastTryRow).run(); !done)
        return done;
    return GrantRepository(**connection).erase(*erased);
}

} // namespace

Result<void> writeBackup(Connection &journal, Connection &keys, const ContentStore &contents,
                         const QString &file)
{
    if (QFileInfo::exists(file))
        return Error{ErrorCode::AlreadyExists, file, file};
    return writeWhole(file, [&](const QString &part) { return fillBackup(journal, keys, contents, part); });
}

Result<void> writeJournalBackup(Connection &journal, const QString &file)
{
    if (QFileInfo::exists(file))
        return Error{ErrorCode::AlreadyExists, file, file};
    return writeWhole(file, [&](const QString &part) { return fillJournalBackup(journal, part); });
}

Result<void> writeKeysBackup(Connection &keys, const QString &file)
{
    return writeWhole(file, [&](const QString &part) { return fillKeysBackup(keys, part); });
}

Result<void> restoreBackup(const QString &file, const QDir &folder, const QString &keysFile)
{
    if (!QFileInfo::exists(file))
        return Error{ErrorCode::FileMissing, file, file};
    auto backup = Connection::open({QFileInfo(file).absoluteFilePath(), ConnectionOptions::Mode::Immutable});
    if (!backup)
        return backup.error();
    const auto kind = kindOf(**backup);
    if (!kind)
        return kind.error();
    std::unique_ptr<Connection> apart;
    if (!keysFile.isEmpty() || *kind == QLatin1StringView(JournalId)) {
        const auto beside = keysFile.isEmpty() ? keysBeside(file) : Result<QString>(keysFile);
        if (!beside)
            return beside.error();
        auto opened = openKeysBackup(*beside);
        if (!opened)
            return opened.error();
        apart = std::move(*opened);
    }
    if (!makePrivateFolder(folder))
        return Error{ErrorCode::ReadOnly, folder.path()};
    const QString journalPart = folder.absoluteFilePath(u"journal.db.part"_s);
    const QString keysPart = folder.absoluteFilePath(u"keys.db.part"_s);
    for (const QString &part : {journalPart, keysPart})
        QFile::remove(part);
    auto done = fillKeys(apart ? *apart : **backup, keysPart);
    QSet<QByteArray> named;
    if (done) {
        const auto filled = fillJournal(**backup, journalPart);
        named = filled.value_or(QSet<QByteArray>());
        done = filled ? Result<void>() : filled.error();
    }
    const QDir beside = QFileInfo(file).absoluteDir();
    if (done)
        done = eraseAgain(journalPart, keysPart, beside.filePath(ErasedList));
    if (done)
        done = putContents(**backup, ContentStore(folder));
    if (done)
        done = takeContents(named, ContentStore(beside), ContentStore(folder));
    // The journal's name comes last: it is what makes the folder a station.
    if (done)
        done = moveIntoPlace(keysPart, folder.absoluteFilePath(u"keys.db"_s));
    if (done)
        done = moveIntoPlace(journalPart, folder.absoluteFilePath(u"journal.db"_s));
    for (const QString &part : {journalPart, keysPart})
        QFile::remove(part);
    return done;
}

} // namespace powerhall
