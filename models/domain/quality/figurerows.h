// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliability.h"

namespace powerhall {

/// A figure of the reliability report, asked for the rows behind it.
struct FigureQuery
{
    enum class Of
    {
        Total,
        Region,
        Feeder,
        Transformer,
        Category,
        Cause,
        Month
    };
    Of of = Of::Total;
    QString key;    ///< as the group's: 农村, 2026-07 …; empty = rows that do not state it
    QString parent; ///< of a transformer: its feeder

    bool operator==(const FigureQuery &) const = default;
};

/// A row of the outage list and what it gave to the figure.
struct FigureRow
{
    qint64 row = 0; ///< record number, the header is 1
    QString event;
    QString feeder;
    QString transformer;
    QString region;
    QString cause;
    OutageCategory category = OutageCategory::FaultInternal;
    LocalSecond start = 0;
    LocalSecond end = 0;
    qint64 users = 0;
    Wide units = 0;           ///< OutageSums::units
    qint64 interruptions = 0; ///< users it was counted for (户次)
    bool isShort = false;     ///< counted as a short interruption only

    [[nodiscard]] Ratio customerHours() const;
};

/// Gathers the rows behind one figure, in the order of the list, by the rules the figure was counted by.
class FigureRows
{
public:
    static constexpr qsizetype Listed = 1000;

    FigureRows(const ReliabilityOptions &options, FigureQuery query);

    void add(const Interruption &row);

    [[nodiscard]] const QList<FigureRow> &rows() const { return m_rows; } ///< the first `Listed`
    /// Of all of them: equal the figure's, but for `events`, which is not counted here.
    [[nodiscard]] const OutageSums &sums() const { return m_sums; }

private:
    [[nodiscard]] bool matches(const Interruption &row) const;
    [[nodiscard]] Wide unitsIn(const Interruption &row, const Period &span) const;

    ReliabilityOptions m_options;
    FigureQuery m_query;
    QByteArray m_key;
    QByteArray m_parent;
    QList<Period> m_months; ///< of the period; of a month asked for, that one
    LocalSecond m_begin = 0;
    QList<FigureRow> m_rows;
    OutageSums m_sums;
};

} // namespace powerhall
