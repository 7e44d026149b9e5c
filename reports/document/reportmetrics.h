// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/ink.h"
#include "reports/paint/page.h"

namespace powerhall {

/// Sizes of a report's page, points.
struct ReportMetrics
{
    QSizeF page{mm(210), mm(297)};
    qreal left = mm(18);
    qreal right = mm(18);
    qreal top = mm(14);
    qreal bottom = mm(12);
    qreal title = 19;
    qreal section = 12;
    qreal body = 9.5;
    qreal table = 8.5;
    qreal note = 7.5;
    qreal figure = 19; ///< key figures
    qreal gap = 8;

    [[nodiscard]] qreal width() const { return page.width() - left - right; }

    static ReportMetrics of(bool landscape)
    {
        ReportMetrics metrics;
        if (landscape)
            metrics.page.transpose();
        return metrics;
    }
};

} // namespace powerhall
