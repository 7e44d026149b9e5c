// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/paragraph.h"

#include "models/core/text.h"
#include "reports/paint/linebreak.h"

#include <algorithm>
#include <limits>

namespace powerhall {

namespace {

/// Slack a justified line may spread between two characters, in em: less than what a text extractor takes
/// for a blank.
constexpr qreal MostSlack = 0.05;

struct Character
{
    Glyph glyph;
    int style = 0;
    qreal width = 0;
};

/// One paragraph being broken: its text, what each UTF-16 position draws, and the lines so far.
class Breaker
{
public:
    Breaker(const QList<Span> &spans, qreal width)
        : m_width(width)
    {
        for (const Span &span : spans)
            append(span);
    }

    QList<TextLine> lines(bool justified);

private:
    void append(const Span &span);
    void place(const BreakUnit &unit);
    void placeInPieces(const BreakUnit &unit, const QList<qsizetype> &ends);
    void take(qsizetype start, qsizetype length);
    void finishLine(bool justified);
    [[nodiscard]] qreal widthOf(qsizetype start, qsizetype length) const;

    QString m_text;
    QList<Character> m_characters; ///< per UTF-16 position; low surrogates have glyph index 0
    QList<TextStyle> m_styles;
    qreal m_width;
    QList<qsizetype> m_line; ///< positions on the line under way
    qreal m_used = 0;
    bool m_justified = false;
    QList<TextLine> m_lines;
};

void Breaker::append(const Span &span)
{
    FontSet &fonts = FontSet::ofThread();
    const QString text = printable(span.text);
    const int style = static_cast<int>(m_styles.size());
    m_styles.append(span.style);
    m_text += text;
    for (const char32_t code : text.toUcs4()) {
        const Glyph glyph = fonts.glyph(code, span.style.weight);
        m_characters.append(Character{glyph, style, glyph.advance * span.style.size});
        if (QChar::requiresSurrogates(code))
            m_characters.append(Character{Glyph{}, style, 0});
    }
}

qreal Breaker::widthOf(qsizetype start, qsizetype length) const
{
    qreal width = 0;
    for (qsizetype i = start; i < start + length; ++i)
        width += m_characters.at(i).width;
    return width;
}

void Breaker::take(qsizetype start, qsizetype length)
{
    for (qsizetype i = start; i < start + length; ++i) {
        m_line.append(i);
        m_used += m_characters.at(i).width;
    }
}

void Breaker::placeInPieces(const BreakUnit &unit, const QList<qsizetype> &ends)
{
    qsizetype start = unit.start;
    for (const qsizetype end : ends) {
        if (end <= unit.start || end > unit.start + unit.length)
            continue;
        if (!m_line.isEmpty() && m_used + widthOf(start, end - start) > m_width)
            finishLine(m_justified);
        take(start, end - start);
        start = end;
    }
}

void Breaker::place(const BreakUnit &unit)
{
    const qreal width = widthOf(unit.start, unit.length);
    if (!unit.blank && !m_line.isEmpty() && m_used + width > m_width)
        finishLine(m_justified);
    if (unit.blank && m_line.isEmpty() && !m_lines.isEmpty())
        return;
    if (width > m_width)
        placeInPieces(unit, characterEnds(m_text));
    else
        take(unit.start, unit.length);
}

void Breaker::finishLine(bool justified)
{
    while (!m_line.isEmpty() && m_text.at(m_line.last()) == u' ')
        m_used -= m_characters.at(m_line.takeLast()).width;
    TextLine line;
    qreal extra = 0;
    if (justified && m_line.size() > 1) {
        const qreal most = MostSlack * m_styles.at(m_characters.at(m_line.first()).style).size;
        extra = (m_width - m_used) / static_cast<qreal>(m_line.size() - 1);
        extra = extra > most || extra < 0 ? 0 : extra;
    }
    qreal x = 0;
    int style = -1;
    for (const qsizetype position : std::as_const(m_line)) {
        const Character &character = m_characters.at(position);
        if (character.glyph.index == 0)
            continue;
        const TextStyle &look = m_styles.at(character.style);
        if (line.runs.isEmpty() || line.runs.last().face != character.glyph.face || style != character.style)
            line.runs.append(GlyphRun{character.glyph.face, look.size, look.colour, {}, {}, {}});
        style = character.style;
        GlyphRun &run = line.runs.last();
        run.glyphs.append(character.glyph.index);
        run.x.append(x);
        run.codes.append(character.glyph.shown);
        line.size = qMax(line.size, look.size);
        x += character.width + extra;
    }
    line.width = qMax<qreal>(0, x - extra);
    if (line.runs.isEmpty() && !m_styles.isEmpty())
        line.size = m_styles.first().size;
    m_lines.append(line);
    m_line.clear();
    m_used = 0;
}

QList<TextLine> Breaker::lines(bool justified)
{
    m_justified = justified;
    for (const BreakUnit &unit : breakUnits(m_text))
        place(unit);
    finishLine(false);
    return m_lines;
}

struct Wish
{
    QList<Span> spans;
    qreal width;
    bool justified;

    bool operator==(const Wish &) const = default;
};

size_t qHash(const Wish &wish, size_t seed)
{
    for (const Span &span : wish.spans)
        seed = qHashMulti(seed, span.text, span.style.size, static_cast<int>(span.style.weight));
    return qHashMulti(seed, wish.width, wish.justified);
}

/// Slips of one hall repeat most of their sentences: what was laid out once is kept. One per thread, like the
/// fonts its glyphs belong to.
class LaidOut
{
public:
    static LaidOut &ofThread()
    {
        static thread_local LaidOut kept;
        if (const FontSet *fonts = &FontSet::ofThread(); fonts != kept.m_fonts) {
            kept.m_lines.clear();
            kept.m_fonts = fonts;
        }
        return kept;
    }

    QList<TextLine> lines(const Wish &wish)
    {
        constexpr qsizetype MostKept = 4096;
        if (const auto found = m_lines.constFind(wish); found != m_lines.cend())
            return *found;
        if (m_lines.size() >= MostKept)
            m_lines.clear();
        return *m_lines.insert(wish, Breaker(wish.spans, wish.width).lines(wish.justified));
    }

private:
    const FontSet *m_fonts = nullptr;
    QHash<Wish, QList<TextLine>> m_lines;
};

constexpr qsizetype LongestKept = 1000; ///< characters of a span

} // namespace

QList<TextLine> layOut(const QList<Span> &spans, qreal width, bool justified)
{
    const bool kept = std::all_of(spans.cbegin(), spans.cend(),
                                  [](const Span &span) { return span.text.size() <= LongestKept; });
    return kept ? LaidOut::ofThread().lines(Wish{spans, width, justified})
                : Breaker(spans, width).lines(justified);
}

QList<TextLine> layOut(const QString &text, const TextStyle &style, qreal width, bool justified)
{
    return layOut({Span{text, style}}, width, justified);
}

TextLine singleLine(const QString &text, const TextStyle &style)
{
    return layOut(text, style, std::numeric_limits<qreal>::max()).first();
}

TextLine elidedLine(const QString &text, const TextStyle &style, qreal width)
{
    const TextLine whole = singleLine(text, style);
    if (whole.width <= width)
        return whole;
    const QString ellipsis = QStringLiteral("…");
    const qreal room = width - singleLine(ellipsis, style).width;
    qsizetype kept = 0;
    const QString shown = printable(text);
    qreal used = 0;
    for (const qsizetype end : characterEnds(shown)) {
        for (const char32_t code : shown.mid(kept, end - kept).toUcs4())
            used += FontSet::ofThread().glyph(code, style.weight).advance * style.size;
        if (used > room)
            break;
        kept = end;
    }
    return singleLine(shown.left(kept) + ellipsis, style);
}

} // namespace powerhall
