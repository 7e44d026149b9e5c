// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/connection.h"

#include <QDir>

namespace powerhall {

/// One SQLite file: the journal database as of one moment with the wrapped keys as a further table. Written
/// beside its name, verified, then renamed. AlreadyExists where the name is taken.
Result<void> writeBackup(Connection &journal, Connection &keys, const QString &file);

/// The two databases of a folder out of such a file; verified before they get their names. The folder holds
/// neither. SchemaTooNew, or Damaged with the first fault.
Result<void> restoreBackup(const QString &file, const QDir &folder);

} // namespace powerhall
