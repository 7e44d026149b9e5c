// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/xlsx/nativechart.h"

#include "reports/chart/chartcolours.h"

#include <xlsxwriter.h>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int WidthPixels = 620;
constexpr int HeightPixels = 320;
constexpr quint32 RowsPerChart = 18;
constexpr qsizetype MostRowsAbove = 60; ///< of a table that has its charts below it, not beside it

/// Cells of a column: $B$4:$B$9 of the sheet, or a list of cells where the rows do not follow each other.
QString rangeOf(const TablePlace &place, const QList<qsizetype> &rows, int column)
{
    const QString sheet = u'\'' + QString(place.sheet).replace(u"'"_s, u"''"_s) + u'\'';
    char name[LXW_MAX_COL_NAME_LENGTH];
    lxw_col_to_name(name, lxw_col_t(column), 1);
    const QString letters = u'$' + QString::fromLatin1(name).remove(u'$');
    const auto cell = [&](qsizetype row) -> QString {
        return letters + u'$' + QString::number(place.firstRow + quint32(row) + 1);
    };
    bool following = true;
    for (qsizetype i = 1; i < rows.size(); ++i)
        following = following && rows.at(i) == rows.at(i - 1) + 1;
    if (following)
        return u'=' + sheet + u'!' + cell(rows.first()) + u':' + cell(rows.last());
    QStringList cells;
    for (const qsizetype row : rows)
        cells.append(sheet + u'!' + cell(row));
    return u"=("_s + cells.join(u',') + u')';
}

quint8 typeOf(ChartKind kind)
{
    return kind == ChartKind::Lines ? LXW_CHART_LINE : LXW_CHART_COLUMN;
}

lxw_color_t rgb(QRgb colour)
{
    return colour & RGB_MASK;
}

void paintSeries(lxw_chart_series *series, ChartKind kind, qsizetype number)
{
    const lxw_color_t ink = rgb(seriesColour(number));
    if (kind == ChartKind::Lines) {
        lxw_chart_line line = {.color = ink, .width = 2};
        chart_series_set_line(series, &line);
        chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
        chart_series_set_marker_size(series, 6);
    } else {
        lxw_chart_fill fill = {.color = ink};
        chart_series_set_fill(series, &fill);
    }
}

void addSeries(lxw_chart *native, const Chart &chart, const TablePlace &place, const QList<qsizetype> &rows)
{
    const QString labels = rangeOf(place, rows, place.table->column(chart.labels));
    for (qsizetype i = 0; i < chart.series.size(); ++i) {
        const int column = place.table->column(chart.series.at(i).column);
        lxw_chart_series *series = chart_add_series(native, labels.toUtf8().constData(),
                                                    rangeOf(place, rows, column).toUtf8().constData());
        const QString name = chart.series.at(i).name.isEmpty() ? place.table->columns.at(column).head
                                                               : chart.series.at(i).name;
        chart_series_set_name(series, name.toUtf8().constData());
        paintSeries(series, chart.kind, i);
        if (chart.kind == ChartKind::Bars && rows.size() <= 12)
            chart_series_set_labels(series);
    }
}

/// Every row has the same target, or none.
bool isOneTarget(const TablePlace &place, const QList<qsizetype> &rows, int column)
{
    const Cell first = place.table->rows.at(rows.first()).value(column);
    return std::all_of(rows.cbegin(), rows.cend(),
                       [&](qsizetype row) { return place.table->rows.at(row).value(column) == first; });
}

void addTarget(lxw_chart *native, const Chart &chart, const TablePlace &place, const QList<qsizetype> &rows)
{
    const int column = place.table->column(chart.target);
    const QString labels = rangeOf(place, rows, place.table->column(chart.labels));
    lxw_chart_series *series = chart_add_series(native, labels.toUtf8().constData(),
                                                rangeOf(place, rows, column).toUtf8().constData());
    const QByteArray name = place.table->columns.at(column).head.toUtf8();
    chart_series_set_name(series, name.constData());
    lxw_chart_line line = {
        .color = rgb(targetColour()), .width = 1.75, .dash_type = LXW_CHART_LINE_DASH_DASH};
    if (chart.kind == ChartKind::Lines) {
        chart_series_set_line(series, &line);
        chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
        return;
    }
    // Bars and lines do not mix in one native chart: a target stands as an empty bar around the other, or,
    // where it is the same for all, as the trend of invisible bars, which is a straight line.
    lxw_chart_fill none = {.none = LXW_TRUE};
    chart_series_set_fill(series, &none);
    if (chart.series.size() == 1)
        chart_set_series_overlap(native, 100);
    if (chart.series.size() > 1 || !isOneTarget(place, rows, column)) {
        chart_series_set_line(series, &line);
        return;
    }
    chart_series_set_trendline(series, LXW_CHART_TRENDLINE_TYPE_LINEAR, 0);
    chart_series_set_trendline_forecast(series, 0.5, 0.5);
    chart_series_set_trendline_name(series, name.constData());
    chart_series_set_trendline_line(series, &line);
    int16_t hidden[] = {int16_t(chart.series.size()), -1};
    chart_legend_delete_series(native, hidden);
}

void setAxes(lxw_chart *native, const Chart &chart, const Table &table)
{
    const Column &values = table.columns.at(table.column(chart.series.first().column));
    lxw_chart_line grid = {.color = 0xD5DCE2, .width = 0.5};
    chart_axis_major_gridlines_set_line(native->y_axis, &grid);
    if (!values.unit.isEmpty())
        chart_axis_set_name(native->y_axis, values.unit.toUtf8().constData());
    if (chart.fromZero && chart.kind != ChartKind::Lines)
        chart_axis_set_min(native->y_axis, 0);
    chart_axis_set_label_position(native->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

QList<qsizetype> rowsOf(const Chart &chart, const Table &table)
{
    QList<qsizetype> rows = chart.rows;
    for (qsizetype i = 0; chart.rows.isEmpty() && i < table.rows.size(); ++i)
        rows.append(i);
    return rows;
}

} // namespace

void insertNativeChart(WorkbookWriter &book, const Chart &chart, const TablePlace &place, int number)
{
    const QList<qsizetype> rows = rowsOf(chart, *place.table);
    if (rows.isEmpty() || chart.series.isEmpty() || place.table->column(chart.labels) < 0)
        return;
    lxw_chart *native = workbook_add_chart(book.handle(), typeOf(chart.kind));
    chart_title_set_name(native, chart.title.toUtf8().constData());
    addSeries(native, chart, place, rows);
    if (place.table->column(chart.target) >= 0)
        addTarget(native, chart, place, rows);
    setAxes(native, chart, *place.table);
    chart_legend_set_position(native, LXW_CHART_LEGEND_BOTTOM);
    if (chart.series.size() == 1 && chart.target.isEmpty())
        chart_legend_set_position(native, LXW_CHART_LEGEND_NONE);
    lxw_chart_options options = {.x_scale = WidthPixels / 480.0, .y_scale = HeightPixels / 288.0};
    const bool below = place.table->rows.size() <= MostRowsAbove;
    worksheet_insert_chart_opt(
        place.handle, (below ? place.endRow : place.firstRow) + quint32(number) * RowsPerChart,
        below ? lxw_col_t(0) : lxw_col_t(place.table->columns.size() + 1), native, &options);
}

} // namespace powerhall
