// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/profile/profile.h"

#include <QByteArray>

namespace powerhall {

/// Reads and checks one profile file (format powerhall-profile/1, see resources/profiles/README.md).
/// A fault names the path in the file and what is wrong: unknown key, a value without its clause, a clause of
/// no listed source, an unknown stage or document, dates that overlap or run backwards.
Result<Profile> parseProfile(const QByteArray &json);

/// Ids of the profiles shipped with the program.
QStringList shippedProfileIds();
/// A shipped profile's file; NotFound with the known ids otherwise.
Result<QByteArray> shippedProfileFile(const QString &id);
Result<Profile> shippedProfile(const QString &id);

} // namespace powerhall
