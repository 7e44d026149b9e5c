// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/hybridclock.h"

#include <limits>

namespace powerhall {

HybridTime HybridClock::next(qint64 wallMs)
{
    if (wallMs > m_last.ms)
        m_last = {wallMs, 0};
    else if (m_last.counter < std::numeric_limits<quint32>::max())
        ++m_last.counter;
    else
        m_last = {m_last.ms + 1, 0};
    return m_last;
}

bool HybridClock::observe(HybridTime remote, qint64 wallMs)
{
    const bool believable = remote.ms - FurthestAheadMs <= wallMs;
    if (!believable || remote <= m_last)
        return false;
    m_last = remote;
    return true;
}

} // namespace powerhall
