// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/enrolling.h"

#include "models/security/enrolment.h"

namespace powerhall {

Result<std::unique_ptr<Station>> joinByFile(const QDir &folder, const QByteArray &file,
                                            const QString &passphrase, const Clock &clock)
{
    const auto enrolment = readEnrolment(file, passphrase);
    if (!enrolment)
        return enrolment.error();
    return Station::join(folder, *enrolment, clock);
}

} // namespace powerhall
