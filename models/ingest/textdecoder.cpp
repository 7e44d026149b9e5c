// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/textdecoder.h"

#include "models/ingest/gbtable.h"

#include <cstring>

namespace powerhall {

namespace {

constexpr char Invalid = char(0xFF);

void putCharacter(char32_t code, char *&out)
{
    if (code < 0x80) {
        *out++ = char(code);
    } else if (code < 0x800) {
        *out++ = char(0xC0 | code >> 6);
        *out++ = char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *out++ = char(0xE0 | code >> 12);
        *out++ = char(0x80 | (code >> 6 & 0x3F));
        *out++ = char(0x80 | (code & 0x3F));
    } else {
        *out++ = char(0xF0 | code >> 18);
        *out++ = char(0x80 | (code >> 12 & 0x3F));
        *out++ = char(0x80 | (code >> 6 & 0x3F));
        *out++ = char(0x80 | (code & 0x3F));
    }
}

/// Copies as many whole groups of eight ASCII bytes as there are.
size_t copyAscii(std::string_view piece, char *&out)
{
    size_t at = 0;
    for (quint64 bytes = 0; at + 8 <= piece.size(); at += 8) {
        std::memcpy(&bytes, piece.data() + at, 8);
        if ((bytes & 0x8080808080808080U) != 0)
            break;
        std::memcpy(out, &bytes, 8);
        out += 8;
    }
    return at;
}

size_t decodeGb18030(std::string_view piece, bool lastPiece, char *&out)
{
    const GbTable &table = GbTable::instance();
    size_t at = 0;
    while (at < piece.size()) {
        at += copyAscii(piece.substr(at), out);
        if (at == piece.size())
            break;
        if (static_cast<unsigned char>(piece[at]) < 0x80) {
            *out++ = piece[at++];
            continue;
        }
        const auto [code, length] = table.character(piece.substr(at));
        if (length == 0 && !lastPiece)
            break;
        if (code == GbTable::None)
            *out++ = Invalid;
        else
            putCharacter(code, out);
        at += std::max<size_t>(code == GbTable::None ? 1 : length, 1);
    }
    return at;
}

char32_t unitAt(std::string_view piece, size_t at, bool bigEndian)
{
    const auto first = static_cast<unsigned char>(piece[at]);
    const auto second = static_cast<unsigned char>(piece[at + 1]);
    return bigEndian ? char32_t(first << 8 | second) : char32_t(second << 8 | first);
}

size_t decodeUtf16(std::string_view piece, bool lastPiece, bool bigEndian, char *&out)
{
    size_t at = 0;
    while (at + 2 <= piece.size()) {
        const char32_t unit = unitAt(piece, at, bigEndian);
        if (unit < 0xD800 || unit > 0xDFFF) {
            putCharacter(unit, out);
            at += 2;
            continue;
        }
        const bool isHigh = unit < 0xDC00;
        if (isHigh && at + 4 > piece.size() && !lastPiece)
            return at;
        const char32_t low = isHigh && at + 4 <= piece.size() ? unitAt(piece, at + 2, bigEndian) : 0;
        const bool isPair = low >= 0xDC00 && low <= 0xDFFF;
        if (isPair)
            putCharacter(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), out);
        else
            *out++ = Invalid;
        at += isPair ? 4 : 2;
    }
    if (lastPiece && at < piece.size()) {
        *out++ = Invalid;
        ++at;
    }
    return at;
}

} // namespace

size_t TextDecoder::decode(std::string_view piece, bool lastPiece, char *&out) const
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
        std::memcpy(out, piece.data(), piece.size());
        out += piece.size();
        return piece.size();
    case TextEncoding::Gb18030:
        return decodeGb18030(piece, lastPiece, out);
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return decodeUtf16(piece, lastPiece, m_encoding == TextEncoding::Utf16Be, out);
    }
    Q_UNREACHABLE();
}

std::string TextDecoder::decoded(std::string_view all) const
{
    std::string text(mostBytes(all.size()), '\0');
    char *out = text.data();
    decode(all, true, out);
    text.resize(size_t(out - text.data()));
    return text;
}

} // namespace powerhall
