// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/gbtable.h"

#include <QStringDecoder>

namespace powerhall {

namespace {

constexpr size_t Trails = 190;                // 40…7E, 80…FE
constexpr size_t BasicFour = 39420;           // four-byte codes up to 84 31 A4 39
constexpr size_t FirstSupplementary = 189000; // 90 30 81 30 = U+10000
constexpr char16_t Hole = 0xFFFF;

bool isLead(unsigned byte)
{
    return byte >= 0x81 && byte <= 0xFE;
}

bool isDigit(unsigned byte)
{
    return byte >= 0x30 && byte <= 0x39;
}

std::vector<char16_t> converted(const QByteArray &bytes, size_t count, qsizetype length)
{
    QStringDecoder decoder("GB18030");
    const QString text = decoder.decode(bytes);
    std::vector<char16_t> table(count, Hole);
    if (size_t(text.size()) == count) {
        std::copy(text.utf16(), text.utf16() + count, table.begin());
        return table;
    }
    for (size_t at = 0; at < count; ++at) { // a converter that gives some codes none or two units
        QStringDecoder single("GB18030");
        const QString one = single.decode(bytes.mid(qsizetype(at) * length, length));
        table[at] = one.size() == 1 && !single.hasError() ? one[0].unicode() : Hole;
    }
    return table;
}

QByteArray allTwoByteCodes()
{
    QByteArray bytes;
    for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
        for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
            if (trail != 0x7F)
                bytes.append(char(lead)).append(char(trail));
        }
    }
    return bytes;
}

QByteArray basicFourByteCodes()
{
    QByteArray bytes;
    for (size_t code = 0; code < BasicFour; ++code) {
        bytes.append(char(0x81 + code / 12600)).append(char(0x30 + code / 1260 % 10));
        bytes.append(char(0x81 + code / 10 % 126)).append(char(0x30 + code % 10));
    }
    return bytes;
}

char32_t filled(char16_t unit)
{
    return unit == Hole || unit == 0xFFFD ? GbTable::None : char32_t(unit);
}

} // namespace

GbTable::GbTable()
    : m_two(converted(allTwoByteCodes(), 126 * Trails, 2))
    , m_four(converted(basicFourByteCodes(), BasicFour, 4))
{}

const GbTable &GbTable::instance()
{
    static const GbTable table;
    return table;
}

std::pair<char32_t, size_t> GbTable::character(std::string_view text) const
{
    const auto byte = [&](size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at])); };
    if (!isLead(byte(0)))
        return {None, 1};
    if (text.size() < 2)
        return {None, 0};
    const unsigned trail = byte(1);
    if (!isDigit(trail)) {
        if (trail < 0x40 || trail == 0x7F || trail == 0xFF)
            return {None, 1};
        const char32_t code = filled(m_two[(byte(0) - 0x81) * Trails + trail - (trail > 0x7F ? 0x41 : 0x40)]);
        return {code, 2};
    }
    if (text.size() < 4) {
        const bool canBe = text.size() < 3 || isLead(byte(2));
        return {None, canBe ? 0 : 1};
    }
    if (!isLead(byte(2)) || !isDigit(byte(3)))
        return {None, 1};
    const size_t linear =
        (((byte(0) - 0x81) * size_t(10) + trail - 0x30) * 126 + byte(2) - 0x81) * 10 + byte(3) - 0x30;
    if (linear < BasicFour)
        return {filled(m_four[linear]), 4};
    const size_t code = 0x10000 + linear - FirstSupplementary;
    return {linear >= FirstSupplementary && code <= 0x10FFFF ? char32_t(code) : None, 4};
}

} // namespace powerhall
