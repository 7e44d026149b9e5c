// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

namespace powerhall {

/// Sizes of a slip, points. The upper third never goes below 14 pt; the body shrinks a little before a second
/// page is begun, and never below 9 pt.
struct SlipMetrics
{
    QSizeF page{mm(210), mm(297)};
    qreal left = mm(20);
    qreal right = mm(17);
    qreal top = mm(12);
    qreal bottom = mm(9);
    qreal title = 21;
    qreal headline = 18;
    qreal summary = 14;
    qreal body = 10.5;
    qreal note = 8.5;
    qreal small = 8.5; ///< blocks read by few
    qreal head = 10.5; ///< utility, number, copy marks
    qreal foot = 8;
    qreal labels = mm(23); ///< width of the column of headings
    qreal leading = 1.38;  ///< line height over size
    qreal gap = 5;         ///< between blocks
    qreal qr = mm(27);     ///< quiet zone included: the code itself is 20 mm and more
    qreal hotline = 18;
    bool hotlineBeside = false; ///< number beside its name, not below it
    bool stacked = false;       ///< cells of a table one below the other: columns would be too narrow
    bool rowParagraphs = false; ///< rows of a wide table across the whole width, without columns
    bool runOn = false;         ///< entries of a list one behind the other, ① ② ③, to save room
    bool leadIn =
        false; ///< headings open their text, which has the whole width, instead of standing beside it

    [[nodiscard]] qreal width() const { return page.width() - left - right; }
    [[nodiscard]] qreal line(qreal size) const { return size * leading; }

    static SlipMetrics ordinary(qreal bodySize)
    {
        SlipMetrics metrics;
        metrics.body = bodySize;
        metrics.note = qMax(8.0, bodySize - 2);
        metrics.small = metrics.note;
        metrics.leading = bodySize > 10 ? 1.38 : 1.3;
        metrics.gap = bodySize > 10 ? 5 : 3.2;
        metrics.runOn = bodySize < 10;
        return metrics;
    }
    /// The last tries before a second page: the least size, no columns, and if need be lines nearer to one
    /// another.
    static SlipMetrics tight(qreal bodySize, qreal leading)
    {
        SlipMetrics metrics = ordinary(bodySize);
        metrics.leadIn = true;
        metrics.rowParagraphs = true;
        metrics.labels = mm(16);
        metrics.gap = leading < metrics.leading ? 2 : 2.6;
        metrics.leading = leading;
        metrics.qr = mm(25);
        metrics.title = 19;
        metrics.headline = 16;
        metrics.hotlineBeside = true;
        metrics.left = mm(18);
        metrics.right = mm(15);
        metrics.top = mm(10);
        metrics.bottom = mm(8);
        return metrics;
    }
    /// For customers who see less well: 18 pt and more for everything they are to read.
    static SlipMetrics large()
    {
        SlipMetrics metrics;
        metrics.title = 24;
        metrics.headline = 24;
        metrics.summary = 18;
        metrics.body = 18;
        metrics.note = 12;
        metrics.head = 14;
        metrics.foot = 12;
        metrics.stacked = true;
        metrics.leadIn = true;
        metrics.left = mm(18);
        metrics.right = mm(15);
        metrics.labels = mm(33);
        metrics.runOn = true;
        metrics.small = 18;
        metrics.leading = 1.3;
        metrics.gap = 5;
        metrics.top = mm(10);
        metrics.bottom = mm(8);
        metrics.hotline = 26;
        return metrics;
    }
};

} // namespace powerhall
