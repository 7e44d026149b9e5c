// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"
#include "models/journal/event.h"

namespace powerhall {

/// The rules of a utility as the program ships them.
struct ShippedRules
{
    Profile profile;
    QByteArray file; ///< what the profile was read from
};

/// NotFound where the program ships none of this utility.
Result<ShippedRules> shippedRules(const QString &profileId);
/// They count from now on: the journal keeps the whole file.
NewEvent importedEvent(const ShippedRules &rules);

} // namespace powerhall
