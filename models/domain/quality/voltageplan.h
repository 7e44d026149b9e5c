// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/nametable.h"
#include "models/domain/quality/slotbook.h"
#include "models/domain/quality/voltage.h"

#include <string_view>
#include <vector>

namespace powerhall {

/// What is known before the first sample is read: points, their limits, days, months and slots of the period.
/// Not changed afterwards, so that all threads read it.
class VoltagePlan
{
public:
    /// What the hot loop needs of a point.
    struct Limits
    {
        qint64 lowerMv = 0;
        qint64 upperMv = 0;
    };

    VoltagePlan(const VoltageOptions &options, const QList<MonitorPoint> &points, VoltageInput input);

    [[nodiscard]] const VoltageOptions &options() const { return m_options; }
    [[nodiscard]] VoltageInput input() const { return m_input; }
    [[nodiscard]] const QList<MonitorPoint> &points() const { return m_points; }
    [[nodiscard]] const std::vector<Limits> &limits() const { return m_limits; }
    [[nodiscard]] const QList<Period> &months() const { return m_months; }

    /// Index of a point by its number in UTF-8 as the file has it, blanks and full-width characters folded;
    /// −1 where the list does not have it.
    [[nodiscard]] int pointNamed(std::string_view name) const;

    // Days of the period: 0 is the first, −1 outside. `dayNumber` counts from 1970-01-01.
    [[nodiscard]] int dayIndex(qint64 dayNumber) const
    {
        const qint64 day = dayNumber - m_firstDay;
        return day >= 0 && day < m_days ? int(day) : -1;
    }
    [[nodiscard]] int monthOfDay(int dayIndex) const { return m_monthOfDay[size_t(dayIndex)]; }

    /// How many minutes one slot stands for: the interval, or a day for daily statistics.
    [[nodiscard]] int slotMinutes() const;
    [[nodiscard]] SlotBook emptyBook() const;

private:
    VoltageOptions m_options;
    VoltageInput m_input;
    QList<MonitorPoint> m_points;
    std::vector<Limits> m_limits;
    NameTable m_names;
    QList<Period> m_months;
    std::vector<int> m_monthOfDay;
    qint64 m_firstDay = 0;
    qint64 m_days = 0;
};

} // namespace powerhall
