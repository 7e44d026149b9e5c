// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/chart.h"
#include "reports/document/table.h"
#include "reports/paint/page.h"

namespace powerhall {

/// Inks of a chart but its series: paper's, or those of a dark window.
struct ChartInks
{
    QColor text{0x1F, 0x29, 0x33};
    QColor muted{0x52, 0x60, 0x6D};
    QColor grid{0xD5, 0xDC, 0xE2};
    QColor ground{Qt::white};
};

/// Where a value was drawn, so that a click finds the row behind it. Points of the page.
struct ChartHit
{
    QRectF box;
    qsizetype row = 0; ///< of the table
    qsizetype series = 0;
};

/// Draws a chart of a table into a box of a page: the same marks in the window, in a PDF and on paper. Bars
/// whose names find no room below them lie down, with the names on their left. Printed figures are the
/// table's, with its digits.
QList<ChartHit> drawChart(Page &page, const QRectF &box, const Chart &chart, const Table &table,
                          const ChartInks &inks = {});

/// Height a chart wants at a width, points: bars that lie down want a line each.
qreal chartHeight(const Chart &chart, const Table &table, qreal width);

} // namespace powerhall
