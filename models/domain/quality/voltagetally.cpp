// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltagetally.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 DayMinutes = 1440;

quint32 slotsOf(const VoltageTally::Cell &cell, SlotState state)
{
    return cell.counts[size_t(state)];
}

/// The further one of two; the earlier where both are as far.
void keepFurther(std::optional<VoltageExtreme> &kept, const std::optional<VoltageExtreme> &other, bool higher)
{
    const auto isFurther = [&](const VoltageExtreme &a, const VoltageExtreme &b) {
        if (a.mv != b.mv)
            return higher ? a.mv > b.mv : a.mv < b.mv;
        return a.at < b.at;
    };
    if (other && (!kept || isFurther(*other, *kept)))
        kept = other;
}

} // namespace

VoltageTally::VoltageTally(const VoltagePlan &plan)
    : m_plan(&plan)
    , m_points(size_t(plan.points().size()))
    , m_book(plan.emptyBook())
    , m_cells(m_points * size_t(plan.months().size()))
    , m_daily(plan.input() == VoltageInput::DailyStatistics ? m_cells.size() : 0)
    , m_highest(m_points)
    , m_lowest(m_points)
    , m_tiny(m_points)
{}

void VoltageTally::noteOutOfLimits(qint64 row, int point, SlotState state, qint64 mv, LocalSecond at)
{
    const bool higher = state == SlotState::Over;
    keepFurther(higher ? m_highest[size_t(point)] : m_lowest[size_t(point)], VoltageExtreme{mv, at}, higher);
    if (m_watch) {
        const qint64 minutes = m_plan->slotMinutes();
        m_watch({row, point, at, mv, higher ? minutes : 0, higher ? 0 : minutes});
    }
}

void VoltageTally::addDay(qint64 row, int point, int day, const VoltageMinutes &minutes)
{
    const int month = m_plan->monthOfDay(day);
    const SlotState state = minutes.monitored > 0 ? SlotState::Within : SlotState::NoData;
    ++cellsOfMonth(month)[point].counts[size_t(state)];
    m_daily[size_t(month) * m_points + size_t(point)] += minutes;
    if (m_watch && minutes.outOfLimits() > 0) {
        const LocalSecond at = m_plan->options().period.begin() + day * DaySeconds;
        m_watch({row, point, at, 0, minutes.over, minutes.under});
    }
}

void VoltageTally::reject(qint64 row, const QString &field, RejectReason reason, std::string_view value)
{
    m_rejected.add(row, field, reason, value);
}

void VoltageTally::warn(Warning warning)
{
    ++m_warningCounts[warning.kind];
    if (m_warningCounts[warning.kind] <= WarningsListed)
        m_warnings.append(std::move(warning));
}

void VoltageTally::append(VoltageTally &&following, qint64 offset)
{
    m_book.add(following.m_book);
    following.m_book = SlotBook();
    for (size_t i = 0; i < m_cells.size(); ++i) {
        for (size_t state = 0; state < m_cells[i].counts.size(); ++state)
            m_cells[i].counts[state] += following.m_cells[i].counts[state];
    }
    for (size_t i = 0; i < m_daily.size(); ++i)
        m_daily[i] += following.m_daily[i];
    for (size_t point = 0; point < m_points; ++point) {
        keepFurther(m_highest[point], following.m_highest[point], true);
        keepFurther(m_lowest[point], following.m_lowest[point], false);
        m_tiny[point] += following.m_tiny[point];
    }
    m_outside += following.m_outside;
    m_blank += following.m_blank;
    m_rejected.append(following.m_rejected, offset);
    for (Warning warning : following.m_warnings) {
        warning.row += offset;
        if (m_warningCounts[warning.kind]++ < WarningsListed)
            m_warnings.append(warning);
    }
    for (auto it = following.m_warningCounts.begin(); it != following.m_warningCounts.end(); ++it)
        m_warningCounts[it.key()] += std::max<qint64>(0, it.value() - WarningsListed);
}

VoltageMinutes VoltageTally::minutesOf(size_t point, size_t month) const
{
    const size_t at = month * m_points + point;
    VoltageMinutes minutes;
    if (m_plan->input() == VoltageInput::DailyStatistics) {
        minutes = m_daily[at];
    } else {
        const Cell &cell = m_cells[at];
        const qint64 each = m_plan->slotMinutes();
        minutes.within = each * slotsOf(cell, SlotState::Within);
        minutes.over = each * slotsOf(cell, SlotState::Over);
        minutes.under = each * slotsOf(cell, SlotState::Under);
        minutes.monitored = minutes.within + minutes.over + minutes.under;
    }
    minutes.expected = DayMinutes * m_plan->months().at(qsizetype(month)).days();
    return minutes;
}

QList<PointVoltage> VoltageTally::points() const
{
    QList<PointVoltage> points;
    for (size_t i = 0; i < m_points; ++i) {
        PointVoltage point;
        point.point = m_plan->points().at(qsizetype(i));
        for (size_t month = 0; month < size_t(m_plan->months().size()); ++month) {
            point.months.append(minutesOf(i, month));
            point.total += point.months.last();
        }
        point.highest = m_highest[i];
        point.lowest = m_lowest[i];
        points.append(point);
    }
    return points;
}

VoltageRecords VoltageTally::records() const
{
    VoltageRecords records;
    for (const Cell &cell : m_cells) {
        records.counted += qint64(slotsOf(cell, SlotState::Within)) + slotsOf(cell, SlotState::Over) +
                           slotsOf(cell, SlotState::Under);
        records.noData += slotsOf(cell, SlotState::NoData);
    }
    records.outside = m_outside;
    records.rejected = m_rejected.count();
    return records;
}

VoltageResult VoltageTally::result(qint64 rows) const
{
    VoltageResult result = summarise(m_plan->options(), m_plan->input(), points());
    result.records = this->records();
    result.records.records = rows - m_blank;
    result.records.slotsFilled = m_book.count();
    result.rejected = m_rejected;
    noteWarnings(result);
    result.invariants = voltageInvariants(result);
    return result;
}

void VoltageTally::noteWarnings(VoltageResult &result) const
{
    result.warnings = m_warnings;
    result.warningCounts = m_warningCounts;
    const auto add = [&](Warning warning) {
        ++result.warningCounts[warning.kind];
        result.warnings.append(std::move(warning));
    };
    if (m_outside > 0)
        add({0, u"outside_period"_s, {}, {QString::number(m_outside)}});
    const int spacing = m_plan->input() == VoltageInput::Samples ? m_book.spacing() : 0;
    if (spacing > 1)
        add({0, u"interval_longer"_s, {}, {QString::number(spacing * m_plan->slotMinutes())}});
    for (size_t i = 0; i < m_points; ++i) {
        const PointVoltage &point = result.points.at(qsizetype(i));
        if (point.total.monitored == 0)
            add({0, u"point_without_data"_s, point.point.point, {}});
        if (m_tiny[i] > 0)
            add({0, u"maybe_kilovolts"_s, point.point.point, {QString::number(m_tiny[i])}});
    }
}

} // namespace powerhall
