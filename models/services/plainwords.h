// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <optional>

namespace powerhall {

// Words that stand in clear in an event: whoever keeps the journal keeps them for ever, so nobody's data may
// be in them.

/// At most 500 characters and nobody's data in it; else BadNumber or PersonalText, with the place as given.
std::optional<Error> unlessPlain(const QString &place, const QString &text);
/// The same, and not empty: ReasonMissing.
std::optional<Error> unlessPlainReason(const QString &place, const QString &reason);

} // namespace powerhall
