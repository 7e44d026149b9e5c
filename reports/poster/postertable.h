// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/poster/posterblocks.h"

#include <numeric>

namespace powerhall {

/// A cell of a poster's table, its words prepared once.
struct TableCell
{
    PreparedText text;
    QString plain;
    int column = 0;
    int columns = 1;
    bool above = false;
    qreal fraction = 0; ///< width of a number from its point on, em
};
using TableRow = QList<TableCell>;

/// A table taken apart once, cut into rows at any type size. Rows that are joined stay together, a head is
/// repeated where the table goes on, a very high row is cut line by line.
class TableBlock final : public PosterBlock
{
public:
    TableBlock(const ContentTable &table, const PosterMetrics &metrics);

    [[nodiscard]] QList<PosterPiece> pieces(const PosterTrial &trial, int first) const override;
    [[nodiscard]] qreal narrowest() const override
    {
        return std::accumulate(m_narrowest.begin(), m_narrowest.end(), 0.0);
    }
    [[nodiscard]] qreal natural() const override
    {
        return std::accumulate(m_natural.begin(), m_natural.end(), 0.0);
    }

private:
    [[nodiscard]] QList<TableRow> prepared(const QList<QList<ContentCell>> &rows,
                                           const TextStyle &style) const;
    void align(const ContentTable &table);
    void measure();
    void measureRow(const TableRow &row, bool wide);
    void closePart(PosterSheet &sheet, const PiecePlace &place, qreal height, qreal width, qreal body) const;
    [[nodiscard]] PosterPiece headPiece(const PosterTrial &trial, const QList<qreal> &edges) const;
    void addRow(QList<PosterPiece> &pieces, qsizetype index, const PosterTrial &trial,
                const QList<qreal> &edges, int head) const;
    [[nodiscard]] PosterPiece rowPiece(qsizetype index, int lines, const PosterTrial &trial,
                                       const QList<qreal> &edges) const;
    [[nodiscard]] PosterPiece linePiece(qsizetype index, int line, int lines, const PosterTrial &trial,
                                        const QList<qreal> &edges) const;
    /// In a column of that width, points.
    [[nodiscard]] static QList<TextLine> linesOf(const TableCell &cell, qreal width, qreal body);
    [[nodiscard]] int linesOf(const TableRow &row, const PosterTrial &trial, const QList<qreal> &edges) const;
    /// The cell whose words a joined cell shows.
    [[nodiscard]] const TableCell *origin(qsizetype row, const TableCell &cell) const;
    [[nodiscard]] bool isJoinedBelow(qsizetype row, const TableCell &cell) const;
    [[nodiscard]] bool isJoinedBelow(qsizetype row) const;
    [[nodiscard]] qsizetype rowsJoined(qsizetype row) const;
    void drawCell(PosterSheet &sheet, const TableCell &cell, const QRectF &box, qreal body) const;
    void drawLine(PosterSheet &sheet, const TableCell &cell, const TextLine &line, const QRectF &box,
                  qreal body) const;
    void drawRules(PosterSheet &sheet, qsizetype row, const PiecePlace &place, const QList<qreal> &edges,
                   qreal body) const;

    const PosterMetrics &m_metrics;
    QList<ContentTable::Align> m_align;
    QList<qreal> m_fraction; ///< of each column, em: room for the longest after the point
    QList<TableRow> m_head;
    QList<TableRow> m_rows;
    PreparedText m_note;
    QList<qreal> m_natural; ///< em, padding included
    QList<qreal> m_narrowest;
};

namespace posterem {
constexpr qreal RowLeading = 1.36; ///< of a line within a row
} // namespace posterem

} // namespace powerhall
