// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/rowparagraphs.h"

#include "reports/slips/linepieces.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal RoomBelowRule = 0.7; ///< of the gap between blocks

Piece headOf(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    const TextLine heading = singleLine(block.heading, {metrics.body, Weight::Bold, ink::Black});
    const QString names = block.columns.at(2) + u"；"_s + block.columns.at(1);
    const qreal gap = heading.width + metrics.body;
    const TextLine beside = elidedLine(names, {metrics.note, Weight::Regular, ink::Grey}, width - gap);
    const qreal height = metrics.line(metrics.body);
    return Piece{height,
                 [=](Page &page, qreal top) {
                     const qreal baseline = baselineIn(top, height, metrics.body);
                     page.text({left, baseline}, heading);
                     page.text({left + gap, baseline}, beside);
                 },
                 true};
}

} // namespace

QList<Piece> rowParagraphs(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    Q_ASSERT(block.columns.size() == 3);
    const TextStyle bold{metrics.body, Weight::Bold, ink::Black};
    const TextStyle plain{metrics.body, Weight::Regular, ink::Black};
    QList<Piece> pieces{headOf(block, metrics, left, width)};
    for (const QStringList &row : block.rows) {
        QList<Span> spans{Span{row.value(0), bold}, Span{u"："_s + row.value(2) + u"。"_s, plain}};
        // A dash says that there is nothing to be told.
        if (row.value(1).size() > 1)
            spans.append(Span{row.at(1), plain});
        QList<Piece> lines = keptInPairs(linePieces(layOut(spans, width), metrics, left));
        ruleAbove(lines.first(), left, left + width, 0.4, ink::Hair, metrics.gap * RoomBelowRule);
        pieces += lines;
    }
    return pieces;
}

} // namespace powerhall
