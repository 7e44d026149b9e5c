// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/steppieces.h"

#include "reports/paint/linebreak.h"
#include "reports/slips/slipparts.h"

namespace powerhall {

namespace {

constexpr qreal Radius = 4.2;
constexpr qreal Padding = 3;

struct Station
{
    QList<TextLine> name;
    QList<TextLine> below; ///< days, due, note
};

qreal heightOf(const QList<TextLine> &lines, const SlipMetrics &metrics)
{
    qreal height = 0;
    for (const TextLine &line : lines)
        height += metrics.line(line.size);
    return height;
}

QString cell(const QStringList &row, qsizetype column)
{
    return row.value(column);
}

Station stationOf(const QStringList &row, const SlipMetrics &metrics, qreal width)
{
    Station station;
    station.name = layOut(cell(row, 0), {metrics.body, Weight::Bold, ink::Black}, width);
    const TextStyle days{metrics.body + 1, Weight::Bold, ink::Black};
    const TextStyle due{metrics.body, Weight::Regular, ink::Black};
    const TextStyle note{metrics.note, Weight::Regular, ink::Grey};
    const std::pair<QString, TextStyle> parts[] = {
        {cell(row, 1), days}, {cell(row, 2), due}, {cell(row, 3), note}};
    for (const auto &[text, style] : parts) {
        if (!text.isEmpty())
            station.below += layOut(text, style, width);
    }
    return station;
}

/// True where no word of a step is wider than its place on the line.
bool fitsSideBySide(const SlipBlock &block, const SlipMetrics &metrics, qreal width)
{
    for (const QStringList &row : block.rows) {
        for (qsizetype column = 0; column < qMin<qsizetype>(row.size(), 3); ++column) {
            for (const BreakUnit &unit : breakUnits(row.at(column))) {
                const TextStyle style{metrics.body + (column == 1 ? 1 : 0), Weight::Bold, ink::Black};
                if (singleLine(row.at(column).mid(unit.start, unit.length), style).width > width)
                    return false;
            }
        }
    }
    return true;
}

void drawCentred(Page &page, const QList<TextLine> &lines, qreal centre, qreal top,
                 const SlipMetrics &metrics)
{
    for (const TextLine &line : lines) {
        const qreal baseline = top + (metrics.line(line.size) - line.size) / 2 + line.size * FontSet::Ascent;
        page.textCentred({centre, baseline}, line);
        top += metrics.line(line.size);
    }
}

void drawStop(Page &page, QPointF centre)
{
    page.add(BoxMark{QRectF(centre.x() - Radius, centre.y() - Radius, 2 * Radius, 2 * Radius), 1.6,
                     ink::Black, Qt::white, Radius});
}

QList<Piece> sideBySide(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    const qreal cellWidth = width / static_cast<qreal>(block.rows.size());
    QList<Station> stations;
    qreal above = 0;
    qreal below = 0;
    for (const QStringList &row : block.rows) {
        stations.append(stationOf(row, metrics, cellWidth - 2 * Padding));
        above = qMax(above, heightOf(stations.last().name, metrics));
        below = qMax(below, heightOf(stations.last().below, metrics));
    }
    const qreal track = 2 * Radius + 6;
    const auto draw = [=](Page &page, qreal top) {
        const qreal y = top + above + track / 2;
        const auto centre = [&](qsizetype i) { return left + cellWidth * (static_cast<qreal>(i) + 0.5); };
        page.add(LineMark{QLineF(centre(0), y, centre(stations.size() - 1), y), 1.6, ink::Black});
        for (qsizetype i = 0; i < stations.size(); ++i) {
            const Station &station = stations.at(i);
            drawCentred(page, station.name, centre(i), top + above - heightOf(station.name, metrics),
                        metrics);
            drawStop(page, {centre(i), y});
            drawCentred(page, station.below, centre(i), top + above + track, metrics);
        }
    };
    return {Piece{above + track + below + 4, draw}};
}

QList<Piece> oneBelowTheOther(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    QList<Piece> pieces;
    const qreal indent = 6 * Radius;
    for (qsizetype i = 0; i < block.rows.size(); ++i) {
        const Station station = stationOf(block.rows.at(i), metrics, width - indent);
        const QList<TextLine> lines = station.name + station.below;
        const bool last = i + 1 == block.rows.size();
        qreal done = 0;
        for (qsizetype k = 0; k < lines.size(); ++k) {
            const TextLine line = lines.at(k);
            const qreal height = metrics.line(line.size) + (k + 1 == lines.size() ? 4 : 0);
            const bool first = k == 0;
            pieces.append(
                Piece{height,
                      [=](Page &page, qreal top) {
                          const qreal x = left + 2 * Radius;
                          const qreal y = top + metrics.line(line.size) / 2;
                          if (!last || first)
                              page.add(LineMark{QLineF(x, first ? y : top, x, last ? y : top + height), 1.6,
                                                ink::Black});
                          if (first)
                              drawStop(page, {x, y});
                          page.text({left + indent, top + (metrics.line(line.size) - line.size) / 2 +
                                                        line.size * FontSet::Ascent},
                                    line);
                      },
                      k + 1 < lines.size() && k < 3});
            done += height;
        }
    }
    return pieces;
}

} // namespace

QList<Piece> stepPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width)
{
    if (block.rows.isEmpty())
        return {};
    const qreal cellWidth = width / static_cast<qreal>(block.rows.size()) - 2 * Padding;
    return fitsSideBySide(block, metrics, cellWidth) ? sideBySide(block, metrics, left, width)
                                                     : oneBelowTheOther(block, metrics, left, width);
}

} // namespace powerhall
