// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/partcuts.h"

#include "models/ingest/encoding.h"

#include <algorithm>

namespace powerhall {

namespace {

constexpr qint64 Window = 64 * 1024;
constexpr qint64 Windows = 16;

/// One unit of text at a place of a window: a byte, or two of UTF-16.
struct Units
{
    const std::string &bytes;
    TextEncoding encoding;

    [[nodiscard]] size_t width() const { return isUtf16(encoding) ? 2 : 1; }
    [[nodiscard]] size_t count() const { return bytes.size() / width(); }
    [[nodiscard]] unsigned at(size_t index) const
    {
        const auto byte = [&](size_t place) { return unsigned(static_cast<unsigned char>(bytes[place])); };
        if (!isUtf16(encoding))
            return byte(index);
        const bool big = encoding == TextEncoding::Utf16Be;
        return byte(index * 2 + (big ? 0 : 1)) << 8 | byte(index * 2 + (big ? 1 : 0));
    }
};

} // namespace

qint64 behindLineBreak(int file, const TableFormat &format, qint64 place)
{
    for (qint64 window = 0; window < Windows; ++window) {
        // One unit more than is looked at: it tells a lone CR from a CRLF.
        const std::string bytes = bytesAt(file, place, Window + 2);
        const Units units{bytes, format.encoding};
        for (size_t at = 0; at + 1 < units.count(); ++at) {
            const bool isLone = units.at(at) == '\r' && units.at(at + 1) != '\n';
            if (units.at(at) == '\n' || isLone)
                return place + qint64((at + 1) * units.width());
        }
        if (qint64(bytes.size()) < Window + 2)
            return -1;
        place += Window + 2 - qint64(units.width());
    }
    return -1;
}

std::vector<qint64> partCuts(int file, const TableFormat &format, int parts, qint64 smallestPart)
{
    const qint64 begin = format.byteOrderMark ? (format.encoding == TextEncoding::Utf8 ? 3 : 2) : 0;
    const qint64 size = format.size - begin;
    std::vector<qint64> cuts{begin};
    const qint64 most = std::min<qint64>(parts, size / std::max<qint64>(smallestPart, 1));
    for (qint64 part = 1; part < most; ++part) {
        const qint64 place = begin + size / most * part / 2 * 2;
        const qint64 cut = behindLineBreak(file, format, place);
        if (cut > cuts.back() && cut < format.size)
            cuts.push_back(cut);
    }
    cuts.push_back(format.size);
    return cuts;
}

} // namespace powerhall
