// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/postertable.h"

#include "reports/poster/tablecolumns.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;
namespace em = posterem;

namespace {

using Align = ContentTable::Align;

constexpr qreal LongestLabel = 7; ///< em: a cell no wider is not broken while there is any other way

} // namespace

QList<TableRow> TableBlock::prepared(const QList<QList<ContentCell>> &rows, const TextStyle &style) const
{
    QList<TableRow> result;
    for (const auto &cells : rows) {
        TableRow row;
        int column = 0;
        for (const ContentCell &content : cells) {
            TableCell cell;
            cell.plain = plainText(content.text).trimmed();
            cell.text = preparedLine(content.text, style, m_metrics);
            cell.column = column;
            cell.columns = content.columns;
            cell.above = content.above;
            column += content.columns;
            row.append(cell);
        }
        result.append(row);
    }
    return result;
}

TableBlock::TableBlock(const ContentTable &table, const PosterMetrics &metrics)
    : m_metrics(metrics)
    , m_align(table.align)
    , m_fraction(table.columns(), 0)
{
    m_head = prepared(table.head, {1, Weight::Bold, metrics.ink});
    m_rows = prepared(table.rows, {1, Weight::Regular, metrics.ink});
    if (!table.note.isEmpty())
        m_note = preparedLine(table.note, {em::Note, Weight::Regular, metrics.muted}, metrics);
    align(table);
    measure();
}

void TableBlock::align(const ContentTable &table)
{
    for (int column = 0; column < table.columns(); ++column) {
        int numbers = 0;
        int words = 0;
        for (TableRow &row : m_rows) {
            for (TableCell &cell : row) {
                if (cell.column != column || cell.columns > 1 || cell.above || isTableNil(cell.plain))
                    continue;
                const bool number = isTableNumber(cell.plain);
                (number ? numbers : words) += 1;
                const qsizetype point = cell.plain.indexOf(u'.');
                if (number && point >= 0)
                    cell.fraction =
                        PreparedText({Span{cell.plain.mid(point), {1, Weight::Regular, Qt::black}}})
                            .naturalWidth();
                m_fraction[column] = qMax(m_fraction.at(column), cell.fraction);
            }
        }
        if (m_align.at(column) == Align::Auto)
            m_align[column] = numbers > words ? Align::Right : Align::Left;
        if (m_align.at(column) != Align::Right)
            m_fraction[column] = 0;
    }
}

/// Single cells first; a wide one then asks its last column for what the others together lack.
void TableBlock::measure()
{
    m_natural = QList<qreal>(m_align.size(), 2 * em::CellPadding);
    m_narrowest = m_natural;
    for (const bool wide : {false, true}) {
        for (const TableRow &row : std::as_const(m_head))
            measureRow(row, wide);
        for (const TableRow &row : std::as_const(m_rows))
            measureRow(row, wide);
    }
}

void TableBlock::measureRow(const TableRow &row, bool wide)
{
    for (const TableCell &cell : row) {
        if (cell.above || (cell.columns > 1) != wide)
            continue;
        const int last = cell.column + cell.columns - 1;
        const auto widen = [&](QList<qreal> &widths, qreal wish) {
            qreal others = 0;
            for (int column = cell.column; column < last; ++column)
                others += widths.at(column);
            widths[last] = qMax(widths.at(last), wish - others);
        };
        const bool number = !wide && m_align.at(cell.column) == Align::Right && isTableNumber(cell.plain);
        const qreal pad = 2 * em::CellPadding + (number ? m_fraction.at(cell.column) - cell.fraction : 0);
        widen(m_natural, cell.text.naturalWidth() + pad);
        const qreal label = cell.text.naturalWidth() <= LongestLabel ? cell.text.naturalWidth() : 0;
        widen(m_narrowest, qMax(cell.text.widestUnit(), label) + pad);
    }
}

QList<TextLine> TableBlock::linesOf(const TableCell &cell, qreal width, qreal body)
{
    return cell.text.lines(width / body - 2 * em::CellPadding, body, false, PreparedText::Ending::NeverLone);
}

int TableBlock::linesOf(const TableRow &row, const PosterTrial &trial, const QList<qreal> &edges) const
{
    qsizetype most = 1;
    for (const TableCell &cell : row) {
        const qreal width = edges.at(cell.column + cell.columns) - edges.at(cell.column);
        if (!cell.above)
            most = qMax(most, cell.text.lineCount(width / trial.body - 2 * em::CellPadding,
                                                  PreparedText::Ending::NeverLone));
    }
    return static_cast<int>(most);
}

bool TableBlock::isJoinedBelow(qsizetype row, const TableCell &cell) const
{
    if (row + 1 >= m_rows.size())
        return false;
    const TableRow &below = m_rows.at(row + 1);
    return std::any_of(below.cbegin(), below.cend(),
                       [&](const TableCell &other) { return other.above && other.column == cell.column; });
}

bool TableBlock::isJoinedBelow(qsizetype row) const
{
    const TableRow &cells = m_rows.at(row);
    return std::any_of(cells.cbegin(), cells.cend(),
                       [&](const TableCell &cell) { return isJoinedBelow(row, cell); });
}

qsizetype TableBlock::rowsJoined(qsizetype row) const
{
    qsizetype first = row;
    while (first > 0 && isJoinedBelow(first - 1))
        --first;
    qsizetype last = row;
    while (isJoinedBelow(last))
        ++last;
    return last - first + 1;
}

const TableCell *TableBlock::origin(qsizetype row, const TableCell &cell) const
{
    for (; row >= 0; --row) {
        for (const TableCell &other : m_rows.at(row)) {
            if (other.column == cell.column && !other.above)
                return &other;
        }
    }
    return nullptr;
}

std::unique_ptr<PosterBlock> tableBlock(const ContentTable &table, const PosterMetrics &metrics)
{
    return std::make_unique<TableBlock>(table, metrics);
}

} // namespace powerhall
