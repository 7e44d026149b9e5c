// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/station.h"

namespace powerhall {

/// Makes the folder of a desk by the county's enrolment file, which the passphrase opens (Station::join).
/// LoginRefused for a wrong passphrase, Damaged for a file that changed; nothing is made then.
Result<std::unique_ptr<Station>> joinByFile(const QDir &folder, const QByteArray &file,
                                            const QString &passphrase, const Clock &clock);

/// A folder that is there already joins the hub by the enrolment of its own station and desk, or renews one;
/// for who manages accounts. The county's people are added, but for those whose name has an account here.
/// How many were. NotInDemo, LoginRefused for a wrong passphrase, Damaged, Refused (`enrolment_for_other`,
/// `other_hub`).
Result<int> joinByFile(Station &station, const Session &session, const QByteArray &file,
                       const QString &passphrase);

} // namespace powerhall
