// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outageeffect.h"

namespace powerhall {

/// Events of one feeder, region …: an interruption counts once, however many rows it has.
struct EventCount
{
    quint32 run = 0; ///< the last run of rows that was counted
    quint32 events = 0;
};

/// Sums of everyday rows, in one line of the processor's cache: there is one for each of tens of thousands of
/// areas, and every row asks for another. Everyday is what lost whole user-seconds below 2^31, so that no
/// list whose rows can be numbered (2^32) overflows; limited supply and larger losses are summed elsewhere.
struct alignas(64) OutageCell
{
    static constexpr qint64 TooMuch = qint64(1) << 31;

    qint64 userSeconds = 0;
    qint64 external = 0; ///< of these
    qint64 shortage = 0;
    qint64 interruptions = 0;
    qint64 shortUsers = 0;
    quint32 rows = 0;
    EventCount count;

    [[gnu::always_inline]] void add(qint64 lost, const OutageEffect &effect)
    {
        ++rows;
        userSeconds += lost;
        interruptions += effect.interruptions;
        shortUsers += effect.shortUsers;
        // Without branches: which category comes next cannot be foreseen.
        external += lost & -qint64(effect.external);
        shortage += lost & -qint64(effect.shortage);
    }
    OutageCell &operator+=(const OutageCell &other); ///< but for the events
    [[nodiscard]] OutageSums sums() const;           ///< the same
};

inline OutageCell &OutageCell::operator+=(const OutageCell &other)
{
    userSeconds += other.userSeconds;
    external += other.external;
    shortage += other.shortage;
    interruptions += other.interruptions;
    shortUsers += other.shortUsers;
    rows += other.rows;
    return *this;
}

inline OutageSums OutageCell::sums() const
{
    constexpr Wide Unit = OutageSums::UnitsPerSecond;
    return {.units = userSeconds * Unit,
            .externalUnits = external * Unit,
            .shortageUnits = shortage * Unit,
            .interruptions = interruptions,
            .shortUsers = shortUsers,
            .rows = rows};
}

} // namespace powerhall
