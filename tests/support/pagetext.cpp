// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pagetext.h"

namespace powerhall {

QString textOf(const TextLine &line)
{
    QString text;
    for (const GlyphRun &run : line.runs) {
        for (const char32_t code : run.codes)
            text += QString::fromUcs4(&code, 1);
    }
    return text;
}

QList<DrawnLine> drawnLines(const Page &page)
{
    QList<DrawnLine> lines;
    for (const Page::Mark &mark : page.marks()) {
        if (const auto *text = std::get_if<TextMark>(&mark)) {
            const qreal size = text->line.size;
            lines.append(DrawnLine{textOf(text->line),
                                   QRectF(text->baseline.x(), text->baseline.y() - size * FontSet::Ascent,
                                          text->line.width, size),
                                   size});
        }
    }
    return lines;
}

} // namespace powerhall
