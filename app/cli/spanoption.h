// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/domain/quality/period.h"

namespace powerhall {

/// Options that name the period of a return, for a verb's table: week, month, half, quarter, from and to.
QList<OptionSpec> spanOptions(const QStringList &names);
/// What they say; `fallback` where none was given. Usage for two of them, BadDate for a wrong one.
Result<Period> spanOption(const Call &call, const Period &fallback);

} // namespace powerhall
