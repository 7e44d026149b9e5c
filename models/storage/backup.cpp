// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/backup.h"

#include "models/storage/importer.h"
#include "models/storage/localrepository.h"
#include "models/storage/migrator.h"
#include "models/storage/plainfile.h"
#include "models/storage/privatefolder.h"
#include "models/storage/projector.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char CreateKeys[] =
    "CREATE TABLE wrapped_key (id BLOB PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;"
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

const KeyTable KeyTables[] = {
    {"wrapped_key", "SELECT id, wrapped FROM wrapped_key",
     "INSERT INTO wrapped_key (id, wrapped) VALUES (?, ?)", 2},
    {"key_grant", "SELECT key_id, holder, sealed_key, is_received, is_sent FROM key_grant",
     "INSERT INTO key_grant (key_id, holder, sealed_key, is_received, is_sent) VALUES (?, ?, ?, ?, ?)", 5},
    {"erased_key", "SELECT id, is_sent FROM erased_key", "INSERT INTO erased_key (id, is_sent) VALUES (?, ?)",
     2},
};

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

/// A backup of an older program has fewer tables.
Result<void> copyKeys(Connection &from, Connection &to)
{
    Transaction transaction(to);
    if (auto done = transaction.begin(); !done)
        return done;
    for (const KeyTable &table : KeyTables) {
        const auto isThere =
            from.ask(QByteArray("SELECT count(*) FROM sqlite_schema WHERE name = '") + table.name + "'");
        if (!isThere)
            return isThere.error();
        if (*isThere == "0"_L1)
            continue;
        if (auto done = copyTable(from, to, table); !done)
            return done;
    }
    return transaction.commit();
}

Result<void> copyJournal(Connection &journal, const QString &part)
{
    auto copy = openPlain(part);
    if (!copy)
        return copy.error();
    return (*copy)->copyFrom(journal);
}

Result<void> fillBackup(Connection &journal, Connection &keys, const QString &part)
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
    if (auto done = (*copy)->exec(QByteArray("PRAGMA application_id=") + BackupId); !done)
        return done;
    const auto found = verifyAll(**copy);
    return found ? Result<void>() : found.error();
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

Result<void> fillJournal(Connection &backup, const QString &part)
{
    auto journal = openPlain(part);
    if (!journal)
        return journal.error();
    if (auto done = (*journal)->copyFrom(backup); !done)
        return done;
    if (auto done = (*journal)->exec("DROP TABLE wrapped_key; DROP TABLE IF EXISTS key_grant; "
                                     "DROP TABLE IF EXISTS erased_key; PRAGMA application_id=0");
        !done)
        return done;
    if (auto done = migrate(**journal, migrationsOf(u"journal"_s), part); !done)
        return done;
    LocalRepository repository(**journal);
    auto local = repository.load();
    if (!local)
        return local.error();
    if (!*local)
        return Error{ErrorCode::Damaged, backup.place(), u"no station in it"_s};
    if ((*local)->foldVersion != Projector::FoldVersion) {
        if (auto done = rebuildAll(**journal); !done)
            return done;
        (*local)->foldVersion = Projector::FoldVersion;
    }
    if (const auto found = verifyAll(**journal); !found)
        return found.error();
    (*local)->isRestored = true;
    return repository.save(**local);
}

} // namespace

Result<void> writeBackup(Connection &journal, Connection &keys, const QString &file)
{
    if (QFileInfo::exists(file))
        return Error{ErrorCode::AlreadyExists, file, file};
    const QString part = file + u".part"_s;
    QFile::remove(part);
    auto done = fillBackup(journal, keys, part);
    if (done)
        done = moveIntoPlace(part, file);
    if (!done)
        QFile::remove(part);
    return done;
}

Result<void> restoreBackup(const QString &file, const QDir &folder)
{
    if (!QFileInfo::exists(file))
        return Error{ErrorCode::FileMissing, file, file};
    if (!makePrivateFolder(folder))
        return Error{ErrorCode::ReadOnly, folder.path()};
    auto backup = Connection::open({QFileInfo(file).absoluteFilePath(), ConnectionOptions::Mode::Immutable});
    if (!backup)
        return backup.error();
    const QString journalPart = folder.absoluteFilePath(u"journal.db.part"_s);
    const QString keysPart = folder.absoluteFilePath(u"keys.db.part"_s);
    for (const QString &part : {journalPart, keysPart})
        QFile::remove(part);
    auto done = checkBackup(**backup);
    if (done)
        done = fillKeys(**backup, keysPart);
    if (done)
        done = fillJournal(**backup, journalPart);
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
