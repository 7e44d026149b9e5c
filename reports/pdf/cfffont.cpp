// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/cfffont.h"

#include "reports/pdf/charstring.h"

namespace powerhall {

namespace {

// Operators of dictionaries; the second byte of those behind an escape.
constexpr char Escape = 12;
constexpr char FontBBox = 5;
constexpr char Charset = 15;
constexpr char CharStrings = 17;
constexpr char Private = 18;
constexpr char DefaultWidthX = 20;
constexpr char Ros = 30;
constexpr char CidCount = 34;
constexpr char FdArray = 36;
constexpr char FdSelect = 37;

constexpr int FirstOwnString = 391; ///< the ones before are every font's

void bigEndian(std::string &bytes, size_t value, int count)
{
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
}

/// A number of a dictionary that always takes five bytes: places are known only when all is written.
void place(std::string &bytes, size_t value)
{
    constexpr char FiveBytes = 29;
    bytes += FiveBytes;
    bigEndian(bytes, value, 4);
}

std::string indexOf(const std::vector<std::string> &entries)
{
    constexpr int OffsetBytes = 4;
    std::string bytes;
    bigEndian(bytes, entries.size(), 2);
    bytes += static_cast<char>(OffsetBytes);
    size_t offset = 1;
    bigEndian(bytes, offset, OffsetBytes);
    for (const std::string &entry : entries)
        bigEndian(bytes, offset += entry.size(), OffsetBytes);
    for (const std::string &entry : entries)
        bytes += entry;
    return bytes;
}

/// Where the parts behind the head stand in the file.
struct Places
{
    size_t charset = 0;
    size_t fdSelect = 0;
    size_t charStrings = 0;
    size_t fdArray = 0;
};

/// Everything up to the first part that is found by its place. As long whatever the places are.
std::string headOf(const std::string &name, const QRect &box, size_t glyphs, const Places &places)
{
    std::string top;
    Charstring::number(top, FirstOwnString);
    Charstring::number(top, FirstOwnString + 1);
    Charstring::number(top, 0);
    top += {Escape, Ros}; // first of all: it says that the font is CID-keyed
    for (const int side : {box.left(), box.top(), box.right(), box.bottom()})
        Charstring::number(top, side);
    top += FontBBox;
    place(top, glyphs);
    top += {Escape, CidCount};
    place(top, places.charset);
    top += Charset;
    place(top, places.fdSelect);
    top += {Escape, FdSelect};
    place(top, places.charStrings);
    top += CharStrings;
    place(top, places.fdArray);
    top += {Escape, FdArray};
    const std::string header{1, 0, 4, 4}; // version 1.0, header of four bytes, offsets of four
    const std::string noSubroutines(2, '\0');
    return header + indexOf({name}) + indexOf({top}) + indexOf({"Adobe", "Identity"}) + noSubroutines;
}

/// CIDs count through: one range from 1.
std::string charsetOf(size_t glyphs)
{
    std::string bytes(1, 2);
    bigEndian(bytes, 1, 2);
    bigEndian(bytes, glyphs - 2, 2);
    return bytes;
}

/// All glyphs share the one font dictionary.
std::string fdSelectOf(size_t glyphs)
{
    std::string bytes(1, 3);
    bigEndian(bytes, 1, 2);
    bigEndian(bytes, 0, 3);
    bigEndian(bytes, glyphs, 2);
    return bytes;
}

std::string privateDictionary()
{
    std::string bytes;
    Charstring::number(bytes, Charstring::DefaultWidth);
    bytes += DefaultWidthX;
    return bytes;
}

std::string fdArrayOf(size_t privateSize, size_t privatePlace)
{
    std::string dictionary;
    place(dictionary, privateSize);
    place(dictionary, privatePlace);
    dictionary += Private;
    return indexOf({dictionary});
}

} // namespace

CffFont cffFont(const std::string &name, const std::vector<CffGlyph> &glyphs)
{
    QRect box;
    Charstring empty(Charstring::DefaultWidth);
    empty.end();
    std::vector<std::string> strings{empty.bytes()};
    for (const CffGlyph &glyph : glyphs) {
        Charstring string(glyph.width);
        string.add(glyph.outline);
        string.end();
        box |= string.box();
        strings.push_back(string.bytes());
    }
    const std::string charset = charsetOf(strings.size());
    const std::string fdSelect = fdSelectOf(strings.size());
    const std::string charStrings = indexOf(strings);
    const std::string privately = privateDictionary();
    Places places;
    places.charset = headOf(name, box, strings.size(), places).size();
    places.fdSelect = places.charset + charset.size();
    places.charStrings = places.fdSelect + fdSelect.size();
    places.fdArray = places.charStrings + charStrings.size();
    const size_t privatePlace = places.fdArray + fdArrayOf(privately.size(), 0).size();
    return {headOf(name, box, strings.size(), places) + charset + fdSelect + charStrings +
                fdArrayOf(privately.size(), privatePlace) + privately,
            box};
}

} // namespace powerhall
