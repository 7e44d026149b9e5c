// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

namespace powerhall {

/// Gives stamps that never run back on one device and lie behind every event it has read, as long as that
/// event's clock was believable: a stamp too far ahead is kept with its event but does not move this clock,
/// so that one wrong clock cannot drag every station into the future.
class HybridClock
{
public:
    static constexpr qint64 FurthestAheadMs = 10 * 60 * 1000;

    explicit HybridClock(HybridTime last = {})
        : m_last(last)
    {}

    [[nodiscard]] HybridTime last() const { return m_last; }
    /// Stamp of the next own event.
    HybridTime next(qint64 wallMs);
    /// An event of someone else was read at our `wallMs`. True when it moved the clock.
    bool observe(HybridTime remote, qint64 wallMs);

private:
    HybridTime m_last;
};

} // namespace powerhall
