// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

namespace powerhall {

/// What an event needs beside it to be of use where it is carried to.
struct EventNeeds
{
    QUuid key;       ///< its sealed part is under; null = none
    QByteArray scan; ///< content it names, by its hash; empty = none
};

EventNeeds needsOf(const QByteArray &bytes);

} // namespace powerhall
