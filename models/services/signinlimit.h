// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

#include <QList>

#include <optional>

namespace powerhall {

/// How many wrong tries a user may make (GB/T 22239, login failure handling).
struct SignInLimit
{
    int triesInWindow = 5;
    int windowMinutes = 15;
    int triesInARow = 100; ///< then an administrator must set a new password
};

/// Failed tries since the last success or new password, as this device's own journal tells them. Tries made
/// while blocked do not count: else a person who keeps trying would never get in.
QList<Instant> failedTries(const QList<StoredEvent> &userEvents, const Origin &device);

/// Minutes until the next try may be made; 0 = until an administrator acts; nothing = now. Judged by the
/// monotonic clock, so that neither a restart nor a turned clock opens the door sooner: of tries before the
/// last boot only the time since that boot has provably passed.
std::optional<int> minutesBlocked(const SignInLimit &limit, const QList<Instant> &failed, const Instant &now);

} // namespace powerhall
