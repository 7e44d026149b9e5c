// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartdata.h"

#include <limits>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

ChartData::Series seriesOf(const Table &table, const QList<qsizetype> &rows, const QString &columnId,
                           const QString &name)
{
    const int at = table.column(columnId);
    if (at < 0)
        return {};
    const Column &column = table.columns.at(at);
    ChartData::Series series{name.isEmpty() ? column.head : name, {}};
    for (const qsizetype row : rows) {
        const Cell cell = table.rows.at(row).value(at);
        const auto *number = std::get_if<ReportNumber>(&cell);
        series.points.append(
            {number ? std::optional(number->toDouble()) : std::nullopt, column.textOf(cell)});
    }
    return series;
}

} // namespace

ChartData ChartData::of(const Chart &chart, const Table &table)
{
    ChartData data;
    data.rows = chart.rows;
    for (qsizetype row = 0; chart.rows.isEmpty() && row < table.rows.size(); ++row)
        data.rows.append(row);
    const int labels = table.column(chart.labels);
    for (const qsizetype row : std::as_const(data.rows))
        data.labels.append(labels < 0 ? QString()
                                      : table.columns.at(labels).textOf(table.rows.at(row).value(labels)));
    for (const ChartSeries &series : chart.series) {
        const Series values = seriesOf(table, data.rows, series.column, series.name);
        if (!values.points.isEmpty())
            data.series.append(values);
    }
    if (!chart.target.isEmpty())
        data.target = seriesOf(table, data.rows, chart.target, {});
    if (!chart.series.isEmpty() && table.column(chart.series.first().column) >= 0)
        data.unit = table.columns.at(table.column(chart.series.first().column)).unit;
    data.isPercent = data.unit == u"%"_s;
    return data;
}

bool ChartData::isEmpty() const
{
    for (const Series &one : series) {
        for (const Point &point : one.points) {
            if (point.value)
                return false;
        }
    }
    return true;
}

bool ChartData::hasOneTarget() const
{
    for (const Point &point : target.points) {
        if (!point.value || point.value != target.points.first().value)
            return false;
    }
    return !target.points.isEmpty();
}

ChartScale ChartData::scale(bool fromZero) const
{
    double least = std::numeric_limits<double>::max();
    double largest = std::numeric_limits<double>::lowest();
    for (const Series &one : series + QList<Series>{target}) {
        for (const Point &point : one.points) {
            if (point.value) {
                least = qMin(least, *point.value);
                largest = qMax(largest, *point.value);
            }
        }
    }
    constexpr double Whole = 100;
    return ChartScale::around(least, largest, fromZero,
                              isPercent ? Whole : std::numeric_limits<double>::max());
}

} // namespace powerhall
