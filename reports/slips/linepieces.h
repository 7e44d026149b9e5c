// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/flow.h"
#include "reports/paint/ink.h"
#include "reports/slips/slipmetrics.h"

#include <QList>

namespace powerhall {

/// Lines of text, one piece each, at a fixed left edge.
QList<Piece> linePieces(const QList<TextLine> &lines, const SlipMetrics &metrics, qreal left);
/// No line of a paragraph stands alone: neither its first at the foot of a page nor its last at the head of
/// one.
QList<Piece> keptInPairs(QList<Piece> lines);

/// Columns of text side by side, cut into pieces line by line, so that no cell is too high for a page.
struct LineColumn
{
    qreal left = 0;
    QList<TextLine> lines;
};
/// `padding` above the first line and below the last.
QList<Piece> rowPieces(const QList<LineColumn> &columns, const SlipMetrics &metrics, qreal padding);
/// Draws a line along the upper edge of a piece as well, with `room` between it and the words.
void ruleAbove(Piece &piece, qreal left, qreal right, qreal width, const QColor &colour, qreal room = 0);

} // namespace powerhall
