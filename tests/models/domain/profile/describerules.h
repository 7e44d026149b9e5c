// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"

#include <QString>

/// Rules in one line each, so that a test can hold them against a source's table as a person would.
namespace powerhall::test {

/// "resident low new+increase", with the further conditions as name=value.
QString described(const Condition &condition);
/// "2021-01-01..2021-12-31", an open end is left out; "first" where it judges what came before.
QString described(const Validity &valid);
/// "acceptance 1 application, metering 2 previous = 3"; a value that is not stated is "-".
QString described(const LimitRow &row);
/// "20 days" or "average 7 days".
QString described(const WholeLimit &limit);
QString described(const QList<AnyOf> &documents); ///< "identity, title" with "a/b" where either serves
/// "identity enough, rest before metering, shared" or "full set".
QString described(const AcceptanceRule &rule);

} // namespace powerhall::test
