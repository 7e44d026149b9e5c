// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/room.h"

namespace powerhall {

/// The push buttons of a page as commands: what can be clicked there can be typed. Left out is what the page
/// hides or has switched off. A button's text may end in two blanks and its key: 收材料  F4.
QList<Command> buttonCommands(const QWidget &page);

} // namespace powerhall
