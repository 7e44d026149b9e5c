// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QString>

namespace powerhall {

class Clock;
class Station;
class Store;

/// How the station's backups stand (settings backup_folder and backup_days).
struct BackupState
{
    QString folder;         ///< empty = none chosen
    bool reachable = false; ///< the stick is in
    qint64 newestMs = 0;    ///< of either kind; 0 = never
    int daysOld = 0;
    int warnAfterDays = 7;
    bool overdue = false; ///< to be warned of: old, or never made; a demo hall only where it chose a folder
};

struct MadeBackup
{
    QString file; ///< of the journal
    QString keys;
    int removed = 0; ///< older ones that had their time
};

/// Backups to a stick: a journal a day, which holds no key, and beside them one copy of the keys, so that
/// who is erased is gone from every backup with the next copy. Contents lie in `contents` beside them, each
/// once. Keeps 14 daily, 8 weekly and 12 monthly journals.
class BackupService
{
public:
    explicit BackupService(Station &station);

    [[nodiscard]] BackupState state() const;
    /// One is due: a folder is chosen and reachable, and none was made to it today.
    [[nodiscard]] bool isDue() const;
    /// FileMissing where no folder is chosen or the stick is not in. The event backup.made says so.
    Result<MadeBackup> make();

    // The two halves of it: the files, which a station opened for reading on another thread can write, and
    // the event.
    Result<MadeBackup> writeFiles() const;
    Result<void> tell(const MadeBackup &made);

private:
    Station &m_station;
};

/// The whole folder as one file, and that it was written is kept in the folder: no event, so that the file
/// and the folder stay equal. Where the folder cannot be written nothing is kept.
Result<void> backupWhole(Store &store, const Clock &clock, const QString &file);

} // namespace powerhall
