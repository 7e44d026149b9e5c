// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"
#include "models/security/passwordpolicy.h"
#include "models/services/session.h"

#include <QList>

namespace powerhall {

class Station;

/// The preset this station has chosen, with its own settings over it.
PasswordPolicy accountPolicy(const Station &station);
/// Settings that are policy: Act::ChangePolicy changes them.
QStringList policySettingKeys();

/// Whether the user's password is for one sign-in or too old, by this device's own journal: passwords open
/// the keys of one folder.
bool passwordIsDue(const PasswordPolicy &policy, const QList<StoredEvent> &userEvents, const Origin &own,
                   qint64 nowMs);

/// Another device where the account is open, as far as this journal knows: device and since when.
struct OpenElsewhere
{
    QUuid device;
    qint64 sinceMs = 0;
};
std::optional<OpenElsewhere> openElsewhere(const QList<StoredEvent> &userEvents, const Origin &own,
                                           qint64 nowMs);

} // namespace powerhall
