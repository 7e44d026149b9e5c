// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/poster/posterblocks.h"

namespace powerhall {

/// Where every piece came to lie at one type size.
struct PosterFlow
{
    struct Placed
    {
        int sheet = 0;
        qsizetype piece = 0; ///< index into `pieces`
        PiecePlace place;    ///< from the top left corner of the room
    };

    QList<PosterPiece> pieces; ///< must not outlive the blocks
    QList<Placed> placed;
    int sheets = 1;
    int linesOver = 0;     ///< of text on sheets beyond those allowed
    qreal bottom = 0;      ///< of what stands on the last sheet, points
    bool overfull = false; ///< a piece is higher than a sheet, or words are wider than their column
    qreal longestLine = 0; ///< of prose, em
};

/// What the blocks are poured into.
struct PosterRoom
{
    QSizeF size; ///< of each sheet between head and foot, points
    int columns = 1;
    int sheets = 1;     ///< allowed
    bool dense = false; ///< lines stand closer
};

/// Pours blocks into columns from left to right and from sheet to sheet. Tables too wide for a column, with
/// their headings, stand across all of them; what stands between them is spread evenly over the columns.
PosterFlow pour(const PosterBlocks &blocks, const PosterRoom &room, qreal body, qreal loose = 1);

} // namespace powerhall
