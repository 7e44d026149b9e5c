// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/slipparts.h"

#include "reports/slips/steppieces.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

qreal baselineIn(qreal top, qreal height, qreal size)
{
    return top + (height - size) / 2 + size * FontSet::Ascent;
}

/// Lines of text, one piece each, at a fixed left edge.
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

/// Columns of text side by side, cut into pieces line by line, so that no cell is too high for a page.
struct Column
{
    qreal left = 0;
    QList<TextLine> lines;
};

QList<Piece> rowPieces(const QList<Column> &columns, const SlipMetrics &metrics, qreal padding)
{
    qsizetype count = 0;
    qreal size = 0;
    for (const Column &column : columns) {
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
            for (const Column &column : columns) {
                if (k < column.lines.size())
                    page.text({column.left, baselineIn(top + above, height, size)}, column.lines.at(k));
            }
        };
        pieces.append(Piece{height + above + below, draw, k == 0 && count > 1});
    }
    return pieces;
}

void ruleAbove(Piece &piece, qreal left, qreal right, qreal width, const QColor &colour)
{
    const auto draw = piece.draw;
    piece.draw = [=](Page &page, qreal top) {
        page.add(LineMark{QLineF(left, top, right, top), width, colour});
        if (draw)
            draw(page, top);
    };
}

/// Widths of a table's columns, by what they hold: the widest cell counts, up to a share of the whole.
QList<qreal> columnWidths(const SlipBlock &block, const SlipMetrics &metrics, qreal width)
{
    const qsizetype count = block.columns.size();
    QList<qreal> wish(count, 0);
    for (qsizetype column = 0; column < count; ++column) {
        const TextStyle bold{metrics.body, Weight::Bold, ink::Black};
        wish[column] = singleLine(block.columns.at(column), bold).width;
        for (const QStringList &row : block.rows)
            wish[column] = qMax(wish.at(column), qMin(width, singleLine(row.value(column).left(200), bold).width));
        wish[column] += metrics.body;
    }
    qreal sum = 0;
    for (const qreal one : std::as_const(wish))
        sum += one;
    if (sum <= width) {
        wish.last() += width - sum;
        return wish;
    }
    // Narrow columns keep what they need, the wide ones share the rest in proportion.
    const qreal fair = width / static_cast<qreal>(count);
    qreal kept = 0;
    qreal wide = 0;
    for (const qreal one : std::as_const(wish))
        (one <= fair ? kept : wide) += one;
    for (qreal &one : wish)
        one = one <= fair ? one : one * (width - kept) / wide;
    return wish;
}

QList<Piece> tablePieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    const QList<qreal> widths = columnWidths(block, metrics, width);
    QList<Piece> pieces;
    const auto addRow = [&](const QStringList &cells, const TextStyle &style, bool ruled) {
        QList<Column> columns;
        qreal x = left;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            columns.append(Column{x, layOut(cells.value(i), style, widths.at(i) - metrics.body * 0.8)});
            x += widths.at(i);
        }
        QList<Piece> row = rowPieces(columns, metrics, metrics.gap * 0.3);
        if (ruled)
            ruleAbove(row.first(), left, left + width, 0.4, ink::Hair);
        pieces += row;
    };
    addRow(block.columns, {metrics.note, Weight::Regular, ink::Grey}, false);
    pieces.last().keepWithNext = true;
    for (const QStringList &row : block.rows)
        addRow(row, {metrics.body, block.emphasised ? Weight::Bold : Weight::Regular, ink::Black}, true);
    return pieces;
}

QList<Piece> listPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    QList<Piece> pieces;
    const qreal indent = metrics.body * 1.1;
    const TextStyle style{metrics.body, block.emphasised ? Weight::Bold : Weight::Regular, ink::Black};
    for (const QString &entry : block.lines) {
        QList<Piece> lines = linePieces(layOut(entry, style, width - indent), metrics, left + indent);
        const auto draw = lines.first().draw;
        const qreal height = lines.first().height;
        lines.first().draw = [=](Page &page, qreal top) {
            const qreal dot = metrics.body * 0.28;
            page.add(BoxMark{QRectF(left + metrics.body * 0.2, top + height / 2 - dot / 2, dot, dot), 0, ink::Black,
                             ink::Black});
            draw(page, top);
        };
        pieces += lines;
    }
    return pieces;
}

QList<Piece> paragraphPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    QList<Piece> pieces;
    const TextStyle style{metrics.body, block.emphasised ? Weight::Bold : Weight::Regular, ink::Black};
    for (const QString &text : block.lines)
        pieces += linePieces(layOut(text, style, width), metrics, left);
    return pieces;
}

QList<Piece> contentPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    switch (block.kind) {
    case SlipBlock::Kind::Steps:
        return stepPieces(block, metrics, left, width);
    case SlipBlock::Kind::Table:
        return block.columns.isEmpty() ? QList<Piece>{} : tablePieces(block, metrics, left, width);
    case SlipBlock::Kind::List:
    case SlipBlock::Kind::Box:
        return listPieces(block, metrics, left, width);
    case SlipBlock::Kind::Paragraph:
        break;
    }
    return paragraphPieces(block, metrics, left, width);
}

/// Heading and clause run down the left column beside the content; each of their lines joins the piece at its
/// height, and what is left over gets pieces of its own.
QList<Piece> withHeading(const QList<Piece> &content, const SlipBlock &block, const SlipMetrics &metrics)
{
    QList<TextLine> labels;
    const qreal width = metrics.labels - metrics.body;
    if (!block.heading.isEmpty())
        labels = layOut(block.heading, {metrics.body, Weight::Bold, ink::Black}, width);
    if (!block.clause.isEmpty())
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
    pieces += linePieces(layOut(slip.headline, {metrics.headline, Weight::Bold, ink::Black}, width), metrics, left);
    for (const QString &text : slip.summary)
        pieces += linePieces(layOut(text, {metrics.summary, Weight::Regular, ink::Black}, width), metrics, left);
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
    const int perRow = metrics.body > 14 ? 1 : 2;
    const qreal pairWidth = metrics.width() / perRow;
    const TextStyle label{metrics.body, Weight::Regular, ink::Grey};
    const TextStyle value{metrics.body, Weight::Regular, ink::Black};
    QList<Piece> pieces;
    for (qsizetype i = 0; i < slip.fields.size(); i += perRow) {
        QList<Column> columns;
        for (qsizetype k = i; k < qMin(i + perRow, slip.fields.size()); ++k) {
            const qreal left = metrics.left + static_cast<qreal>(k - i) * pairWidth;
            columns.append(Column{left, layOut(slip.fields.at(k).value(0), label, metrics.labels - metrics.body)});
            columns.append(Column{left + metrics.labels, layOut(slip.fields.at(k).value(1), value,
                                                                pairWidth - metrics.labels - metrics.body)});
        }
        QList<Piece> row = rowPieces(columns, metrics, metrics.gap * 0.4);
        ruleAbove(row.first(), metrics.left, metrics.left + metrics.width(), 0.4, ink::Hair);
        pieces += row;
    }
    return pieces;
}

QList<Piece> blockPieces(const SlipBlock &block, const SlipMetrics &metrics)
{
    const qreal left = metrics.left + metrics.labels;
    QList<Piece> content = contentPieces(block, metrics, left, metrics.width() - metrics.labels);
    QList<Piece> pieces = withHeading(content, block, metrics);
    pieces.prepend(Piece{metrics.gap, [=](Page &page, qreal top) {
                             page.add(LineMark{QLineF(metrics.left, top, metrics.left + metrics.width(), top), 0.6,
                                               ink::Grey});
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
                          const QRectF box(metrics.left + cell * static_cast<qreal>(i), top + metrics.gap / 2, cell,
                                           height);
                          page.add(BoxMark{box, 0.6, ink::Grey});
                          page.text({box.x() + 5, box.y() + 4 + metrics.note * FontSet::Ascent},
                                    singleLine(labels.at(i), style));
                      }
                  }}};
}

} // namespace powerhall
