// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/sliplayout.h"

#include "reports/paint/flow.h"
#include "reports/slips/slipframe.h"
#include "reports/slips/slipparts.h"

namespace powerhall {

namespace {

/// Sizes tried before a second page is begun.
constexpr qreal BodySizes[] = {10.5, 10, 9.5, 9};

QList<Page> laidOut(const Slip &slip, const SlipMetrics &metrics)
{
    const SlipFrame frame(slip, metrics);
    Flow flow(metrics.page, frame.top(), frame.bottom(), frame.laterTop());
    flow.add(outcomePieces(slip, metrics));
    flow.space(metrics.gap * 1.6);
    flow.add(fieldPieces(slip, metrics));
    for (const SlipBlock &block : slip.blocks)
        flow.add(blockPieces(block, metrics));
    flow.add(signaturePieces(slip, metrics));
    return flow.pages();
}

/// Frame first, so that a watermark lies under the words.
QList<Page> framed(const Slip &slip, const SlipMetrics &metrics, const QList<Page> &contents,
                   const QString &mark)
{
    const SlipFrame frame(slip, metrics);
    QList<Page> pages;
    for (qsizetype i = 0; i < contents.size(); ++i) {
        Page page(metrics.page);
        frame.draw(page, mark, static_cast<int>(i) + 1, static_cast<int>(contents.size()));
        for (const Page::Mark &drawn : contents.at(i).marks())
            page.add(drawn);
        pages.append(page);
    }
    return pages;
}

} // namespace

QList<Page> slipPages(const Slip &slip, const SlipOptions &options)
{
    SlipMetrics metrics = options.largePrint ? SlipMetrics::large() : SlipMetrics::ordinary(BodySizes[0]);
    QList<Page> contents = laidOut(slip, metrics);
    if (!options.largePrint && contents.size() > 1) {
        for (const qreal size : BodySizes) {
            const QList<Page> tried = laidOut(slip, SlipMetrics::ordinary(size));
            if (tried.size() == 1) {
                metrics = SlipMetrics::ordinary(size);
                contents = tried;
                break;
            }
        }
    }
    QList<Page> pages;
    const QStringList marks = slip.copies.isEmpty() ? QStringList{QString()} : slip.copies;
    for (const QString &mark : marks)
        pages += framed(slip, metrics, contents, mark);
    return pages;
}

} // namespace powerhall
