// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/store.h"

namespace powerhall {

/// What an older program left in a folder, read as it lies, before anything of it is brought up to date.
struct OldFolder
{
    QList<QByteArray> events; ///< in order of arrival, those left out that the partner is known to hold
    QList<ApplicationRow> applications; ///< number, stage, status and time of acceptance alone
};

/// Nothing where the folder is of this program's own schema, or there is none. The partner's name as in
/// ExchangeState.
Result<std::optional<OldFolder>> readOldFolder(const QDir &folder, const QString &partner);

} // namespace powerhall
