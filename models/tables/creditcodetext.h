// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/people/creditcode.h"

namespace powerhall {

/// What is doubtful about a whole code, and that it does not keep the firm from being served. Empty where
/// nothing is.
QString creditCodeDoubt(const CreditCodeCheck &check);

} // namespace powerhall
