// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

#include <optional>

namespace powerhall {

/// Where an event stands, read from the first bytes alone: sorting a batch into lines costs no decoding.
struct EventPlace
{
    Origin origin;
    quint64 seq = 0;

    bool operator==(const EventPlace &) const = default;
};

/// Nothing where the bytes are no event. Says nothing about the rest of them.
std::optional<EventPlace> placeOf(const QByteArray &bytes);

} // namespace powerhall
