// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/room.h"

namespace powerhall {

/// A command and where it belongs, as the palette lists it.
struct PaletteEntry
{
    Command command;
    QString place; ///< 案件, 站点 …
};

/// Places in `entries` of what a typed text may mean, best first: its beginning, the beginning of its pinyin
/// initials (scl = 收材料), then either inside, then the place. An empty text means everything, in order.
QList<int> matchingEntries(const QString &typed, const QList<PaletteEntry> &entries);

} // namespace powerhall
