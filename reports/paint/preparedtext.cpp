// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/preparedtext.h"

#include "models/core/text.h"

#include <algorithm>

namespace powerhall {

namespace {

/// Slack a justified line may spread between two characters, in em: less than what a text extractor takes
/// for a blank.
constexpr qreal MostSlack = 0.05;

/// Widths are sums of many small numbers: what misses a line by this much, in units of the size, fits it.
constexpr qreal Rounding = 1e-6;

} // namespace

PreparedText::PreparedText(const QList<Span> &spans)
{
    m_sums.append(0);
    for (const Span &span : spans)
        append(span);
    m_units = breakUnits(m_text);
    m_ends = characterEnds(m_text);
}

void PreparedText::append(const Span &span)
{
    FontSet &fonts = FontSet::ofThread();
    const QString text = printable(span.text);
    const int style = static_cast<int>(m_styles.size());
    m_styles.append(span.style);
    m_text += text;
    for (const char32_t code : text.toUcs4()) {
        const Glyph glyph = fonts.glyph(code, span.style.weight);
        m_characters.append(Character{glyph, style});
        m_sums.append(m_sums.last() + glyph.advance * span.style.size);
        if (QChar::requiresSurrogates(code)) {
            m_characters.append(Character{Glyph{}, style});
            m_sums.append(m_sums.last());
        }
    }
}

qreal PreparedText::widestUnit() const
{
    qreal widest = 0;
    for (const BreakUnit &unit : m_units)
        widest = std::max(widest, widthOf(unit.start, unit.start + unit.length));
    return widest;
}

void PreparedText::placeInPieces(const BreakUnit &unit, qsizetype index, qreal width,
                                 QList<Range> &ranges) const
{
    const auto first = std::upper_bound(m_ends.cbegin(), m_ends.cend(), unit.start);
    for (auto end = first; end != m_ends.cend() && *end <= unit.start + unit.length; ++end) {
        Range &line = ranges.last();
        const qsizetype start = end == first ? unit.start : *std::prev(end);
        if (line.to > line.from && widthOf(line.from, *end) > width)
            ranges.append(Range{start, *end, index});
        else
            line.to = *end;
        ranges.last().lastUnit = index;
    }
}

QList<PreparedText::Range> PreparedText::broken(qreal givenWidth, Ending ending) const
{
    const qreal width = givenWidth + (m_styles.isEmpty() ? 0 : m_styles.first().size * Rounding);
    QList<Range> ranges{Range{}};
    for (qsizetype i = 0; i < m_units.size(); ++i) {
        const BreakUnit &unit = m_units.at(i);
        const qsizetype end = unit.start + unit.length;
        const bool atStart = ranges.last().to == ranges.last().from;
        if (!unit.blank && !atStart && widthOf(ranges.last().from, end) > width)
            ranges.append(Range{unit.start, unit.start, i});
        const bool emptied = ranges.last().to == ranges.last().from;
        if (unit.blank && emptied && ranges.size() > 1) {
            ranges.last().from = ranges.last().to = end;
            continue;
        }
        if (emptied)
            ranges.last().from = ranges.last().to = unit.start;
        if (widthOf(unit.start, end) > width)
            placeInPieces(unit, i, width, ranges);
        else
            ranges.last() = Range{ranges.last().from, end, i};
    }
    if (ending == Ending::NeverLone)
        joinLone(ranges, width);
    return ranges;
}

void PreparedText::joinLone(QList<Range> &ranges, qreal width) const
{
    if (ranges.size() < 2 || ranges.last().to <= ranges.last().from)
        return;
    Range &last = ranges.last();
    Range &before = ranges[ranges.size() - 2];
    const auto firstEnd = std::upper_bound(m_ends.cbegin(), m_ends.cend(), last.from);
    const QString rest = m_text.mid(*firstEnd, last.to - *firstEnd);
    const bool lone = std::all_of(rest.cbegin(), rest.cend(),
                                  [](QChar character) { return character.isPunct() || character.isSpace(); });
    const BreakUnit &joining = m_units.at(before.lastUnit);
    const bool movable =
        joining.start > before.from && !joining.blank && widthOf(joining.start, last.to) <= width;
    if (!lone || !movable)
        return;
    before.to = joining.start;
    before.lastUnit -= 1;
    last.from = joining.start;
}

qsizetype PreparedText::trimmedEnd(const Range &range) const
{
    qsizetype end = range.to;
    while (end > range.from && m_text.at(end - 1) == u' ')
        --end;
    return end;
}

qsizetype PreparedText::lineCount(qreal width, Ending ending) const
{
    return broken(width, ending).size();
}

TextLine PreparedText::lineOf(const Range &range, qreal scale, qreal justifiedTo) const
{
    TextLine line;
    const qsizetype end = trimmedEnd(range);
    const qreal used = widthOf(range.from, end);
    qreal extra = 0;
    if (justifiedTo > 0 && end - range.from > 1) {
        const qreal most = MostSlack * m_styles.at(m_characters.at(range.from).style).size;
        extra = (justifiedTo - used) / static_cast<qreal>(end - range.from - 1);
        extra = extra > most || extra < 0 ? 0 : extra;
    }
    int style = -1;
    qreal x = 0;
    for (qsizetype position = range.from; position < end; ++position) {
        const Character &character = m_characters.at(position);
        if (character.glyph.index == 0)
            continue;
        const TextStyle &look = m_styles.at(character.style);
        if (line.runs.isEmpty() || line.runs.last().face != character.glyph.face || style != character.style)
            line.runs.append(GlyphRun{character.glyph.face, look.size * scale, look.colour, {}, {}, {}});
        style = character.style;
        GlyphRun &run = line.runs.last();
        run.glyphs.append(character.glyph.index);
        run.x.append(x * scale);
        run.codes.append(character.glyph.shown);
        line.size = qMax(line.size, look.size * scale);
        x += character.glyph.advance * look.size + extra;
    }
    line.width = qMax<qreal>(0, x - extra) * scale;
    if (line.runs.isEmpty() && !m_styles.isEmpty())
        line.size = m_styles.first().size * scale;
    return line;
}

QList<TextLine> PreparedText::lines(qreal width, qreal scale, bool justified, Ending ending) const
{
    QList<TextLine> lines;
    const QList<Range> ranges = broken(width, ending);
    for (qsizetype i = 0; i < ranges.size(); ++i)
        lines.append(lineOf(ranges.at(i), scale, justified && i + 1 < ranges.size() ? width : 0));
    return lines;
}

} // namespace powerhall
