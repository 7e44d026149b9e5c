// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

namespace powerhall {

/// Nobody can be let in or made without a password: Usage names the variable it is to be in.
Result<void> passwordIn(const QString &variable, const QString &password);

} // namespace powerhall
