// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

#include <QColor>

namespace powerhall {

/// Measures of a sheet. What frames it grows with the sheet; what is read grows with the body that was found
/// to fit. Points.
struct PosterMetrics
{
    QSizeF sheet;
    QColor accent;
    QColor tint; ///< accent on paper, very light
    QColor ink{0x12, 0x17, 0x1C};
    QColor muted{0x4A, 0x55, 0x61};
    QColor hair{0xA9, 0xB3, 0xBC};
    QColor open{0xB3, 0x26, 0x1E}; ///< a blank still to be filled

    /// A hundredth of the short side.
    [[nodiscard]] qreal unit() const { return qMin(sheet.width(), sheet.height()) / 100; }
    [[nodiscard]] qreal margin() const { return 6 * unit(); }
    [[nodiscard]] qreal width() const { return sheet.width() - 2 * margin(); }
};

/// Proportions of the body, in em of it.
namespace posterem {
constexpr qreal HeadLeading = 1.32;
constexpr qreal Heading1 = 1.3;
constexpr qreal Heading2 = 1.1;
constexpr qreal Note = 0.82;
constexpr qreal PhoneNumber = 1.5;
constexpr qreal BlockGap = 0.62;
constexpr qreal EntryGap = 0.22;
constexpr qreal HeadingGap = 1.05;
constexpr qreal CellPadding = 0.42; ///< left and right
constexpr qreal RowPadding = 0.3;   ///< above and below
constexpr qreal ColumnGap = 1.8;
} // namespace posterem

} // namespace powerhall
