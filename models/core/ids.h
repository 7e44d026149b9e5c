// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUuid>

namespace powerhall {

/// A new id whose first bits are the machine's time (UUID version 7): ids made one after the other lie side
/// by side in an index, so that a million of them cost no more pages than a few. The time means nothing and
/// may be wrong; the random rest alone makes the id unique. Any thread.
QUuid orderedId();

} // namespace powerhall
