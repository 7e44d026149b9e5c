// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/paragraph.h"

#include "models/core/text.h"
#include "reports/paint/linebreak.h"
#include "reports/paint/preparedtext.h"

#include <algorithm>
#include <limits>

namespace powerhall {

namespace {

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
        if (const int fonts = FontSet::ofThread().serial(); fonts != kept.m_fonts) {
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
        return *m_lines.insert(wish, PreparedText(wish.spans).lines(wish.width, 1, wish.justified));
    }

private:
    int m_fonts = 0; ///< serial of their set
    QHash<Wish, QList<TextLine>> m_lines;
};

constexpr qsizetype LongestKept = 1000; ///< characters of a span

} // namespace

QList<TextLine> layOut(const QList<Span> &spans, qreal width, bool justified)
{
    const bool kept = std::all_of(spans.cbegin(), spans.cend(),
                                  [](const Span &span) { return span.text.size() <= LongestKept; });
    return kept ? LaidOut::ofThread().lines(Wish{spans, width, justified})
                : PreparedText(spans).lines(width, 1, justified);
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
