// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDir>
#include <QList>
#include <QStringList>

namespace powerhall {

/// Writes the whole file or nothing: an older one of that name stays until the new one is complete.
/// FileUnreadable with the system's reason.
Result<void> saveFile(const QString &path, const QByteArray &bytes);
/// Files of one folder, which is made where it is missing: each name with its content. Every file is written
/// to the disk before the first takes its name. Gives the paths.
Result<QStringList> saveFiles(const QDir &folder, const QStringList &names,
                              const QList<QByteArray> &contents);

} // namespace powerhall
