// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdffont.h"

#include "reports/pdf/cfffont.h"
#include "reports/pdf/pdfobjects.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype EntriesPerBlock = 100; ///< most a CMap section may hold

std::string hex16(uint value)
{
    constexpr const char *Digits = "0123456789abcdef";
    return {Digits[value >> 12 & 0xf], Digits[value >> 8 & 0xf], Digits[value >> 4 & 0xf],
            Digits[value & 0xf]};
}

std::string utf16Hex(char32_t code)
{
    std::string hex;
    for (const QChar unit : QString::fromUcs4(&code, 1))
        hex += hex16(unit.unicode());
    return hex;
}

/// A ToUnicode CMap: glyph codes 1, 2, … in order.
std::string textMap(const QList<char32_t> &codes)
{
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (qsizetype start = 0; start < codes.size(); start += EntriesPerBlock) {
        const qsizetype end = qMin(start + EntriesPerBlock, codes.size());
        map += std::to_string(end - start) + " beginbfchar\n";
        for (qsizetype i = start; i < end; ++i)
            map += '<' + hex16(static_cast<uint>(i) + 1) + "> <" + utf16Hex(codes.at(i)) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// What each code adds to the line: as the layout had it.
std::string widthsOf(const GlyphLog::Font &font)
{
    std::string widths = "[1 [";
    for (const int width : font.widths)
        widths += std::to_string(width) + ' ';
    return widths + "]]";
}

/// A subset's name begins with six letters of its own, here by its number in the file.
std::string subsetName(const FontFace &face, size_t number)
{
    const std::string letters{'A', 'A', 'A', 'A', char('A' + number / 26 % 26), char('A' + number % 26)};
    return letters + '+' + PdfObjects::plainName(face.family() + u'-' + face.style());
}

PackedFont packed(const GlyphLog::Font &font, size_t number)
{
    const FontFace &face = FontSet::ofThread().face(font.face);
    std::vector<CffGlyph> glyphs;
    for (qsizetype i = 0; i < font.glyphs.size(); ++i)
        glyphs.push_back({face.outline(font.glyphs.at(i)), font.widths[static_cast<size_t>(i)]});
    const std::string name = subsetName(face, number);
    const CffFont program = cffFont(name, glyphs);
    return {name,
            deflated(program.bytes),
            deflated(textMap(font.codes)),
            widthsOf(font),
            program.box,
            face.style().contains(u"Bold"_s, Qt::CaseInsensitive)};
}

std::string descriptorOf(const PackedFont &font, int program)
{
    constexpr int CapHeight = 733;
    const QRect &box = font.box;
    std::string sides;
    for (const int side : {box.left(), box.top(), box.right(), box.bottom()})
        sides += std::to_string(side) + ' ';
    return "<< /Type /FontDescriptor /FontName /" + font.name + " /Flags 4 /FontBBox [" + sides +
           "] /ItalicAngle 0 /Ascent " + std::to_string(qRound(FontSet::Ascent * 1000)) + " /Descent -" +
           std::to_string(qRound(FontSet::Descent * 1000)) + " /CapHeight " + std::to_string(CapHeight) +
           " /StemV " + (font.isBold ? "140" : "80") + " /FontFile3 " + PdfObjects::reference(program) +
           " >>";
}

} // namespace

std::vector<PackedFont> packedFonts(const GlyphLog &log)
{
    std::vector<PackedFont> fonts;
    for (const GlyphLog::Font &font : log.fonts())
        fonts.push_back(packed(font, fonts.size() + 1));
    return fonts;
}

int addFont(PdfObjects &objects, const PackedFont &font)
{
    const int program = objects.addDeflated("/Subtype /CIDFontType0C", font.program);
    const int descriptor = objects.add(descriptorOf(font, program));
    const int descendant = objects.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + font.name +
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor " +
        PdfObjects::reference(descriptor) + " /W " + font.widths + " >>");
    const int map = objects.addDeflated({}, font.textMap);
    return objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /" + font.name +
                       " /Encoding /Identity-H /DescendantFonts [" + PdfObjects::reference(descendant) +
                       "] /ToUnicode " + PdfObjects::reference(map) + " >>");
}

} // namespace powerhall
