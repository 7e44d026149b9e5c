// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/station.h"

namespace powerhall {

/// Makes the folder of a desk by the county's enrolment file, which the passphrase opens (Station::join).
/// LoginRefused for a wrong passphrase, Damaged for a file that changed; nothing is made then.
Result<std::unique_ptr<Station>> joinByFile(const QDir &folder, const QByteArray &file,
                                            const QString &passphrase, const Clock &clock);

} // namespace powerhall
