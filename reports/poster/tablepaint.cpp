// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/postertable.h"
#include "reports/poster/tablecolumns.h"

namespace powerhall {

// How the cells and rules of a poster's table are drawn.

namespace em = posterem;

using Align = ContentTable::Align;

void TableBlock::drawLine(PosterSheet &sheet, const TableCell &cell, const TextLine &line, const QRectF &box,
                          qreal body) const
{
    const qreal padding = em::CellPadding * body;
    const qreal baseline = baselineIn(box.y(), box.height(), line.size);
    const Align align = cell.columns > 1 ? Align::Centre : m_align.at(cell.column);
    if (align == Align::Centre) {
        sheet.ink.textCentred({box.center().x(), baseline}, line);
    } else if (align == Align::Right) {
        const qreal after =
            isTableNumber(cell.plain) ? (m_fraction.at(cell.column) - cell.fraction) * body : 0;
        sheet.ink.textRight({box.right() - padding - after, baseline}, line);
    } else {
        sheet.ink.text({box.x() + padding, baseline}, line);
    }
}

void TableBlock::drawCell(PosterSheet &sheet, const TableCell &cell, const QRectF &box, qreal body) const
{
    const qreal height = em::RowLeading * body;
    const QList<TextLine> lines = linesOf(cell, box.width(), body);
    // Words stand in the middle of a row that another cell made higher.
    qreal top = box.y() + (box.height() - height * static_cast<qreal>(lines.size())) / 2;
    for (const TextLine &line : lines) {
        drawLine(sheet, cell, line, QRectF(box.x(), top, box.width(), height), body);
        top += height;
    }
}

void TableBlock::drawRules(PosterSheet &sheet, qsizetype row, const PiecePlace &place,
                           const QList<qreal> &edges, qreal body) const
{
    if (row == 0 || place.startsPart)
        return;
    for (const TableCell &cell : m_rows.at(row)) {
        if (cell.above)
            continue;
        const qreal x = place.topLeft.x();
        const qreal y = place.topLeft.y();
        sheet.ink.add(
            LineMark{QLineF(x + edges.at(cell.column), y, x + edges.at(cell.column + cell.columns), y),
                     body * 0.03, m_metrics.hair});
    }
}

/// The last row is closed by a rule, also where the table goes on elsewhere.
void TableBlock::closePart(PosterSheet &sheet, const PiecePlace &place, qreal height, qreal width,
                           qreal body) const
{
    const QPointF bottom = place.topLeft + QPointF(0, height);
    if (place.endsPart)
        sheet.ink.add(LineMark{QLineF(bottom, bottom + QPointF(width, 0)), body * 0.05, m_metrics.accent});
}

} // namespace powerhall
