// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <vector>

namespace powerhall {

/// The glyphs that stand on the pages of one file, font by font, numbered from 1 in order of first use: the
/// numbers are their codes in the file. From it the PDF's fonts and text maps are made.
class GlyphLog
{
public:
    struct Font
    {
        int face = 0;             ///< of the font set
        QList<quint32> glyphs;    ///< of code 1, 2, …
        QList<char32_t> codes;    ///< the character each stands for
        std::vector<int> widths;  ///< thousandths of an em
        std::vector<int> numbers; ///< by glyph; 0 = not used
    };

    void add(const Page &page);

    [[nodiscard]] const QList<Font> &fonts() const { return m_fonts; }
    /// Which of the fonts a face of the font set became. It must have been added.
    [[nodiscard]] int fontOf(int face) const { return m_byFace.value(face); }

private:
    int take(int face);
    void add(const GlyphRun &run);

    QList<Font> m_fonts;
    QHash<QByteArray, int> m_byIdentity;
    QHash<int, int> m_byFace;
};

} // namespace powerhall
