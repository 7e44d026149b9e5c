// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliability.h"

#include <algorithm>

namespace powerhall {

namespace {

constexpr Wide UnitsPerHour = OutageSums::UnitsPerSecond * 3600;
constexpr Wide UnitsPerDay = OutageSums::UnitsPerSecond * DaySeconds;

} // namespace

Wide limitedUnitsOf(const Interruption &row, qint64 seconds)
{
    const Wide whole = Wide(seconds) * row.users * OutageSums::UnitsPerSecond;
    const qint64 lost = std::max<qint64>(0, row.capacityBefore - row.capacityAfter);
    return (whole * lost * 2 + row.capacityBefore) / (Wide(row.capacityBefore) * 2);
}

OutageSums &OutageSums::operator+=(const OutageSums &other)
{
    units += other.units;
    externalUnits += other.externalUnits;
    shortageUnits += other.shortageUnits;
    interruptions += other.interruptions;
    shortUsers += other.shortUsers;
    events += other.events;
    rows += other.rows;
    return *this;
}

Ratio ReliabilityFigures::customerHours() const
{
    return {sums.units, UnitsPerHour};
}

/// What was not lost of all the time of all users, per cent: every user had 24 hours of each of its days.
std::optional<Ratio> ReliabilityFigures::available(Wide lost) const
{
    if (userDays == 0)
        return std::nullopt;
    const Wide all = userDays * UnitsPerDay;
    return Ratio{(all - lost) * 100, all};
}

std::optional<Ratio> ReliabilityFigures::perUser(Wide amount, Wide unit) const
{
    if (userDays == 0)
        return std::nullopt;
    return Ratio{amount * days, unit * userDays};
}

std::optional<Ratio> ReliabilityFigures::saidiHours() const
{
    return perUser(sums.units, UnitsPerHour);
}

std::optional<Ratio> ReliabilityFigures::saifi() const
{
    return perUser(sums.interruptions, 1);
}

std::optional<Ratio> ReliabilityFigures::caidiHours() const
{
    if (sums.interruptions == 0)
        return std::nullopt;
    return Ratio{sums.units, UnitsPerHour * sums.interruptions};
}

std::optional<Ratio> ReliabilityFigures::asai1() const
{
    return available(sums.units);
}

std::optional<Ratio> ReliabilityFigures::asai2() const
{
    return available(sums.units - sums.externalUnits);
}

std::optional<Ratio> ReliabilityFigures::asai3() const
{
    return available(sums.units - sums.shortageUnits);
}

std::optional<Ratio> ReliabilityFigures::maifi() const
{
    return perUser(sums.shortUsers, 1);
}

} // namespace powerhall
