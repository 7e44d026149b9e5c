// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

namespace powerhall {

/// What a password must be. Data, not code: the sector's grading rules (等保) ask for complexity, others for
/// length; another row of the table is another policy.
struct PasswordPolicy
{
    int shortest = 8; ///< characters
    int kinds = 3;    ///< of: lower case, upper case, digits, others
    bool mayHoldUserName = false;
    bool mayBeCommon = false; ///< of the list of those everybody tries first
};

/// The policy of this program: 等保 (GB/T 22239).
PasswordPolicy gradedProtectionPolicy();

/// PasswordTooWeak; detail = length · kinds · user_name · common, args = what is asked for.
Result<void> checkPassword(const PasswordPolicy &policy, const QString &user, const QString &password);

} // namespace powerhall
