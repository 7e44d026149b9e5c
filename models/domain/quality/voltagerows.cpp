// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltagerows.h"

namespace powerhall {

VoltageRows::VoltageRows(const VoltagePlan &plan, VoltageQuery query, qint64 firstRow)
    : m_points(plan.points())
    , m_query(std::move(query))
    , m_firstRow(firstRow)
{}

void VoltageRows::add(VoltageRow row)
{
    const MonitorPoint &point = m_points.at(row.point);
    const bool wanted = (m_query.point.isEmpty() || point.point == m_query.point) &&
                        (!m_query.pointClass || point.pointClass == *m_query.pointClass) &&
                        (!m_query.span || m_query.span->contains(dayOf(row.at)));
    if (!wanted)
        return;
    ++m_count;
    m_over += row.overMinutes;
    m_under += row.underMinutes;
    if (m_rows.size() >= Listed)
        return;
    row.row += m_firstRow;
    m_rows.append(row);
}

} // namespace powerhall
