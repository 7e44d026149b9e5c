// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

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

/// A picture of a table: it names columns and rows and holds no number of its own, so that none is written
/// twice.
struct Chart
{
    ChartKind kind = ChartKind::Bars;
    QString id;
    QString title;
    QString table;  ///< id
    QString labels; ///< column
    QList<ChartSeries> series;
    QList<qsizetype> rows; ///< which; empty = all
    QString target;        ///< column of what was to be reached, drawn as a line; empty = none
    bool fromZero = true; ///< false for rates near 100 %, whose axis begins at a round figure below the least
};

} // namespace powerhall
