// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace powerhall {

/// Takes a journal, or a backup of one, back to the schema of the first version, with a projection left wrong
/// by today's fold.
void makeJournalFirstVersion(const QString &file, const QByteArray &vfs = {});
/// Without what later versions added beside the wrapped keys, in the file of the keys or in a backup.
void makeKeysFirstVersion(const QString &file, const QByteArray &vfs = {});

} // namespace powerhall
