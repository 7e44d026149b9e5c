// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDir>

namespace powerhall {

/// Pictures that show something hangs or was put right: files beside the journal, named by their SHA-256,
/// which is what an event holds. JPEG or PNG, at most 8 MB; UnknownValue or BadNumber else.
Result<QByteArray> keepPhoto(const QDir &dataFolder, const QByteArray &picture);
/// NotFound where the file is not here; Damaged where it is another one.
Result<QByteArray> photo(const QDir &dataFolder, const QByteArray &hash);

} // namespace powerhall
