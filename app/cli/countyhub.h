// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/security/passwordpolicy.h"
#include "models/sync/countybundle.h"
#include "models/sync/countykeys.h"
#include "models/sync/hubdatabase.h"

#include <functional>

namespace powerhall {

// What the county's verbs share.

/// What the password of the county's keys and first passwords must be: the sector's own grading (等保).
PasswordPolicy hubPasswordPolicy();
/// A code of 1 to 12 capital letters and digits.
Result<void> checkPlaceCode(const QString &option, const QString &code);
/// The hub of --hub, else of the card, as its owner.
Result<std::unique_ptr<HubDatabase>> openCountyHub(const Call &call, const CountyCard &card);
/// What needs the hub and nothing secret: as the card in the folder says, else --hub.
Result<Reply> withHub(const Call &call, const Context &context,
                      const std::function<Result<Reply>(HubDatabase &, const CountyCard &)> &work);
/// What needs the county's keys, which the password opens.
Result<Reply> withCounty(const Call &call, const Context &context,
                         const std::function<Result<Reply>(const CountyPost &)> &work);
/// hub enrol has a file of its own.
Verb enrolVerb();

} // namespace powerhall
