// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterblocks.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace powerhall {

using namespace Qt::StringLiterals;
namespace em = posterem;

namespace {

using Align = ContentTable::Align;

constexpr qreal RowLeading = 1.36;
constexpr qreal LongestLabel = 7;         ///< em: a cell no wider is not broken while there is any other way
constexpr qreal ShareOfNumbers = 0.3;     ///< of the room left over that a column of numbers asks for
constexpr int MostLinesKeptTogether = 12; ///< of a row; a higher one is cut line by line
constexpr int MostRowsKeptTogether = 8;   ///< under one joined cell

bool isNumber(const QString &text)
{
    static const QRegularExpression number(u"^[-−+±≤≥<>]?[\\d][\\d,  ]*(\\.\\d+)?[%％‰]?$"_s);
    return number.match(text).hasMatch();
}

/// Where nothing is to be said.
bool isNil(const QString &text)
{
    return text.isEmpty() || (text.size() == 1 && u"—–-/"_s.contains(text));
}

struct Cell
{
    PreparedText text;
    QString plain;
    int column = 0;
    int columns = 1;
    bool above = false;
    qreal fraction = 0; ///< width of a number from its point on, em
};
using Row = QList<Cell>;

/// What is left over goes to the columns by their width, and less of it to numbers: they are compared down
/// the column, not read across.
QList<qreal> opened(QList<qreal> widths, const QList<Align> &align, qreal over)
{
    QList<qreal> shares;
    for (qsizetype i = 0; i < widths.size(); ++i)
        shares.append(widths.at(i) * (align.at(i) == Align::Right ? ShareOfNumbers : 1));
    const qreal whole = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] += over * shares.at(i) / qMax(whole, 0.001);
    return widths;
}

/// Columns as wide as what they hold: none narrower than its widest word, and where room lacks, one limit for
/// all that are wider than it.
QList<qreal> shared(const QList<qreal> &natural, const QList<qreal> &narrowest, const QList<Align> &align,
                    qreal width)
{
    const auto sum = [](const QList<qreal> &list) { return std::accumulate(list.begin(), list.end(), 0.0); };
    const qreal wanted = sum(natural);
    const qreal least = sum(narrowest);
    QList<qreal> widths = natural;
    if (wanted <= width)
        return opened(widths, align, width - wanted);
    if (least >= width) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = narrowest.at(i) * width / least;
        return widths;
    }
    qreal low = 0;
    qreal high = width;
    for (int step = 0; step < 40; ++step) {
        const qreal limit = (low + high) / 2;
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = qMax(narrowest.at(i), qMin(natural.at(i), limit));
        (sum(widths) > width ? high : low) = limit;
    }
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] = qMax(narrowest.at(i), qMin(natural.at(i), low));
    return widths;
}

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
    [[nodiscard]] QList<Row> prepared(const QList<QList<ContentCell>> &rows, const TextStyle &style) const;
    void align(const ContentTable &table);
    void measure();
    void measureRow(const Row &row, bool wide);
    void closePart(PosterSheet &sheet, const PiecePlace &place, qreal height, qreal width, qreal body) const;
    [[nodiscard]] PosterPiece headPiece(const PosterTrial &trial, const QList<qreal> &edges) const;
    void addRow(QList<PosterPiece> &pieces, qsizetype index, const PosterTrial &trial,
                const QList<qreal> &edges, int head) const;
    [[nodiscard]] PosterPiece rowPiece(qsizetype index, int lines, const PosterTrial &trial,
                                       const QList<qreal> &edges) const;
    [[nodiscard]] PosterPiece linePiece(qsizetype index, int line, int lines, const PosterTrial &trial,
                                        const QList<qreal> &edges) const;
    [[nodiscard]] int linesOf(const Row &row, const PosterTrial &trial, const QList<qreal> &edges) const;
    /// The cell whose words a joined cell shows.
    [[nodiscard]] const Cell *origin(qsizetype row, const Cell &cell) const;
    [[nodiscard]] bool isJoinedBelow(qsizetype row, const Cell &cell) const;
    [[nodiscard]] bool isJoinedBelow(qsizetype row) const;
    [[nodiscard]] qsizetype rowsJoined(qsizetype row) const;
    void drawCell(PosterSheet &sheet, const Cell &cell, const QRectF &box, qreal body) const;
    void drawLine(PosterSheet &sheet, const Cell &cell, const TextLine &line, const QRectF &box,
                  qreal body) const;
    void drawRules(PosterSheet &sheet, qsizetype row, const PiecePlace &place, const QList<qreal> &edges,
                   qreal body) const;

    const PosterMetrics &m_metrics;
    QList<Align> m_align;
    QList<qreal> m_fraction; ///< of each column, em: room for the longest after the point
    QList<Row> m_head;
    QList<Row> m_rows;
    PreparedText m_note;
    QList<qreal> m_natural; ///< em, padding included
    QList<qreal> m_narrowest;
};

QList<Row> TableBlock::prepared(const QList<QList<ContentCell>> &rows, const TextStyle &style) const
{
    QList<Row> result;
    for (const auto &cells : rows) {
        Row row;
        int column = 0;
        for (const ContentCell &content : cells) {
            Cell cell;
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
        for (Row &row : m_rows) {
            for (Cell &cell : row) {
                if (cell.column != column || cell.columns > 1 || cell.above || isNil(cell.plain))
                    continue;
                const bool number = isNumber(cell.plain);
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
        for (const Row &row : std::as_const(m_head))
            measureRow(row, wide);
        for (const Row &row : std::as_const(m_rows))
            measureRow(row, wide);
    }
}

void TableBlock::measureRow(const Row &row, bool wide)
{
    for (const Cell &cell : row) {
        if (cell.above || (cell.columns > 1) != wide)
            continue;
        const int last = cell.column + cell.columns - 1;
        const auto widen = [&](QList<qreal> &widths, qreal wish) {
            qreal others = 0;
            for (int column = cell.column; column < last; ++column)
                others += widths.at(column);
            widths[last] = qMax(widths.at(last), wish - others);
        };
        const bool number = !wide && m_align.at(cell.column) == Align::Right && isNumber(cell.plain);
        const qreal pad = 2 * em::CellPadding + (number ? m_fraction.at(cell.column) - cell.fraction : 0);
        widen(m_natural, cell.text.naturalWidth() + pad);
        const qreal label = cell.text.naturalWidth() <= LongestLabel ? cell.text.naturalWidth() : 0;
        widen(m_narrowest, qMax(cell.text.widestUnit(), label) + pad);
    }
}

int TableBlock::linesOf(const Row &row, const PosterTrial &trial, const QList<qreal> &edges) const
{
    qsizetype most = 1;
    for (const Cell &cell : row) {
        const qreal width = edges.at(cell.column + cell.columns) - edges.at(cell.column);
        if (!cell.above)
            most = qMax(most, cell.text.lineCount(width / trial.body - 2 * em::CellPadding));
    }
    return static_cast<int>(most);
}

bool TableBlock::isJoinedBelow(qsizetype row, const Cell &cell) const
{
    if (row + 1 >= m_rows.size())
        return false;
    const Row &below = m_rows.at(row + 1);
    return std::any_of(below.cbegin(), below.cend(),
                       [&](const Cell &other) { return other.above && other.column == cell.column; });
}

bool TableBlock::isJoinedBelow(qsizetype row) const
{
    const Row &cells = m_rows.at(row);
    return std::any_of(cells.cbegin(), cells.cend(),
                       [&](const Cell &cell) { return isJoinedBelow(row, cell); });
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

const Cell *TableBlock::origin(qsizetype row, const Cell &cell) const
{
    for (; row >= 0; --row) {
        for (const Cell &other : m_rows.at(row)) {
            if (other.column == cell.column && !other.above)
                return &other;
        }
    }
    return nullptr;
}

void TableBlock::drawLine(PosterSheet &sheet, const Cell &cell, const TextLine &line, const QRectF &box,
                          qreal body) const
{
    const qreal padding = em::CellPadding * body;
    const qreal baseline = baselineIn(box.y(), box.height(), line.size);
    const Align align = cell.columns > 1 ? Align::Centre : m_align.at(cell.column);
    if (align == Align::Centre) {
        sheet.ink.textCentred({box.center().x(), baseline}, line);
    } else if (align == Align::Right) {
        const qreal after = isNumber(cell.plain) ? (m_fraction.at(cell.column) - cell.fraction) * body : 0;
        sheet.ink.textRight({box.right() - padding - after, baseline}, line);
    } else {
        sheet.ink.text({box.x() + padding, baseline}, line);
    }
}

void TableBlock::drawCell(PosterSheet &sheet, const Cell &cell, const QRectF &box, qreal body) const
{
    const qreal height = RowLeading * body;
    const QList<TextLine> lines = cell.text.lines(box.width() / body - 2 * em::CellPadding, body);
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
    for (const Cell &cell : m_rows.at(row)) {
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

PosterPiece TableBlock::rowPiece(qsizetype index, int lines, const PosterTrial &trial,
                                 const QList<qreal> &edges) const
{
    PosterPiece piece;
    const qreal padding = em::RowPadding * trial.body * trial.loose;
    piece.height = lines * RowLeading * trial.body + 2 * padding;
    piece.lines = lines;
    const bool joinedBelow = isJoinedBelow(index);
    piece.keepWithNext = joinedBelow && rowsJoined(index) <= MostRowsKeptTogether;
    piece.draw = [this, index, edges, body = trial.body, height = piece.height](PosterSheet &sheet,
                                                                                const PiecePlace &place) {
        drawRules(sheet, index, place, edges, body);
        for (const Cell &cell : m_rows.at(index)) {
            const Cell *shown = &cell;
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
    const qreal height = RowLeading * trial.body;
    piece.height = height + above + (line + 1 == lines ? padding : 0);
    piece.draw = [this, index, line, edges, above, height, whole = piece.height,
                  body = trial.body](PosterSheet &sheet, const PiecePlace &place) {
        if (line == 0)
            drawRules(sheet, index, place, edges, body);
        for (const Cell &cell : m_rows.at(index)) {
            const qreal width = edges.at(cell.column + cell.columns) - edges.at(cell.column);
            const QList<TextLine> all = cell.text.lines(width / body - 2 * em::CellPadding, body);
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
    for (const Row &row : m_head) {
        const int lines = linesOf(row, trial, edges);
        piece.lines += lines;
        tops.append(tops.last() + lines * RowLeading * trial.body + 2 * padding);
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
            for (const Cell &cell : m_head.at(i)) {
                if (cell.above)
                    continue;
                qsizetype end = i + 1;
                const auto joins = [&](const Cell &other) {
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
    for (const qreal width : shared(m_natural, m_narrowest, m_align, trial.width / trial.body))
        edges.append(edges.last() + width * trial.body);
    QList<PosterPiece> pieces;
    if (!m_head.isEmpty())
        pieces.append(headPiece(trial, edges));
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        addRow(pieces, i, trial, edges, m_head.isEmpty() ? -1 : first);
    pieces.first().spaceBefore = em::BlockGap * trial.body * trial.loose;
    pieces.last().closes = true;
    if (m_note.isEmpty())
        return pieces;
    pieces.last().keepWithNext = true;
    const qreal height = em::Note * trial.leading * trial.body;
    for (const TextLine &line : m_note.lines(trial.width / trial.body, trial.body)) {
        PosterPiece piece;
        piece.height = height;
        piece.draw = [line, height](PosterSheet &sheet, const PiecePlace &place) {
            sheet.ink.text({place.topLeft.x(), baselineIn(place.topLeft.y(), height, line.size)}, line);
        };
        pieces.append(piece);
    }
    return pieces;
}

} // namespace

std::unique_ptr<PosterBlock> tableBlock(const ContentTable &table, const PosterMetrics &metrics)
{
    return std::make_unique<TableBlock>(table, metrics);
}

} // namespace powerhall
