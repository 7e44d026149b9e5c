// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltageplan.h"

#include "models/core/text.h"

namespace powerhall {

namespace {

constexpr int DayMinutes = 1440;

} // namespace

VoltagePlan::VoltagePlan(const VoltageOptions &options, const QList<MonitorPoint> &points, VoltageInput input)
    : m_options(options)
    , m_input(input)
    , m_points(points)
    , m_months(monthsOf(options))
    , m_firstDay(options.period.begin() / DaySeconds)
    , m_days(options.period.days())
{
    for (const MonitorPoint &point : m_points) {
        m_limits.push_back({point.limits.lowerMv, point.limits.upperMv});
        m_names.idOf(point.point.toUtf8());
    }
    Q_ASSERT(m_names.size() == quint32(m_points.size())); // the list has no number twice
    for (int month = 0; month < m_months.size(); ++month)
        m_monthOfDay.insert(m_monthOfDay.end(), size_t(m_months.at(month).days()), month);
}

int VoltagePlan::pointNamed(std::string_view name) const
{
    quint32 id = m_names.find(QByteArrayView(name.data(), qsizetype(name.size())));
    if (id == NameTable::None) {
        const QString clean = cleanLine(QString::fromUtf8(name.data(), qsizetype(name.size())));
        id = m_names.find(clean.toUtf8());
    }
    return id == NameTable::None ? -1 : int(id);
}

int VoltagePlan::slotMinutes() const
{
    return m_input == VoltageInput::Samples ? m_options.intervalMinutes : DayMinutes;
}

SlotBook VoltagePlan::emptyBook() const
{
    return {m_days, m_points.size(), DayMinutes / slotMinutes()};
}

} // namespace powerhall
