// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace powerhall {

/// The rooms' and acts' own line drawings.
enum class Symbol
{
    Today,
    Intake,
    Disclosure,
    Reports,
    Station,
    Search,
    Lock
};

/// Drawn in the text's muted ink, and in the accent where the icon is switched on. Sharp at any scale.
QIcon iconOf(Symbol symbol);

} // namespace powerhall
