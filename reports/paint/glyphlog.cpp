// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/glyphlog.h"

namespace powerhall {

void GlyphLog::add(const Page &page)
{
    for (const Page::Mark &mark : page.marks()) {
        const auto *text = std::get_if<TextMark>(&mark);
        for (qsizetype i = 0; text && i < text->line.runs.size(); ++i)
            add(text->line.runs.at(i));
        if (const auto *inset = std::get_if<InsetMark>(&mark))
            add(*inset->page);
    }
}

int GlyphLog::take(int face)
{
    if (const auto known = m_byFace.constFind(face); known != m_byFace.cend())
        return *known;
    const QByteArray identity = FontSet::ofThread().face(face).identity();
    if (!m_byIdentity.contains(identity)) {
        m_byIdentity.insert(identity, static_cast<int>(m_fonts.size()));
        m_fonts.append(Font{face, {}, {}, {}, {}});
    }
    return *m_byFace.insert(face, m_byIdentity.value(identity));
}

void GlyphLog::add(const GlyphRun &run)
{
    Font &font = m_fonts[take(run.face)];
    for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
        const quint32 glyph = run.glyphs.at(i);
        if (glyph >= font.numbers.size())
            font.numbers.resize(glyph + 1);
        if (font.numbers[glyph] != 0)
            continue;
        font.glyphs.append(glyph);
        font.codes.append(run.codes.at(i));
        font.widths.push_back(FontSet::ofThread().width(run.face, glyph));
        font.numbers[glyph] = static_cast<int>(font.glyphs.size());
    }
}

} // namespace powerhall
