// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterflow.h"

namespace powerhall {

namespace {

constexpr qreal Leading = 1.5;
constexpr qreal DenseLeading = 1.36;
constexpr qreal Hair = 0.01; ///< points; sums of heights are rounded

/// Blocks that are poured together.
struct Band
{
    size_t from = 0;
    size_t to = 0;
    bool wide = false;
};

/// What stands in one column.
struct Part
{
    qsizetype from = 0;
    qsizetype to = 0;
    qreal height = 0;
};

class Pourer
{
public:
    Pourer(const PosterBlocks &blocks, const PosterRoom &room, qreal body, qreal loose)
        : m_blocks(blocks)
        , m_room(room)
        , m_body(body)
        , m_loose(loose)
    {}

    PosterFlow run();

private:
    [[nodiscard]] qreal columnWidth() const;
    [[nodiscard]] QList<Band> bands() const;
    void cut(const Band &band);
    [[nodiscard]] bool wouldStandAlone(const Band &band, qsizetype from) const;
    void place(qsizetype from, qsizetype to, int columns);
    [[nodiscard]] qsizetype groupEnd(qsizetype from, qsizetype to) const;
    [[nodiscard]] qreal groupHeight(qsizetype from, qsizetype to, bool atTop) const;
    [[nodiscard]] Part fillColumn(qsizetype from, qsizetype to, qreal height, bool fresh);
    [[nodiscard]] QList<Part> fillColumns(qsizetype from, qsizetype to, qreal height, int columns,
                                          bool fresh);
    [[nodiscard]] QList<Part> balanced(qsizetype from, qsizetype to, QList<Part> parts);
    void put(const QList<Part> &parts);
    void putPart(const Part &part, qreal left);
    void turn();

    const PosterBlocks &m_blocks;
    const PosterRoom &m_room;
    qreal m_body;
    qreal m_loose;
    qreal m_y = 0;
    PosterFlow m_flow;
};

qreal Pourer::columnWidth() const
{
    const qreal gaps = posterem::ColumnGap * m_body * (m_room.columns - 1);
    return (m_room.size.width() - gaps) / m_room.columns;
}

/// A heading goes where what it heads goes.
QList<Band> Pourer::bands() const
{
    QList<bool> wide(static_cast<qsizetype>(m_blocks.size()), false);
    const qreal column = columnWidth() / m_body;
    for (size_t i = m_blocks.size(); i-- > 0;) {
        const PosterBlock &block = *m_blocks[i];
        const bool heading = block.natural() <= 0;
        const bool nextWide = i + 1 < m_blocks.size() && wide.at(static_cast<qsizetype>(i) + 1);
        wide[static_cast<qsizetype>(i)] =
            heading ? nextWide : !block.isProse() && block.natural() > column * 1.1;
    }
    QList<Band> bands;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const bool across = m_room.columns > 1 && wide.at(static_cast<qsizetype>(i));
        if (bands.isEmpty() || bands.last().wide != across)
            bands.append(Band{i, i, across});
        bands.last().to = i + 1;
    }
    return bands;
}

void Pourer::cut(const Band &band)
{
    const qreal width = band.wide ? m_room.size.width() : columnWidth();
    for (size_t i = band.from; i < band.to; ++i) {
        const PosterBlock &block = *m_blocks[i];
        m_flow.overfull = m_flow.overfull || block.narrowest() > width / m_body + Hair;
        if (block.isProse())
            m_flow.longestLine = qMax(m_flow.longestLine, qMin(block.natural(), width / m_body));
        const QList<PosterPiece> pieces =
            block.pieces({m_body, width, m_loose, m_room.dense ? DenseLeading : Leading},
                         static_cast<int>(m_flow.pieces.size()));
        m_flow.pieces += pieces;
    }
}

void Pourer::turn()
{
    m_flow.sheets += 1;
    m_y = 0;
}

qsizetype Pourer::groupEnd(qsizetype from, qsizetype to) const
{
    qsizetype end = from + 1;
    while (end < to && m_flow.pieces.at(end - 1).keepWithNext)
        ++end;
    return end;
}

qreal Pourer::groupHeight(qsizetype from, qsizetype to, bool atTop) const
{
    qreal height = 0;
    for (qsizetype i = from; i < to; ++i)
        height += m_flow.pieces.at(i).height + (i == from && atTop ? 0 : m_flow.pieces.at(i).spaceBefore);
    return height;
}

/// As many pieces as fit. In a fresh column at least one, whatever its height, so that there is an end.
Part Pourer::fillColumn(qsizetype from, qsizetype to, qreal height, bool fresh)
{
    Part part{from, from, 0};
    if (from >= to)
        return part;
    if (const int head = m_flow.pieces.at(from).repeatedHead; head >= 0)
        part.height = m_flow.pieces.at(head).height;
    while (part.to < to) {
        qsizetype end = groupEnd(part.to, to);
        const bool atTop = part.to == from;
        qreal wanted = groupHeight(part.to, end, atTop);
        if (part.height + wanted > height + Hair) {
            if (!atTop || !fresh)
                break;
            // A group higher than a column cannot be kept together.
            end = part.to + 1;
            wanted = groupHeight(part.to, end, true);
            while (end < to && part.height + wanted + groupHeight(end, end + 1, false) <= height)
                wanted += groupHeight(end, end + 1, false), ++end;
            m_flow.overfull = m_flow.overfull || part.height + wanted > m_room.size.height() + Hair;
        }
        part.height += wanted;
        part.to = end;
    }
    return part;
}

QList<Part> Pourer::fillColumns(qsizetype from, qsizetype to, qreal height, int columns, bool fresh)
{
    QList<Part> parts;
    for (int column = 0; column < columns && from < to; ++column) {
        parts.append(fillColumn(from, to, height, fresh));
        from = parts.last().to;
    }
    return parts;
}

/// The lowest columns that still hold everything.
QList<Part> Pourer::balanced(qsizetype from, qsizetype to, QList<Part> parts)
{
    const int columns = m_room.columns;
    qreal high = 0;
    qreal low = 0;
    for (const Part &part : std::as_const(parts)) {
        high = qMax(high, part.height);
        low += part.height / columns;
    }
    low *= 0.9;
    const bool overfull = m_flow.overfull;
    while (high - low > m_body * 0.05) {
        const qreal height = (low + high) / 2;
        const QList<Part> lower = fillColumns(from, to, height, columns, false);
        if (lower.last().to == to) {
            parts = lower;
            high = height;
        } else {
            low = height;
        }
    }
    m_flow.overfull = overfull;
    return parts;
}

void Pourer::putPart(const Part &part, qreal left)
{
    qreal y = m_y;
    const int sheet = m_flow.sheets - 1;
    if (const int head = m_flow.pieces.at(part.from).repeatedHead; head >= 0) {
        m_flow.placed.append({sheet, head, {{left, y}, false, false}});
        y += m_flow.pieces.at(head).height;
    }
    for (qsizetype i = part.from; i < part.to; ++i) {
        const PosterPiece &piece = m_flow.pieces.at(i);
        if (i > part.from)
            y += piece.spaceBefore;
        m_flow.placed.append({sheet, i, {{left, y}, i == part.from, piece.closes || i + 1 == part.to}});
        y += piece.height;
        if (m_flow.sheets > m_room.sheets)
            m_flow.linesOver += piece.lines;
    }
}

void Pourer::put(const QList<Part> &parts)
{
    qreal highest = 0;
    for (qsizetype column = 0; column < parts.size(); ++column) {
        const qreal step = columnWidth() + posterem::ColumnGap * m_body;
        putPart(parts.at(column), static_cast<qreal>(column) * step);
        highest = qMax(highest, parts.at(column).height);
    }
    m_y += highest;
}

void Pourer::place(qsizetype from, qsizetype to, int columns)
{
    while (from < to) {
        const bool fresh = m_y <= 0;
        const qreal before = fresh ? 0 : m_flow.pieces.at(from).spaceBefore;
        const qreal height = m_room.size.height() - m_y - before;
        QList<Part> parts = fillColumns(from, to, height, columns, fresh);
        const qsizetype end = parts.last().to;
        if (parts.first().to == from) {
            turn();
            continue;
        }
        if (end == to && columns > 1)
            parts = balanced(from, to, parts);
        m_y += before;
        put(parts);
        from = end;
        if (from < to)
            turn();
    }
}

/// What stays together as a whole would fill one column and leave the others empty: it goes across instead.
bool Pourer::wouldStandAlone(const Band &band, qsizetype from) const
{
    return !band.wide && m_room.columns > 1 && groupEnd(from, m_flow.pieces.size()) == m_flow.pieces.size();
}

PosterFlow Pourer::run()
{
    for (Band band : bands()) {
        const qsizetype from = m_flow.pieces.size();
        const bool overfull = m_flow.overfull;
        const qreal longestLine = m_flow.longestLine;
        cut(band);
        if (wouldStandAlone(band, from)) {
            m_flow.pieces.resize(from);
            m_flow.overfull = overfull;
            m_flow.longestLine = longestLine;
            band.wide = true;
            cut(band);
        }
        place(from, m_flow.pieces.size(), band.wide ? 1 : m_room.columns);
    }
    m_flow.bottom = m_y;
    return std::move(m_flow);
}

} // namespace

PosterFlow pour(const PosterBlocks &blocks, const PosterRoom &room, qreal body, qreal loose)
{
    return Pourer(blocks, room, body, loose).run();
}

} // namespace powerhall
