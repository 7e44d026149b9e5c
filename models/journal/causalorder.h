// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

namespace powerhall {

/// Each event names the one before it as a parent: nothing in the list happened apart from the rest.
bool isOneLine(const QList<StoredEvent> &events);

/// Places of the direct causes of each event of one subject: its parents, and its own device's event before.
QList<QList<int>> causesOf(const QList<StoredEvent> &events);

} // namespace powerhall
