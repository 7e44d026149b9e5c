// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/linepieces.h"

namespace powerhall {

namespace {

constexpr qsizetype MostKeptTogether = 14; ///< lines of a table row that stay on one page

} // namespace

QList<Piece> linePieces(const QList<TextLine> &lines, const SlipMetrics &metrics, qreal left)
{
    QList<Piece> pieces;
    for (const TextLine &line : lines) {
        const qreal height = metrics.line(line.size);
        pieces.append(Piece{height, [=](Page &page, qreal top) {
                                page.text({left, baselineIn(top, height, line.size)}, line);
                            }});
    }
    return pieces;
}

QList<Piece> keptInPairs(QList<Piece> lines)
{
    if (lines.size() > 1) {
        lines.first().keepWithNext = true;
        lines[lines.size() - 2].keepWithNext = true;
    }
    return lines;
}

QList<Piece> rowPieces(const QList<LineColumn> &columns, const SlipMetrics &metrics, qreal padding)
{
    qsizetype count = 0;
    qreal size = 0;
    for (const LineColumn &column : columns) {
        count = qMax(count, column.lines.size());
        for (const TextLine &line : column.lines)
            size = qMax(size, line.size);
    }
    QList<Piece> pieces;
    const qreal height = metrics.line(size);
    for (qsizetype k = 0; k < count; ++k) {
        const qreal above = k == 0 ? padding : 0;
        const qreal below = k + 1 == count ? padding : 0;
        const auto draw = [=](Page &page, qreal top) {
            for (const LineColumn &column : columns) {
                if (k < column.lines.size())
                    page.text({column.left, baselineIn(top + above, height, size)}, column.lines.at(k));
            }
        };
        pieces.append(Piece{height + above + below, draw, k + 1 < count && count <= MostKeptTogether});
    }
    return pieces;
}

void ruleAbove(Piece &piece, qreal left, qreal right, qreal width, const QColor &colour, qreal room)
{
    const auto draw = piece.draw;
    piece.height += room;
    piece.draw = [=](Page &page, qreal top) {
        page.add(LineMark{QLineF(left, top, right, top), width, colour});
        if (draw)
            draw(page, top + room);
    };
}

} // namespace powerhall
