// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/postertable.h"
#include "reports/poster/tablecolumns.h"

#include <utility>

namespace powerhall {

// How a poster's table is cut into the pieces that a column is filled with.

namespace em = posterem;

namespace {

constexpr int MostLinesKeptTogether = 12; ///< of a row; a higher one is cut line by line
constexpr int MostRowsKeptTogether = 8;   ///< under one joined cell, or of a whole table
constexpr qreal NoteGap = 0.22;           ///< em, between a table and what is said below it

} // namespace

PosterPiece TableBlock::rowPiece(qsizetype index, int lines, const PosterTrial &trial,
                                 const QList<qreal> &edges) const
{
    PosterPiece piece;
    const qreal padding = em::RowPadding * trial.body * trial.loose;
    piece.height = lines * em::RowLeading * trial.body + 2 * padding;
    piece.lines = lines;
    const bool joinedBelow = isJoinedBelow(index);
    piece.keepWithNext = joinedBelow && rowsJoined(index) <= MostRowsKeptTogether;
    piece.draw = [this, index, edges, body = trial.body, height = piece.height](PosterSheet &sheet,
                                                                                const PiecePlace &place) {
        drawRules(sheet, index, place, edges, body);
        for (const TableCell &cell : m_rows.at(index)) {
            const TableCell *shown = &cell;
            if (cell.above)
                shown = place.startsPart ? origin(index, cell) : nullptr;
            const QRectF box(place.topLeft.x() + edges.at(cell.column), place.topLeft.y(),
                             edges.at(cell.column + cell.columns) - edges.at(cell.column), height);
            if (shown)
                drawCell(sheet, *shown, box, body);
        }
        closePart(sheet, place, height, edges.last(), body);
    };
    return piece;
}

PosterPiece TableBlock::linePiece(qsizetype index, int line, int lines, const PosterTrial &trial,
                                  const QList<qreal> &edges) const
{
    PosterPiece piece;
    const qreal padding = em::RowPadding * trial.body * trial.loose;
    const qreal above = line == 0 ? padding : 0;
    const qreal height = em::RowLeading * trial.body;
    piece.height = height + above + (line + 1 == lines ? padding : 0);
    piece.draw = [this, index, line, edges, above, height, whole = piece.height,
                  body = trial.body](PosterSheet &sheet, const PiecePlace &place) {
        if (line == 0)
            drawRules(sheet, index, place, edges, body);
        for (const TableCell &cell : m_rows.at(index)) {
            const qreal width = edges.at(cell.column + cell.columns) - edges.at(cell.column);
            const QList<TextLine> all = linesOf(cell, width, body);
            if (!cell.above && line < all.size())
                drawLine(sheet, cell, all.at(line),
                         QRectF(place.topLeft.x() + edges.at(cell.column), place.topLeft.y() + above, width,
                                height),
                         body);
        }
        closePart(sheet, place, whole, edges.last(), body);
    };
    return piece;
}

PosterPiece TableBlock::headPiece(const PosterTrial &trial, const QList<qreal> &edges) const
{
    PosterPiece piece;
    QList<qreal> tops{0};
    const qreal padding = em::RowPadding * trial.body;
    piece.lines = 0;
    for (const TableRow &row : m_head) {
        const int lines = linesOf(row, trial, edges);
        piece.lines += lines;
        tops.append(tops.last() + lines * em::RowLeading * trial.body + 2 * padding);
    }
    piece.height = tops.last();
    piece.keepWithNext = !m_rows.isEmpty();
    piece.draw = [this, tops, edges, body = trial.body](PosterSheet &sheet, const PiecePlace &place) {
        const QPointF at = place.topLeft;
        const QRectF whole(at.x(), at.y(), edges.last(), tops.last());
        sheet.ground.add(BoxMark{whole, 0, m_metrics.tint, m_metrics.tint});
        sheet.ink.add(LineMark{QLineF(whole.topLeft(), whole.topRight()), body * 0.1, m_metrics.accent});
        sheet.ink.add(
            LineMark{QLineF(whole.bottomLeft(), whole.bottomRight()), body * 0.05, m_metrics.accent});
        for (qsizetype i = 0; i < m_head.size(); ++i) {
            for (const TableCell &cell : m_head.at(i)) {
                if (cell.above)
                    continue;
                qsizetype end = i + 1;
                const auto joins = [&](const TableCell &other) {
                    return other.above && other.column == cell.column;
                };
                while (end < m_head.size() &&
                       std::any_of(m_head.at(end).cbegin(), m_head.at(end).cend(), joins))
                    ++end;
                const QRectF box(at.x() + edges.at(cell.column), at.y() + tops.at(i),
                                 edges.at(cell.column + cell.columns) - edges.at(cell.column),
                                 tops.at(end) - tops.at(i));
                drawCell(sheet, cell, box, body);
                if (cell.columns > 1)
                    sheet.ink.add(LineMark{QLineF(box.bottomLeft() + QPointF(em::CellPadding * body, 0),
                                                  box.bottomRight() - QPointF(em::CellPadding * body, 0)),
                                           body * 0.03, m_metrics.accent});
            }
        }
    };
    return piece;
}

void TableBlock::addRow(QList<PosterPiece> &pieces, qsizetype index, const PosterTrial &trial,
                        const QList<qreal> &edges, int head) const
{
    const int lines = linesOf(m_rows.at(index), trial, edges);
    if (lines <= MostLinesKeptTogether) {
        pieces.append(rowPiece(index, lines, trial, edges));
        pieces.last().repeatedHead = head;
        return;
    }
    for (int line = 0; line < lines; ++line) {
        pieces.append(linePiece(index, line, lines, trial, edges));
        pieces.last().repeatedHead = head;
    }
}

QList<PosterPiece> TableBlock::pieces(const PosterTrial &trial, int first) const
{
    QList<qreal> edges{0};
    for (const qreal width : sharedWidths(m_natural, m_narrowest, m_align, trial.width / trial.body))
        edges.append(edges.last() + width * trial.body);
    QList<PosterPiece> pieces;
    if (!m_head.isEmpty())
        pieces.append(headPiece(trial, edges));
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        addRow(pieces, i, trial, edges, m_head.isEmpty() ? -1 : first);
    if (m_rows.size() <= MostRowsKeptTogether) { // a short table is seen at one glance or not understood
        for (qsizetype i = 0; i + 1 < pieces.size(); ++i)
            pieces[i].keepWithNext = true;
    }
    pieces.first().spaceBefore = em::BlockGap * trial.body * trial.loose;
    pieces.last().closes = true;
    if (m_note.isEmpty())
        return pieces;
    pieces.last().keepWithNext = true;
    const qreal height = em::Note * trial.leading * trial.body;
    qreal gap = NoteGap * trial.body * trial.loose;
    for (const TextLine &line : m_note.lines(trial.width / trial.body, trial.body)) {
        PosterPiece piece;
        piece.height = height;
        piece.spaceBefore = std::exchange(gap, 0);
        piece.draw = [line, height](PosterSheet &sheet, const PiecePlace &place) {
            sheet.ink.text({place.topLeft.x(), baselineIn(place.topLeft.y(), height, line.size)}, line);
        };
        pieces.append(piece);
    }
    return pieces;
}

} // namespace powerhall
