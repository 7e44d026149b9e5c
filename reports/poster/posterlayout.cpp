// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterlayout.h"

#include "models/domain/disclosure/checkcode.h"
#include "reports/poster/posterflow.h"
#include "reports/poster/posterframe.h"

#include <algorithm>
#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal LongestGoodLine = 44;  ///< em; beyond it the eye loses the line
constexpr qreal ShortestGoodLine = 15; ///< em; below it a column is a ladder
constexpr qreal CostOfColumn = 0.05;   ///< a further column must make the type larger by this share
constexpr qreal DenseFrame = 0.72;     ///< of the frame's type, where words are many
constexpr qreal RoomyBody = 1.35;      ///< over the smallest: no denser frame is tried
constexpr qreal DenseGaps = 0.55;
constexpr qreal LoosestGaps = 2.2;
constexpr qreal TitleOverBody = 1.12;
constexpr qreal FewestOnLine = 6; ///< characters on a line of the largest type

/// A colour that white words stand out from by 4.5 to 1 at least.
QColor darkEnough(QColor colour)
{
    const auto linear = [](qreal part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const auto contrast = [&](const QColor &c) {
        const qreal light =
            0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
        return 1.05 / (light + 0.05);
    };
    while (contrast(colour) < 4.5)
        colour = colour.darker(110);
    return colour;
}

PosterMetrics metricsFor(const Poster &poster, const SheetFormat &format)
{
    PosterMetrics metrics;
    metrics.sheet = format.points();
    const QColor wished(poster.accent);
    metrics.accent = darkEnough(wished.isValid() ? wished : QColor(0x00, 0x65, 0x69));
    const auto blend = [](int part) { return 255 - (255 - part) * 9 / 100; };
    metrics.tint =
        QColor(blend(metrics.accent.red()), blend(metrics.accent.green()), blend(metrics.accent.blue()));
    return metrics;
}

/// Seeks the type size for one poster on one format.
class Search
{
public:
    Search(const Poster &poster, const PosterOptions &options)
        : m_poster(poster)
        , m_options(options)
        , m_metrics(metricsFor(poster, options.format))
        , m_blocks(posterBlocks(poster.content, m_metrics))
        , m_smallest(options.format.smallestBody())
    {
        setDensity(1);
    }

    PosterLayout run();

private:
    struct Choice
    {
        PosterRoom room;
        qreal body = 0;
        qreal score = 0;
    };

    void setDensity(qreal density);
    [[nodiscard]] static qreal tightest(const PosterRoom &room) { return room.dense ? DenseGaps : 1; }
    [[nodiscard]] bool fits(const PosterRoom &room, qreal body) const
    {
        return fits(room, body, tightest(room));
    }
    [[nodiscard]] bool fits(const PosterRoom &room, qreal body, qreal loose) const
    {
        const PosterFlow flow = pour(m_blocks, room, body, loose);
        return flow.sheets <= room.sheets && !flow.overfull;
    }
    [[nodiscard]] PosterRoom roomFor(int columns, int sheets) const
    {
        return {m_room.size(), columns, sheets, m_density < 1};
    }
    [[nodiscard]] int mostColumns() const { return m_options.format.isLandscape() ? 3 : 2; }
    [[nodiscard]] Choice chosen(int sheets);
    [[nodiscard]] Choice chosenInFrame(int sheets) const;
    [[nodiscard]] Choice tried(int columns, int sheets) const;
    [[nodiscard]] qreal loosest(const Choice &choice) const;
    /// At the smallest type: the number of columns that takes the fewest sheets and leaves the least over.
    [[nodiscard]] PosterFlow smallestFlow(int *columns) const;
    [[nodiscard]] QList<Page> painted(const PosterFlow &flow, const PosterRoom &room) const;

    const Poster &m_poster;
    const PosterOptions &m_options;
    PosterMetrics m_metrics;
    PosterBlocks m_blocks;
    qreal m_smallest;
    qreal m_largest = 0;
    qreal m_density = 1;
    QRectF m_room;
};

void Search::setDensity(qreal density)
{
    const PosterFrame frame(m_poster, m_metrics, 1, density);
    m_density = density;
    m_room = frame.room();
    m_largest = qMax(m_smallest, qMin(frame.titleSize() / TitleOverBody, m_room.width() / FewestOnLine));
}

Search::Choice Search::tried(int columns, int sheets) const
{
    Choice choice{roomFor(columns, sheets), 0, 0};
    if (!fits(choice.room, m_smallest))
        return choice;
    qreal low = m_smallest;
    qreal high = m_largest;
    if (fits(choice.room, high))
        low = high;
    while (high - low > low * 0.004) {
        const qreal body = std::sqrt(low * high);
        (fits(choice.room, body) ? low : high) = body;
    }
    choice.body = low;
    const qreal line = pour(m_blocks, choice.room, low, tightest(choice.room)).longestLine;
    choice.score = low * (1 - CostOfColumn * (columns - 1)) * qMin(1.0, LongestGoodLine / qMax(line, 1.0));
    if (columns > 1 && choice.room.size.width() / columns / low < ShortestGoodLine)
        choice.score *= 0.5;
    return choice;
}

/// The frame gives way to words where they are many.
Search::Choice Search::chosen(int sheets)
{
    setDensity(1);
    const Choice roomy = chosenInFrame(sheets);
    if (roomy.body >= m_smallest * RoomyBody)
        return roomy;
    setDensity(DenseFrame);
    const Choice dense = chosenInFrame(sheets);
    if (roomy.score <= 0 || dense.score > roomy.score * (1 + CostOfColumn))
        return dense;
    setDensity(1);
    return roomy;
}

Search::Choice Search::chosenInFrame(int sheets) const
{
    Choice best;
    for (int columns = 1; columns <= mostColumns(); ++columns) {
        const Choice choice = tried(columns, sheets);
        if (choice.score > best.score)
            best = choice;
    }
    return best;
}

qreal Search::loosest(const Choice &choice) const
{
    if (fits(choice.room, choice.body, LoosestGaps))
        return LoosestGaps;
    qreal low = tightest(choice.room);
    qreal high = LoosestGaps;
    while (high - low > 0.02) {
        const qreal loose = (low + high) / 2;
        (fits(choice.room, choice.body, loose) ? low : high) = loose;
    }
    return low;
}

PosterFlow Search::smallestFlow(int *columns) const
{
    PosterFlow best = pour(m_blocks, roomFor(1, 1), m_smallest, DenseGaps);
    *columns = 1;
    for (int count = 2; count <= mostColumns(); ++count) {
        PosterFlow flow = pour(m_blocks, roomFor(count, 1), m_smallest, DenseGaps);
        // More columns have more and shorter lines.
        const bool fewer = flow.sheets < best.sheets ||
                           (flow.sheets == best.sheets && flow.linesOver * *columns < best.linesOver * count);
        if (fewer && !flow.overfull) {
            best = std::move(flow);
            *columns = count;
        }
    }
    return best;
}

QList<Page> Search::painted(const PosterFlow &flow, const PosterRoom &room) const
{
    const int count = qMin(flow.sheets, room.sheets);
    const PosterFrame frame(m_poster, m_metrics, count, m_density);
    QList<PosterSheet> sheets(count, PosterSheet{Page(m_metrics.sheet), Page(m_metrics.sheet)});
    for (int i = 0; i < count; ++i)
        frame.draw(sheets[i], i + 1);
    // Few words stand a little above the middle, not under the title's feet.
    const QRectF words = frame.room();
    const qreal spare = flow.sheets == 1 ? words.height() - flow.bottom : 0;
    const qreal down = spare > words.height() * 0.12 ? spare * 0.4 : 0;
    for (const PosterFlow::Placed &placed : flow.placed) {
        if (placed.sheet >= count)
            continue;
        PiecePlace place = placed.place;
        place.topLeft += words.topLeft() + QPointF(0, down);
        flow.pieces.at(placed.piece).draw(sheets[placed.sheet], place);
    }
    QList<Page> pages;
    for (PosterSheet &sheet : sheets) {
        for (const Page::Mark &mark : sheet.ink.marks())
            sheet.ground.add(mark);
        pages.append(sheet.ground);
    }
    return pages;
}

PosterLayout Search::run()
{
    PosterLayout layout;
    layout.smallest = m_smallest;
    Choice choice = chosen(1);
    if (choice.score <= 0) {
        setDensity(DenseFrame);
        const PosterFlow over = smallestFlow(&layout.columns);
        layout.sheetsNeeded = over.sheets;
        choice = {roomFor(layout.columns, 1), m_smallest, 0};
        const int sheets = m_options.continued ? qMin(over.sheets, CheckCode::MostSheets) : 1;
        if (sheets == over.sheets)
            choice = chosen(sheets);
        if (choice.score <= 0)
            choice = {roomFor(layout.columns, sheets), m_smallest, 0};
    }
    layout.body = choice.body;
    layout.columns = choice.room.columns;
    const PosterFlow flow =
        pour(m_blocks, choice.room, choice.body, choice.score > 0 ? loosest(choice) : DenseGaps);
    layout.linesOver = flow.linesOver;
    layout.sheets = painted(flow, choice.room);
    return layout;
}

} // namespace

PosterLayout layOutPoster(const Poster &poster, const PosterOptions &options)
{
    return Search(poster, options).run();
}

} // namespace powerhall
