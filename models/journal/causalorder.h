// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

namespace powerhall {

/// Each event names the one before it as a parent: nothing in the list happened apart from the rest.
bool isOneLine(const QList<StoredEvent> &events);

/// Places of the direct causes of each event of one subject: its parents; and where one of them is not among
/// the events, its own device's event before, too. Where all parents are there that would say nothing new,
/// and something false of a device whose line was continued twice.
QList<QList<int>> causesOf(const QList<StoredEvent> &events);

} // namespace powerhall
