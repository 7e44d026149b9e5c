// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/slipparts.h"

#include "reports/slips/linepieces.h"
#include "reports/slips/rowparagraphs.h"
#include "reports/slips/steppieces.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostBesideHeading = 3; ///< stations of a line that leave room for a heading

constexpr qreal MostOfWidth = 0.29; ///< for every column of a table but the widest

/// Widths of a table's columns, by what they hold: the widest cell counts, up to a share of the whole.
QList<qreal> columnWidths(const SlipBlock &block, const SlipMetrics &metrics, qreal width)
{
    const qsizetype count = block.columns.size();
    QList<qreal> wish(count, 0);
    for (qsizetype column = 0; column < count; ++column) {
        const TextStyle bold{metrics.body, Weight::Bold, ink::Black};
        wish[column] = column == 0 ? metrics.labels : singleLine(block.columns.at(column), bold).width;
        for (const QStringList &row : block.rows)
            wish[column] =
                qMax(wish.at(column), qMin(width, singleLine(row.value(column).left(200), bold).width));
        wish[column] += metrics.body;
    }
    qreal sum = 0;
    for (const qreal one : std::as_const(wish))
        sum += one;
    if (sum <= width) {
        wish.last() += width - sum;
        return wish;
    }
    // The widest takes what the others, held to a share, leave.
    const auto widest = std::max_element(wish.begin(), wish.end());
    qreal others = 0;
    for (auto one = wish.begin(); one != wish.end(); ++one) {
        if (one != widest)
            others += *one = qMin(*one, width * MostOfWidth);
    }
    *widest = width - others;
    return wish;
}

void addDot(Piece &piece, const SlipMetrics &metrics, qreal left)
{
    const auto draw = piece.draw;
    const qreal height = piece.height;
    piece.draw = [=](Page &page, qreal top) {
        const qreal dot = metrics.body * 0.28;
        const QRectF box(left + metrics.body * 0.2, top + height / 2 - dot / 2, dot, dot);
        page.add(BoxMark{box, 0, ink::Black, ink::Black});
        draw(page, top);
    };
}

/// A table stands across the whole width; its heading is the head of its first column.
Piece headRow(const SlipBlock &block, const QList<qreal> &widths, const SlipMetrics &metrics, qreal left,
              qreal height)
{
    const qreal room = qMax(height, metrics.line(metrics.body));
    return Piece{room, [=](Page &page, qreal top) {
                     qreal x = left;
                     for (qsizetype i = 0; i < widths.size(); ++i) {
                         const TextStyle style = i == 0 ? TextStyle{metrics.body, Weight::Bold, ink::Black}
                                                        : TextStyle{metrics.note, Weight::Regular, ink::Grey};
                         const QString words =
                             i == 0 && !block.heading.isEmpty() ? block.heading : block.columns.at(i);
                         page.text({x, baselineIn(top, room, metrics.body)},
                                   elidedLine(words, style, widths.at(i) - metrics.body * 0.5));
                         x += widths.at(i);
                     }
                 }};
}

/// Whether the heading opens the first line of the text.
bool opensText(const SlipBlock &block, const SlipMetrics &metrics)
{
    const bool text = block.kind == SlipBlock::Kind::Paragraph ||
                      ((block.kind == SlipBlock::Kind::List || block.kind == SlipBlock::Kind::Box) &&
                       (metrics.runOn || block.lines.size() < 2));
    return metrics.leadIn && text && !block.lines.isEmpty();
}

/// A paragraph each, or an entry each with its dot; the clause in small print behind the last.
QList<Piece> textPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width,
                        bool dots)
{
    QList<Piece> pieces;
    const qreal indent = dots ? metrics.body * 1.1 : 0;
    const TextStyle style{block.small ? metrics.small : metrics.body,
                          block.emphasised ? Weight::Bold : Weight::Regular, ink::Black};
    const TextStyle small{metrics.note, Weight::Regular, ink::Grey};
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        QList<Span> spans{Span{block.lines.at(i), style}};
        if (i == 0 && opensText(block, metrics) && !block.heading.isEmpty())
            spans.prepend(Span{block.heading + u'　', {style.size, Weight::Bold, ink::Black}});
        if (i + 1 == block.lines.size() && !block.clause.isEmpty())
            spans.append(Span{u" （"_s + QString(block.clause).replace(u' ', QChar::Nbsp) + u"）"_s, small});
        QList<Piece> lines = keptInPairs(linePieces(layOut(spans, width - indent), metrics, left + indent));
        if (dots)
            addDot(lines.first(), metrics, left);
        pieces += lines;
    }
    return pieces;
}

/// What stands below the rows of a table.
QList<Piece> notePieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    QList<Piece> notes = textPieces(block, metrics, left, width, false);
    if (!notes.isEmpty())
        ruleAbove(notes.first(), left, left + width, 0.4, ink::Hair,
                  metrics.rowParagraphs ? metrics.gap / 2 : 0);
    return notes;
}

QList<Piece> tablePieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    const QList<qreal> widths = columnWidths(block, metrics, width);
    QList<Piece> pieces;
    const auto addRow = [&](const QStringList &cells, const TextStyle &style, bool ruled) {
        QList<LineColumn> columns;
        qreal x = left;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            columns.append(LineColumn{x, layOut(cells.value(i), style, widths.at(i) - metrics.body * 0.8)});
            x += widths.at(i);
        }
        QList<Piece> row = rowPieces(columns, metrics, metrics.gap * 0.3);
        if (ruled)
            ruleAbove(row.first(), left, left + width, 0.4, ink::Hair);
        pieces += row;
    };
    addRow(block.columns, {metrics.note, Weight::Regular, ink::Grey}, false);
    pieces.first() = headRow(block, widths, metrics, left, pieces.first().height);
    pieces.last().keepWithNext = true;
    for (const QStringList &row : block.rows)
        addRow(row, {metrics.body, block.emphasised ? Weight::Bold : Weight::Regular, ink::Black}, true);
    return pieces + notePieces(block, metrics, left, width);
}

/// A table for large print: the first cell as a line of its own, the others below it with their column's
/// name.
QList<Piece> stackedPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    const TextStyle bold{metrics.body, Weight::Bold, ink::Black};
    const TextStyle plain{metrics.body, Weight::Regular, ink::Black};
    QList<Piece> pieces = linePieces(layOut(block.heading, bold, width), metrics, left);
    if (!pieces.isEmpty())
        pieces.last().keepWithNext = true;
    for (const QStringList &row : block.rows) {
        QList<Piece> cells = linePieces(layOut(row.value(0), bold, width), metrics, left);
        ruleAbove(cells.first(), left, left + width, 0.4, ink::Hair);
        cells.last().keepWithNext = true;
        for (qsizetype i = 1; i < row.size(); ++i) {
            const QString words = block.columns.value(i) + u"："_s + row.at(i);
            if (!row.at(i).isEmpty() && row.at(i) != u"—"_s)
                cells += keptInPairs(
                    linePieces(layOut(words, plain, width - metrics.body), metrics, left + metrics.body));
        }
        pieces += cells;
    }
    return pieces + textPieces(block, metrics, left, width, false);
}

/// Entries behind one another, told apart by circled numbers.
SlipBlock ranOn(SlipBlock block)
{
    QString text;
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        if (i < 20)
            text += QChar(0x2460 + static_cast<char16_t>(i));
        text += block.lines.at(i);
    }
    block.lines = {text};
    return block;
}

QList<Piece> contentPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    switch (block.kind) {
    case SlipBlock::Kind::Steps:
        return stepPieces(block, metrics, left, width);
    case SlipBlock::Kind::Table:
        if (block.columns.isEmpty())
            return {};
        if (metrics.stacked)
            return stackedPieces(block, metrics, left, width);
        return metrics.rowParagraphs && block.columns.size() == 3
                   ? rowParagraphs(block, metrics, left, width) + notePieces(block, metrics, left, width)
                   : tablePieces(block, metrics, left, width);
    case SlipBlock::Kind::List:
    case SlipBlock::Kind::Box:
        if (metrics.runOn && block.lines.size() > 1)
            return textPieces(ranOn(block), metrics, left, width, false);
        return textPieces(block, metrics, left, width, block.lines.size() > 1);
    case SlipBlock::Kind::Paragraph:
        break;
    }
    return textPieces(block, metrics, left, width, false);
}

/// The heading, and the clause where no text carries it, run down the left column beside the content; each of
/// their lines joins the piece at its height, and what is left over gets pieces of its own.
QList<Piece> withHeading(const QList<Piece> &content, const SlipBlock &block, const SlipMetrics &metrics)
{
    QList<TextLine> labels;
    const qreal width = metrics.labels - metrics.body;
    if (!block.heading.isEmpty())
        labels = layOut(block.heading, {metrics.body, Weight::Bold, ink::Black}, width);
    if (!block.clause.isEmpty() && block.lines.isEmpty())
        labels += layOut(block.clause, {metrics.note, Weight::Regular, ink::Grey}, width);
    qreal needed = 0;
    for (const TextLine &line : std::as_const(labels))
        needed += metrics.line(line.size);
    QList<Piece> pieces = content;
    qreal height = 0;
    for (const Piece &piece : content)
        height += piece.height;
    if (pieces.isEmpty())
        pieces.append(Piece{0, {}, true});
    if (needed > height)
        pieces.append(Piece{needed - height, {}});
    // The labels are drawn from the first piece on; the pieces beside them stay together.
    qreal covered = 0;
    for (Piece &piece : pieces) {
        covered += piece.height;
        if (covered >= needed)
            break;
        piece.keepWithNext = true;
    }
    const auto draw = pieces.first().draw;
    pieces.first().draw = [=](Page &page, qreal top) {
        qreal y = top;
        for (const TextLine &line : labels) {
            page.text({metrics.left, baselineIn(y, metrics.line(line.size), line.size)}, line);
            y += metrics.line(line.size);
        }
        if (draw)
            draw(page, top);
    };
    return pieces;
}

} // namespace

QList<Piece> outcomePieces(const Slip &slip, const SlipMetrics &metrics)
{
    const qreal bar = 5;
    const qreal left = metrics.left + bar + 9;
    const qreal width = metrics.width() - bar - 9;
    QList<Piece> pieces{Piece{2, {}, true}};
    pieces +=
        linePieces(layOut(slip.headline, {metrics.headline, Weight::Bold, ink::Black}, width), metrics, left);
    for (const QString &text : slip.summary)
        pieces +=
            linePieces(layOut(text, {metrics.summary, Weight::Regular, ink::Black}, width), metrics, left);
    pieces.append(Piece{2, {}});
    for (Piece &piece : pieces) {
        const auto draw = piece.draw;
        const qreal height = piece.height;
        piece.draw = [=](Page &page, qreal top) {
            page.add(BoxMark{QRectF(metrics.left, top, bar, height + 0.2), 0, ink::Black, ink::Black});
            if (draw)
                draw(page, top);
        };
    }
    return pieces;
}

QList<Piece> fieldPieces(const Slip &slip, const SlipMetrics &metrics)
{
    const qreal half = metrics.width() / 2;
    const TextStyle label{metrics.body, Weight::Regular, ink::Grey};
    const TextStyle value{metrics.body, Weight::Regular, ink::Black};
    const auto textOf = [&](qsizetype i, qreal width) {
        return layOut(slip.fields.at(i).value(1), value, width - metrics.labels - metrics.body);
    };
    // In small type two pairs share a row; in large type only where neither would need a second line.
    const bool always = metrics.body <= 14;
    const auto shares = [&](qsizetype i) {
        return i < slip.fields.size() && (always || textOf(i, half).size() < 2);
    };
    QList<Piece> pieces;
    for (qsizetype i = 0; i < slip.fields.size();) {
        const bool pair = shares(i) && shares(i + 1);
        const qreal width = pair || always ? half : metrics.width();
        QList<LineColumn> columns;
        for (qsizetype k = i; k < i + (pair ? 2 : 1); ++k) {
            const qreal left = metrics.left + static_cast<qreal>(k - i) * half;
            columns.append(
                LineColumn{left, layOut(slip.fields.at(k).value(0), label, metrics.labels - metrics.body)});
            columns.append(LineColumn{left + metrics.labels, textOf(k, width)});
        }
        i += pair ? 2 : 1;
        QList<Piece> row = rowPieces(columns, metrics, metrics.gap * 0.4);
        ruleAbove(row.first(), metrics.left, metrics.left + metrics.width(), 0.4, ink::Hair);
        pieces += row;
    }
    return pieces;
}

namespace {

/// The heading on a line of its own, the clause behind it where no text carries it.
QList<Piece> headingLine(const SlipBlock &block, const SlipMetrics &metrics)
{
    QList<Span> spans{Span{block.heading, {metrics.body, Weight::Bold, ink::Black}}};
    if (!block.clause.isEmpty() && block.lines.isEmpty())
        spans.append(Span{u"　"_s + block.clause, {metrics.note, Weight::Regular, ink::Grey}});
    QList<Piece> pieces = linePieces(layOut(spans, metrics.width()), metrics, metrics.left);
    if (!pieces.isEmpty())
        pieces.last().keepWithNext = true;
    return pieces;
}

/// Heading and content without a column of headings.
QList<Piece> ledInPieces(const SlipBlock &block, const SlipMetrics &metrics)
{
    const QList<Piece> content = contentPieces(block, metrics, metrics.left, metrics.width());
    const bool headed = block.kind == SlipBlock::Kind::Table && !block.columns.isEmpty();
    if (headed || opensText(block, metrics) || block.heading.isEmpty())
        return content;
    return headingLine(block, metrics) + content;
}

QList<Piece> besideHeading(const SlipBlock &block, const SlipMetrics &metrics)
{
    // Tables and long lines of stations take the whole width.
    const bool manySteps = block.kind == SlipBlock::Kind::Steps && block.rows.size() > MostBesideHeading;
    const bool wide = block.kind == SlipBlock::Kind::Table || manySteps;
    const qreal left = metrics.left + (wide ? 0 : metrics.labels);
    const QList<Piece> content =
        contentPieces(block, metrics, left, metrics.width() - (wide ? 0 : metrics.labels));
    QList<Piece> pieces = wide ? content : withHeading(content, block, metrics);
    if (manySteps) {
        const TextStyle bold{metrics.body, Weight::Bold, ink::Black};
        pieces = linePieces({singleLine(block.heading, bold)}, metrics, metrics.left) + pieces;
        pieces.first().keepWithNext = true;
    }
    return pieces;
}

} // namespace

QList<Piece> blockPieces(const SlipBlock &block, const SlipMetrics &metrics)
{
    QList<Piece> pieces = metrics.leadIn ? ledInPieces(block, metrics) : besideHeading(block, metrics);
    pieces.prepend(Piece{metrics.gap,
                         [=](Page &page, qreal top) {
                             page.add(LineMark{QLineF(metrics.left, top, metrics.left + metrics.width(), top),
                                               0.6, ink::Grey});
                         },
                         true});
    pieces.append(Piece{metrics.gap * 0.8, {}});
    return pieces;
}

QList<Piece> signaturePieces(const Slip &slip, const SlipMetrics &metrics)
{
    if (slip.signatures.isEmpty())
        return {};
    const qreal height = mm(16);
    const QStringList labels = slip.signatures;
    const TextStyle style{metrics.note, Weight::Regular, ink::Grey};
    return {Piece{height + metrics.gap, [=](Page &page, qreal top) {
                      const qreal cell = metrics.width() / static_cast<qreal>(labels.size());
                      for (qsizetype i = 0; i < labels.size(); ++i) {
                          const QRectF box(metrics.left + cell * static_cast<qreal>(i), top + metrics.gap / 2,
                                           cell, height);
                          page.add(BoxMark{box, 0.6, ink::Grey});
                          page.text({box.x() + 5, box.y() + 4 + metrics.note * FontSet::Ascent},
                                    singleLine(labels.at(i), style));
                      }
                  }}};
}

} // namespace powerhall
