// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace powerhall {

/// Class of a monitoring point (监测点类别): A busbars of stations that supply an area, B dedicated 35 kV
/// lines and users of 110 kV and more, C other 35 kV and 10 kV users, D low voltage.
enum class PointClass
{
    A,
    B,
    C,
    D
};
inline constexpr PointClass AllPointClasses[] = {PointClass::A, PointClass::B, PointClass::C, PointClass::D};

QString wordOf(PointClass pointClass);
/// A letter of either case; nothing for anything else.
std::optional<PointClass> pointClassOf(const QString &word);

/// What is still within the limits, both ends included.
struct VoltageLimits
{
    qint64 lowerMv = 0;
    qint64 upperMv = 0;

    bool operator==(const VoltageLimits &) const = default;
};

/// GB/T 12325: 220 V +7 % −10 %, 380 V to 20 kV ±7 %. Nothing for other voltages: theirs have to be stated.
std::optional<VoltageLimits> standardLimits(qint64 nominalMv);

/// A monitoring point (监测点) as the list of points states it.
struct MonitorPoint
{
    QString point; ///< its number, by which samples name it
    QString name;
    PointClass pointClass = PointClass::D;
    qint64 nominalMv = 0;
    VoltageLimits limits;
    bool hasStandardLimits = false; ///< the list leaves at least one empty: that one is GB/T 12325's

    bool operator==(const MonitorPoint &) const = default;
};

} // namespace powerhall
