// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace powerhall {

/// What a password must be and how accounts are watched. Data, not code: the sector's grading rules (等保,
/// GB/T 22239) ask for complexity and regular change, NIST SP 800-63B for length and forbids both; another
/// row of the table is another policy.
struct PasswordPolicy
{
    QString id;       ///< basic · graded · nist
    int shortest = 8; ///< characters
    int kinds = 3;    ///< of: lower case, upper case, digits, others
    bool mayHoldUserName = false;
    bool mayBeCommon = false;         ///< of the list of those everybody tries first
    int changeDays = 0;               ///< a password older than this must be changed; 0 = never
    bool changeAfterReset = false;    ///< a password somebody else has set is for one sign-in
    bool apartAdministrators = false; ///< the first run makes three administrators
    int idleMinutes = 15;             ///< the window locks after so long without a key or a click
    bool oneDesk = false;             ///< an account open at one desk is refused at another; else it is shown

    bool operator==(const PasswordPolicy &) const = default;
};

/// In the order they are offered.
QList<PasswordPolicy> passwordPolicies();
/// Nothing where no preset is called so.
std::optional<PasswordPolicy> passwordPolicyOf(const QString &id);

/// PasswordTooWeak; detail = length · kinds · user_name · common, args = what is asked for.
Result<void> checkPassword(const PasswordPolicy &policy, const QString &user, const QString &password);

} // namespace powerhall
