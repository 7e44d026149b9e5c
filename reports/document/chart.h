// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/reportnumber.h"

#include <QList>
#include <QString>

#include <optional>

namespace powerhall {

enum class ChartKind
{
    Bars,    ///< one series
    Grouped, ///< several, side by side
    Lines
};

struct ChartSeries
{
    QString column; ///< of the table
    QString name;   ///< in the legend; empty = the column's head
};

/// A straight line across the chart: a target, a limit.
struct ChartTarget
{
    QString name;
    ReportNumber value;
};

/// A picture of a table of the same section: it names columns and rows and holds no number of its own but
/// the target, which the text must state as well.
struct Chart
{
    ChartKind kind = ChartKind::Bars;
    QString id;
    QString title;
    QString table;  ///< id
    QString labels; ///< column
    QList<ChartSeries> series;
    QList<qsizetype> rows; ///< which; empty = all
    std::optional<ChartTarget> target;
    bool fromZero = true; ///< false for rates near 100 %, whose axis begins at a round figure below the least
};

} // namespace powerhall
