// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/tablepieces.h"

#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Padding = 3.5; ///< on either side of a cell's words
constexpr qreal Leading = 1.32;
constexpr qreal Sizes[] = {8.5, 8, 7.5, 7, 6.5, 6};
constexpr qsizetype MostLines = 24;        ///< of one cell; a longer text ends in …
constexpr qsizetype MostKeptTogether = 14; ///< rows of a table that is not broken where a page can hold it
constexpr qreal LeastText = 5.5;           ///< em a column of names keeps

qreal widthOf(const QString &text, const TextStyle &style)
{
    return singleLine(text, style).width;
}

/// What the columns of a table hold, measured once at size 1.
struct Wish
{
    qreal content = 0;
    qreal head = 0; ///< in as many lines as a head may have
    bool wraps = false;
};

QList<Wish> wishesOf(const Table &table)
{
    // The longest text of a column is taken for its widest: figures of one length are as wide as each other.
    const qsizetype count = table.columns.size();
    QList<QString> longest(count);
    const auto look = [&](const Row &row) {
        for (qsizetype i = 0; i < qMin(count, row.size()); ++i) {
            const QString text = table.columns.at(i).textOf(row.at(i));
            const auto em = [](const QString &words) {
                qsizetype wide = words.size();
                for (const QChar character : words)
                    wide += character.unicode() >= 0x1100 ? 1 : 0;
                return wide;
            };
            if (em(text) > em(longest.at(i)))
                longest[i] = text;
        }
    };
    Row row;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        table.rows.read(i, row);
        look(row);
    }
    for (const Row &total : table.totals)
        look(total);
    QList<Wish> wishes;
    const TextStyle bold{1, Weight::Bold, ink::Black};
    for (qsizetype i = 0; i < count; ++i) {
        const Column &column = table.columns.at(i);
        const qreal words = widthOf(column.head, bold);
        const qreal head = words <= 5 ? words : qMax(4.0, words / 2 + 0.6);
        const qreal unit = column.unit.isEmpty() ? 0 : widthOf(u'（' + column.unit + u'）', bold);
        wishes.append({widthOf(longest.at(i), bold), qMax(head, unit),
                       column.kind == ColumnKind::Text && !column.isUnbroken});
    }
    return wishes;
}

/// Widths at a size; empty where the figures do not fit.
QList<qreal> widthsAt(const QList<Wish> &wishes, qreal size, qreal width)
{
    QList<qreal> widths;
    qreal fixed = 0;
    qreal texts = 0;
    qreal least = 0;
    for (const Wish &wish : wishes) {
        const qreal wanted = qMax(wish.content, wish.head) * size + 2 * Padding;
        widths.append(wanted);
        (wish.wraps ? texts : fixed) += wanted;
        if (wish.wraps)
            least += qMin(wanted, LeastText * size + 2 * Padding);
    }
    if (fixed + least > width)
        return {};
    if (fixed + texts <= width) {
        // Spare room goes to all alike: figures stay near their names.
        const qreal more = (width - fixed - texts) / qreal(widths.size());
        for (qreal &one : widths)
            one += more;
        return widths;
    }
    // Names share what the figures leave: short ones as they are, long ones wrap, a sentence over less lines
    // than a narrow share would give it.
    qreal room = width - fixed;
    qsizetype open =
        std::count_if(wishes.cbegin(), wishes.cend(), [](const Wish &wish) { return wish.wraps; });
    QList<bool> settled(widths.size(), false);
    for (bool changed = true; changed;) {
        changed = false;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (wishes.at(i).wraps && !settled.at(i) && widths.at(i) <= room / qreal(open)) {
                room -= widths.at(i);
                --open;
                settled[i] = changed = true;
            }
        }
    }
    const qreal share = qMin(LeastText * size + 2 * Padding, room / qreal(qMax<qsizetype>(1, open)));
    qreal roots = 0;
    for (qsizetype i = 0; i < widths.size(); ++i)
        roots += wishes.at(i).wraps && !settled.at(i) ? std::sqrt(widths.at(i)) : 0;
    const qreal spare = room - share * qreal(open);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (wishes.at(i).wraps && !settled.at(i))
            widths[i] = share + spare * std::sqrt(widths.at(i)) / roots;
    }
    return widths;
}

/// Lays out one table at one width.
class TableLayout
{
public:
    TableLayout(const Table &table, const ReportMetrics &metrics)
        : m_table(table)
        , m_metrics(metrics)
    {
        const QList<Wish> wishes = wishesOf(table);
        for (const qreal size : Sizes) {
            m_size = size;
            m_widths = widthsAt(wishes, size, metrics.width());
            if (!m_widths.isEmpty())
                return;
        }
        m_widths = QList<qreal>(table.columns.size(),
                                metrics.width() / qreal(qMax<qsizetype>(1, table.columns.size())));
    }

    [[nodiscard]] TablePieces pieces() const;

private:
    [[nodiscard]] Piece head() const;
    [[nodiscard]] Piece row(const Row &cells, bool total) const;
    [[nodiscard]] Piece words(const QString &text, bool boxed) const;
    void drawGroups(Page &page, qreal top, qreal height) const;
    [[nodiscard]] qreal line() const { return m_size * Leading; }
    [[nodiscard]] qreal left(qsizetype column) const;

    const Table &m_table;
    ReportMetrics m_metrics;
    QList<qreal> m_widths;
    qreal m_size = 0;
};

qreal TableLayout::left(qsizetype column) const
{
    qreal x = m_metrics.left;
    for (qsizetype i = 0; i < column; ++i)
        x += m_widths.at(i);
    return x;
}

void drawGrid(Page &page, const QList<qreal> &widths, qreal left, qreal top, qreal height)
{
    qreal x = left;
    for (qsizetype i = 0; i <= widths.size(); ++i) {
        page.add(LineMark{QLineF(x, top, x, top + height), 0.4, ink::Hair});
        if (i < widths.size())
            x += widths.at(i);
    }
    page.add(LineMark{QLineF(left, top + height, x, top + height), 0.4, ink::Hair});
}

/// Lines of text in a column: figures to the right, dates in the middle, names to the left.
void drawCell(Page &page, const QList<TextLine> &lines, ColumnKind kind, const QRectF &box, qreal line)
{
    qreal y = box.center().y() - line * qreal(lines.size()) / 2;
    for (const TextLine &words : lines) {
        const qreal baseline = baselineIn(y, line, words.size);
        if (kind == ColumnKind::Number)
            page.textRight({box.right() - Padding, baseline}, words);
        else if (kind == ColumnKind::Text)
            page.text({box.left() + Padding, baseline}, words);
        else
            page.textCentred({box.center().x(), baseline}, words);
        y += line;
    }
}

/// Neighbours with the same group, from `from`; the first after them.
qsizetype groupEnd(const Table &table, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < table.columns.size() && !table.columns.at(from).group.isEmpty() &&
           table.columns.at(end).group == table.columns.at(from).group)
        ++end;
    return end;
}

/// Lines of about one length: 首次停电 / 日期 rather than 首次停电日 / 期.
QList<TextLine> balanced(const QString &text, const TextStyle &style, qreal room)
{
    const qreal whole = widthOf(text, style);
    const qsizetype count = layOut(text, style, room).size();
    return layOut(text, style, qMin(room, whole / qreal(count) + 0.7 * style.size));
}

Piece TableLayout::head() const
{
    const TextStyle bold{m_size, Weight::Bold, ink::Black};
    QList<QList<TextLine>> cells;
    QList<bool> grouped;
    qsizetype most = 1;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const Column &column = m_table.columns.at(i);
        const qreal room = m_widths.at(i) - 2 * Padding + 0.01;
        QList<TextLine> lines = balanced(column.head, bold, room);
        if (!column.unit.isEmpty())
            lines += layOut(u'（' + column.unit + u'）', {m_size - 0.5, Weight::Regular, ink::Black}, room);
        cells.append(lines);
        grouped.append(!column.group.isEmpty());
        most = qMax(most, lines.size());
    }
    const qreal groupHeight = grouped.contains(true) ? line() + 5 : 0;
    const qreal height = groupHeight + line() * qreal(most) + 6;
    // A copy of everything it draws: the piece outlives this layout.
    return Piece{
        height,
        [=, layout = *this](Page &page, qreal top) {
            const qreal width = layout.m_metrics.width();
            page.add(BoxMark{QRectF(layout.m_metrics.left, top, width, height), 0, ink::Hair, ink::Shade});
            page.add(LineMark{QLineF(layout.m_metrics.left, top, layout.m_metrics.left + width, top), 0.9,
                              ink::Black});
            for (qsizetype i = 0; i < cells.size(); ++i) {
                const qreal above = grouped.at(i) ? groupHeight : 0;
                const QRectF box(layout.left(i), top + above, layout.m_widths.at(i), height - above);
                drawCell(page, cells.at(i), ColumnKind::Date, box, layout.line());
                page.add(BoxMark{box, 0.4, ink::Hair});
            }
            if (groupHeight > 0)
                layout.drawGroups(page, top, groupHeight);
        },
        true};
}

void TableLayout::drawGroups(Page &page, qreal top, qreal height) const
{
    const TextStyle bold{m_size, Weight::Bold, ink::Black};
    for (qsizetype from = 0; from < m_table.columns.size();) {
        const qsizetype end = groupEnd(m_table, from);
        const QString &group = m_table.columns.at(from).group;
        const QRectF box(left(from), top, left(end - 1) + m_widths.at(end - 1) - left(from), height);
        if (!group.isEmpty()) {
            page.add(BoxMark{box, 0.4, ink::Hair});
            page.textCentred({box.center().x(), baselineIn(top, height, m_size)},
                             elidedLine(group, bold, box.width() - 2 * Padding));
        }
        from = end;
    }
}

Piece TableLayout::row(const Row &cells, bool total) const
{
    const TextStyle style{m_size, total ? Weight::Bold : Weight::Regular, ink::Black};
    QList<QList<TextLine>> lines;
    QList<ColumnKind> kinds;
    qsizetype most = 1;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const Column &column = m_table.columns.at(i);
        const QString text = column.textOf(i < cells.size() ? cells.at(i) : Cell());
        const qreal room = m_widths.at(i) - 2 * Padding + 0.01;
        QList<TextLine> laid = text.isEmpty() ? QList<TextLine>() : layOut(text, style, room);
        if (laid.size() > MostLines) {
            laid.resize(MostLines - 1);
            laid.append(singleLine(u"…"_s, style));
        }
        most = qMax(most, laid.size());
        lines.append(laid);
        kinds.append(column.kind);
    }
    const qreal height = line() * qreal(most) + 4.4;
    return Piece{height,
                 [=, widths = m_widths, start = m_metrics.left, step = line()](Page &page, qreal top) {
                     qreal x = start;
                     for (qsizetype i = 0; i < lines.size(); ++i) {
                         const QRectF box(x, top, widths.at(i), height);
                         if (total)
                             page.add(BoxMark{box, 0, ink::Hair, ink::Shade});
                         drawCell(page, lines.at(i), kinds.at(i), box, step);
                         x += widths.at(i);
                     }
                     drawGrid(page, widths, start, top, height);
                 }};
}

Piece TableLayout::words(const QString &text, bool boxed) const
{
    const TextStyle style{boxed ? m_size : m_metrics.note, Weight::Regular, ink::Grey};
    const QList<TextLine> lines = layOut(text, style, m_metrics.width() - 2 * Padding);
    const qreal step = style.size * Leading;
    const qreal height = step * qreal(lines.size()) + (boxed ? 8 : 2);
    return Piece{height, [=, metrics = m_metrics](Page &page, qreal top) {
                     const QRectF box(metrics.left, top, metrics.width(), height);
                     drawCell(page, lines, boxed ? ColumnKind::Date : ColumnKind::Text, box, step);
                     if (boxed)
                         page.add(BoxMark{box, 0.4, ink::Hair});
                 }};
}

TablePieces TableLayout::pieces() const
{
    TablePieces pieces;
    if (!m_table.title.isEmpty()) {
        const TextStyle style{m_metrics.body, Weight::Bold, ink::Black};
        const qreal height = m_metrics.body * 1.7;
        for (const TextLine &title : layOut(m_table.title, style, m_metrics.width()))
            pieces.title.append(Piece{height,
                                      [=, x = m_metrics.left](Page &page, qreal top) {
                                          page.text({x, baselineIn(top, height, title.size)}, title);
                                      },
                                      true});
    }
    pieces.head = head();
    Row cells;
    for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
        m_table.rows.read(i, cells);
        pieces.rows.append(row(cells, false));
    }
    if (m_table.rows.size() == 0)
        pieces.rows.append(words(m_table.empty, true));
    // A short table stays whole; of a long one at least the last row goes with its totals.
    for (qsizetype i = 0; i < pieces.rows.size() && m_table.rows.size() <= MostKeptTogether; ++i)
        pieces.rows[i].keepWithNext = i + 1 < pieces.rows.size();
    if (!m_table.totals.isEmpty())
        pieces.rows.last().keepWithNext = true;
    for (const Row &total : m_table.totals)
        pieces.rows.append(row(total, true));
    for (const QString &note : m_table.notes)
        pieces.notes.append(words(note, false));
    return pieces;
}

} // namespace

TablePieces tablePieces(const Table &table, const ReportMetrics &metrics)
{
    return TableLayout(table, metrics).pieces();
}

} // namespace powerhall
