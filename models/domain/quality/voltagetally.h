// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/voltageplan.h"
#include "models/domain/quality/voltagerows.h"

#include <array>
#include <functional>
#include <vector>

namespace powerhall {

/// What a sample tells of its slot.
enum class SlotState : quint8
{
    Within,
    Over,
    Under,
    NoData
};

/// What one part of a file comes to. Parts are joined in the order of the file; the outcome does not depend
/// on where it was cut, as long as no slot has samples in two parts: whoever joins them asks
/// `book().shares()` first.
class VoltageTally
{
public:
    /// The plan must outlive the tally.
    explicit VoltageTally(const VoltagePlan &plan);

    [[nodiscard]] const VoltagePlan &plan() const { return *m_plan; }
    /// Slots that earlier parts filled: their samples came first. Before anything is counted.
    void startWith(SlotBook earlier) { m_book = std::move(earlier); }
    [[nodiscard]] SlotBook &book() { return m_book; }
    [[nodiscard]] const SlotBook &book() const { return m_book; }

    // For the reading.
    struct Cell
    {
        std::array<quint32, 4> counts{}; ///< by SlotState
    };
    /// The cells of a month, one for each point.
    [[nodiscard]] Cell *cellsOfMonth(int month) { return m_cells.data() + size_t(month) * m_points; }
    /// A sample over or under the limits.
    void noteOutOfLimits(qint64 row, int point, SlotState state, qint64 mv, LocalSecond at);
    void addDay(qint64 row, int point, int day, const VoltageMinutes &minutes);
    void noteOutside() { ++m_outside; }
    void noteBlank() { ++m_blank; }
    /// A value so far below the nominal voltage that it may be in kilovolts.
    void noteTiny(int point) { ++m_tiny[size_t(point)]; }
    void reject(qint64 row, const QString &field, RejectReason reason, std::string_view value = {});
    void warn(Warning warning);

    /// Is told of every row with minutes out of the limits.
    void setWatch(std::function<void(const VoltageRow &)> watch) { m_watch = std::move(watch); }

    /// Joins the part that follows and gives its memory back; its rows are moved by `offset`.
    void append(VoltageTally &&following, qint64 offset);
    /// All figures, once all parts are joined; `rows` = all rows behind the header, empty lines included.
    [[nodiscard]] VoltageResult result(qint64 rows) const;

private:
    [[nodiscard]] VoltageMinutes minutesOf(size_t point, size_t month) const;
    [[nodiscard]] QList<PointVoltage> points() const;
    [[nodiscard]] VoltageRecords records() const;
    void noteWarnings(VoltageResult &result) const;

    const VoltagePlan *m_plan;
    size_t m_points;
    SlotBook m_book;
    std::vector<Cell> m_cells;           ///< month, then point
    std::vector<VoltageMinutes> m_daily; ///< the same, from daily statistics
    std::vector<std::optional<VoltageExtreme>> m_highest;
    std::vector<std::optional<VoltageExtreme>> m_lowest;
    std::vector<qint64> m_tiny;
    qint64 m_outside = 0;
    qint64 m_blank = 0;
    RejectList m_rejected;
    QList<Warning> m_warnings;
    QMap<QString, qint64> m_warningCounts;
    std::function<void(const VoltageRow &)> m_watch;
};

} // namespace powerhall
