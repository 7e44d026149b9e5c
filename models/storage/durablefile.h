// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/storage/privatefolder.h"

#include <QByteArray>

namespace powerhall {

/// A file's or folder's content is on the disk when this returns.
Result<void> syncToDisk(const QString &path);
/// Gives a finished file its name; name and content are on the disk when this returns.
Result<void> moveIntoPlace(const QString &part, const QString &file);
/// The whole file or none of it, on the disk when this returns; readable by its owner alone.
Result<void> writeDurably(const QString &file, const QByteArray &content);

} // namespace powerhall
