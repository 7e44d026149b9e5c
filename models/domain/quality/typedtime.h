// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <optional>

namespace powerhall {

/// A time as a hurried hand types it: 8:30, 0830, 7-3 8:30, 7/3 0830, 2026-07-03 08:30. What is left out is
/// taken from `near`: the day, or the year. Nothing where it cannot be read or the day does not exist.
std::optional<LocalSecond> typedTime(const QString &text, LocalSecond near);

/// 2026-07-03 08:30, seconds only where there are any: what a field shows again.
QString fieldTime(LocalSecond second);

} // namespace powerhall
