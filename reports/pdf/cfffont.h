// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QRect>

#include <string>
#include <vector>

namespace powerhall {

/// One glyph of a font to embed: thousandths of an em.
struct CffGlyph
{
    QPainterPath outline; ///< y downwards from the baseline, inside by winding
    int width = 0;
};

struct CffFont
{
    std::string bytes;
    QRect box; ///< of all its outlines, y upwards: x and y are left and bottom
};

/// A bare CID-keyed font in Compact Font Format (Adobe Technical Notes 5176 and 5177), as a PDF embeds it
/// under CIDFontType0C: CID 0 is empty, glyphs[n] is CID n + 1. Corners are rounded to thousandths of an em.
/// The same glyphs give the same bytes. Any thread.
CffFont cffFont(const std::string &name, const std::vector<CffGlyph> &glyphs);

} // namespace powerhall
