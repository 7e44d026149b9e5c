// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/glyphlog.h"

#include <QRect>

#include <string>
#include <vector>

namespace powerhall {

class PdfObjects;

/// A font as it goes into a PDF: just the glyphs of one file's pages, and what each of them means.
struct PackedFont
{
    std::string name;    ///< with the six letters that mark a subset
    std::string program; ///< CFF, deflated
    std::string textMap; ///< ToUnicode, deflated
    std::string widths;  ///< value of /W
    QRect box;           ///< y upwards, thousandths of an em
    bool isBold = false;
};

/// The fonts of a log, in its order. On the thread whose font set the log was made with.
std::vector<PackedFont> packedFonts(const GlyphLog &log);

/// Writes a font into a file; the number by which pages refer to it.
int addFont(PdfObjects &objects, const PackedFont &font);

} // namespace powerhall
