// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/connection.h"
#include "models/storage/durablefile.h"
#include "models/storage/store.h"

namespace powerhall {

// Steps on one journal database that nobody else has open, while a backup, a restored or a repaired folder is
// made of it.

inline constexpr char BackupId[] = "1346915121"; ///< application_id of a backup: "PHK1"

/// Without companions (ConnectionOptions::Mode::PlainFile).
Result<std::unique_ptr<Connection>> openPlain(const QString &file);
/// Every projection from the events, in one transaction.
Result<void> rebuildAll(Connection &journal);
/// What verify says of it; Damaged with the first fault, where there is one. `contents`: those it names.
Result<Verification> verifyAll(Connection &journal, QSet<QByteArray> *contents = nullptr);
/// Damaged where it is no backup; SchemaTooNew.
Result<void> checkBackup(Connection &backup);

} // namespace powerhall
