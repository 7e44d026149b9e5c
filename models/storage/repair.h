// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/store.h"
#include "models/storage/storeoptions.h"

namespace powerhall {

/// What was done to make a folder sound.
struct Repair
{
    Verification found;      ///< as it is now, sound
    QString fault;           ///< the first one there was; empty = it was sound, nothing was changed
    QStringList kept;        ///< the damaged files, under these names
    bool usesBackup = false; ///< something was taken from the backup
    bool beginsLife = false; ///< events may have been lost: the next opening begins an incarnation
};

/// Makes the databases of a damaged folder anew from every event that is still whole in them or in the backup
/// (empty = none), and keeps the damaged ones beside. Busy where somebody has the folder open. Damaged, and
/// nothing changed, where an event has no whole copy. Keys come from the backup only where their own file is
/// damaged.
Result<Repair> repairFolder(const QDir &folder, const QString &backup = {}, const StoreOptions &options = {});

} // namespace powerhall
