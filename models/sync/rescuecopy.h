// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/store.h"

#include <QDir>

namespace powerhall {

/// The newest so many are kept, older ones are removed.
constexpr int RescueCopiesKept = 5;

/// Makes a file that can be read without the program, before an exchange or an upgrade touches anything:
/// a zip in `rescue` of the data folder with what no partner is known to hold, one event a line in JSON, a
/// list of the applications in CSV and a word on how to read them. What is sealed stays sealed, in base64.
/// Returns its path; nothing is made, and the path is empty, where nothing waits. DiskFull, ReadOnly.
Result<QString> makeRescueCopy(Store &store, const QDir &dataFolder, const QString &partner, qint64 nowMs);
/// The same of a folder that an older program wrote, before this one changes a byte of it; nothing where it
/// is of this program's own schema. To be called before the folder is opened.
Result<QString> rescueBeforeUpgrade(const QDir &dataFolder, const QString &partner, qint64 nowMs);

} // namespace powerhall
