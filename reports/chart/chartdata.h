// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/chart/chartpicture.h"
#include "reports/chart/chartscale.h"

#include <optional>

namespace powerhall {

constexpr qreal ChartTitleSize = 10;
constexpr qreal ChartTextSize = 8;

/// A chart's values taken from its table, ready to draw.
struct ChartData
{
    struct Point
    {
        std::optional<double> value;
        QString text; ///< as the table prints it
    };
    struct Series
    {
        QString name;
        QList<Point> points; ///< one a category
    };

    QList<qsizetype> rows;
    QStringList labels;
    QList<Series> series;
    Series target; ///< no points = none
    QString unit;
    bool isPercent = false;

    static ChartData of(const Chart &chart, const Table &table);
    [[nodiscard]] bool isEmpty() const; ///< nothing to draw
    [[nodiscard]] bool hasOneTarget() const;
    [[nodiscard]] ChartScale scale(bool fromZero) const;
};

} // namespace powerhall
