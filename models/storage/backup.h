// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/connection.h"
#include "models/storage/contentstore.h"

namespace powerhall {

/// Name of the list of erased keys beside backups: one UUID a line. A restore reads it.
inline constexpr QLatin1StringView ErasedList{"erased.list"};

/// One SQLite file: the journal database as of one moment with the tables of the keys and the contents beside
/// it. Written beside its name, verified, then renamed. AlreadyExists where the name is taken.
Result<void> writeBackup(Connection &journal, Connection &keys, const ContentStore &contents,
                         const QString &file);
/// The same of the journal alone: a person erased later is unreadable in it, since the keys live elsewhere
/// and shortly.
Result<void> writeJournalBackup(Connection &journal, const QString &file);
/// The keys alone; takes an older copy's place.
Result<void> writeKeysBackup(Connection &keys, const QString &file);

/// The two databases of a folder out of such a file; verified before they get their names. The folder holds
/// neither. A journal backed up alone takes the keys of `keysFile`, or of the newest *.keys beside it.
/// Persons known to be erased, from the journal or the list beside the backup, are erased before it counts.
/// SchemaTooNew, or Damaged with the first fault.
Result<void> restoreBackup(const QString &file, const QDir &folder, const QString &keysFile);

} // namespace powerhall
