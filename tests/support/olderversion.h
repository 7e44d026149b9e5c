// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace powerhall {

/// Takes a journal, or a backup of one, back to an older schema, with a projection left wrong by today's
/// fold.
void makeJournalVersion(int version, const QString &file, const QByteArray &vfs = {});
/// The same of the file of the keys, or of the keys in a backup.
void makeKeysVersion(int version, const QString &file, const QByteArray &vfs = {});

} // namespace powerhall
