// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/voltageplan.h"

namespace powerhall {

/// A figure of the voltage report, asked for the rows out of the limits behind it; what is not set is not
/// asked for.
struct VoltageQuery
{
    QString point;
    std::optional<PointClass> pointClass;
    std::optional<Period> span; ///< a month of the report

    bool operator==(const VoltageQuery &) const = default;
};

/// A row of samples or daily statistics with minutes out of the limits.
struct VoltageRow
{
    qint64 row = 0; ///< record number, the header is 1
    int point = 0;  ///< index into the list of points
    LocalSecond at = 0;
    qint64 mv = 0; ///< of a sample
    qint64 overMinutes = 0;
    qint64 underMinutes = 0;

    bool operator==(const VoltageRow &) const = default;
};

/// Gathers the rows behind one figure, in the order of the list.
class VoltageRows
{
public:
    static constexpr qsizetype Listed = 1000;

    /// `firstRow` = record number of the row that counts as 0.
    VoltageRows(const VoltagePlan &plan, VoltageQuery query, qint64 firstRow);

    void add(VoltageRow row);

    [[nodiscard]] const QList<VoltageRow> &rows() const { return m_rows; } ///< the first `Listed`
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] qint64 overMinutes() const { return m_over; } ///< of all, as the figure has them
    [[nodiscard]] qint64 underMinutes() const { return m_under; }
    [[nodiscard]] const MonitorPoint &pointOf(const VoltageRow &row) const { return m_points.at(row.point); }

private:
    QList<MonitorPoint> m_points;
    VoltageQuery m_query;
    qint64 m_firstRow;
    QList<VoltageRow> m_rows;
    qint64 m_count = 0;
    qint64 m_over = 0;
    qint64 m_under = 0;
};

} // namespace powerhall
