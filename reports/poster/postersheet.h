// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

#include <functional>

namespace powerhall {

/// One sheet while it is being made: fills lie on the ground, the watermark on them, words above both.
struct PosterSheet
{
    Page ground;
    Page ink;
};

/// Where a piece is drawn.
struct PiecePlace
{
    QPointF topLeft;
    bool startsPart = false; ///< first in its column: a cell joined with the one above says its words
    bool endsPart = false;   ///< last in its column, or of its kind
};

/// The smallest thing that stays in one column of a poster: a line of text, a row of a table.
struct PosterPiece
{
    qreal height = 0;      ///< points
    qreal spaceBefore = 0; ///< points; none at the top of a column
    int lines = 1;         ///< of text, for saying how many do not fit
    bool keepWithNext = false;
    int repeatedHead = -1; ///< index of the piece drawn again where this one begins a column; -1 = none
    bool closes = false;   ///< the last row of a table
    std::function<void(PosterSheet &sheet, const PiecePlace &place)> draw;
};

} // namespace powerhall
