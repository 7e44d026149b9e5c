// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/sliplayout.h"

#include "reports/paint/flow.h"
#include "reports/slips/slipframe.h"
#include "reports/slips/slipparts.h"

namespace powerhall {

namespace {

/// Sizes tried before another page is begun.
constexpr qreal SmallestBody = 9;
constexpr qreal BodySizes[] = {10.5, 10, 9.5};
constexpr qreal TightLeadings[] = {1.3, 1.24};

constexpr qsizetype ShortEnd = 8; ///< pieces of a last block that goes to the next page whole

/// The last block and the signatures: nobody signs on a page that says nothing.
QList<Piece> endPieces(const Slip &slip, const SlipMetrics &metrics)
{
    QList<Piece> last;
    if (!slip.blocks.isEmpty())
        last = blockPieces(slip.blocks.last(), metrics);
    const QList<Piece> signatures = signaturePieces(slip, metrics);
    if (!signatures.isEmpty()) {
        const qsizetype kept = last.size() <= ShortEnd ? last.size() : 2; // a line of words and the gap below
        for (qsizetype i = last.size() - kept; i < last.size(); ++i)
            last[i].keepWithNext = true;
    }
    return last + signatures;
}

QList<Page> laidOut(const Slip &slip, const SlipMetrics &metrics)
{
    const SlipFrame frame(slip, metrics);
    Flow flow(metrics.page, frame.top(), frame.bottom(), frame.laterTop(), frame.laterBottom());
    flow.add(outcomePieces(slip, metrics));
    flow.space(metrics.gap * 1.6);
    flow.add(fieldPieces(slip, metrics));
    for (qsizetype i = 0; i + 1 < slip.blocks.size(); ++i)
        flow.add(blockPieces(slip.blocks.at(i), metrics));
    flow.add(endPieces(slip, metrics));
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

/// The sizes that were chosen, with what came of them.
struct Layout
{
    SlipMetrics metrics;
    QList<Page> contents;
};

/// The largest body that needs no more pages than the smallest one would; one page in whatever way it fits.
Layout layoutOf(const Slip &slip, const SlipOptions &options)
{
    const auto tried = [&](const SlipMetrics &metrics) { return Layout{metrics, laidOut(slip, metrics)}; };
    if (options.largePrint)
        return tried(SlipMetrics::large());
    const Layout first = tried(SlipMetrics::ordinary(BodySizes[0]));
    if (first.contents.size() == 1)
        return first;
    Layout smallest = tried(SlipMetrics::ordinary(SmallestBody));
    if (smallest.contents.size() > 1) {
        for (const qreal leading : TightLeadings) {
            if (Layout tight = tried(SlipMetrics::tight(SmallestBody, leading)); tight.contents.size() == 1)
                return tight;
        }
    }
    if (first.contents.size() == smallest.contents.size())
        return first;
    for (const qreal size : {BodySizes[1], BodySizes[2]}) {
        const Layout layout = tried(SlipMetrics::ordinary(size));
        if (layout.contents.size() == smallest.contents.size())
            return layout;
    }
    return smallest;
}

} // namespace

QList<Page> slipPages(const Slip &slip, const SlipOptions &options)
{
    const Layout layout = layoutOf(slip, options);
    QList<Page> pages;
    const QStringList marks = slip.copies.isEmpty() ? QStringList{QString()} : slip.copies;
    pages += framed(slip, layout.metrics, layout.contents, marks.first());
    // Large print is for the customer; the hall files its own copy in the usual size.
    const Layout filed = options.largePrint && marks.size() > 1 ? layoutOf(slip, {}) : layout;
    for (const QString &mark : marks.mid(1))
        pages += framed(slip, filed.metrics, filed.contents, mark);
    return pages;
}

} // namespace powerhall
