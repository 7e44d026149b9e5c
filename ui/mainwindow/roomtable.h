// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/icons.h"
#include "ui/windowcontext.h"

#include <QKeySequence>
#include <QLatin1String>
#include <QString>

#include <span>

namespace powerhall {

class Room;
class SlipDesk;

/// One room of the window. A further room is one line of the table in `roomtable.cpp`.
struct RoomEntry
{
    QLatin1String id;  ///< in object names and settings
    const char *title; ///< two characters, zh_CN; `titleOf` translates
    Symbol symbol;     ///< its drawing on the rail
    QKeySequence keys; ///< empty = not on the rail: reached from another room
    Room *(*make)(const WindowContext &context, SlipDesk &desk);
};

/// In the order of the rail.
std::span<const RoomEntry> roomTable();
QString titleOf(const RoomEntry &entry);
/// Place in the table; -1 where there is none.
int indexOfRoom(QLatin1String id);

} // namespace powerhall
