// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/sampleshape.h"

namespace powerhall {

namespace {

constexpr quint64 EachByte = 0x0101010101010101U;
constexpr quint32 WithoutSeconds = 16;
constexpr quint32 WithSeconds = 19;

/// The high bit of the first byte that is `byte` (and maybe of later ones).
quint64 marksOf(quint64 text, char byte)
{
    const quint64 other = text ^ (EachByte * quint64(byte));
    return (other - EachByte) & ~other & (EachByte * 0x80);
}

/// The lowest bytes, none to all eight.
quint64 lowBytes(quint32 count)
{
    return count >= 8 ? ~quint64(0) : (quint64(1) << (8 * count)) - 1;
}

quint64 byteAt(quint32 index, quint64 value)
{
    return value << (8 * index);
}

} // namespace

SampleShape::SampleShape(const char *row, quint32 nameBytes, char delimiter)
    : m_delimiter(delimiter)
    , m_name(nameBytes)
    , m_headMask(lowBytes(nameBytes + 1))
    , m_tailMask(nameBytes + 1 > 8 ? lowBytes(nameBytes + 1 - 8) : 0)
{
    const char *time = row + m_name + 1;
    m_time = time[WithoutSeconds] == delimiter ? WithoutSeconds : WithSeconds;
    m_number = m_name + 1 + m_time + 1;
    if (time[m_time] != delimiter || !findNumber(row + m_number))
        m_row = 0;
}

/// Sets all that concerns the number; false where it is not of the common kind.
bool SampleShape::findNumber(const char *number)
{
    constexpr std::array<qint64, 4> Scale{1000, 100, 10, 1};
    const quint64 text = quick::load8(number);
    const quint64 feeds = marksOf(text, '\n');
    if (feeds == 0)
        return false;
    const auto feed = quint32(std::countr_zero(feeds)) / 8;
    const bool hasReturn = feed > 0 && number[feed - 1] == '\r';
    const quint32 size = hasReturn ? feed - 1 : feed;
    const quint64 dots = marksOf(text & lowBytes(size), '.');
    const quint32 dot = dots != 0 ? quint32(std::countr_zero(dots)) / 8 : size;
    const quint32 decimals = dot < size ? size - dot - 1 : 0;
    if (decimals > 3 || (dot < size && (dot == 0 || decimals == 0)))
        return false;
    const quint32 digits = dot < size ? size - 1 : size;
    m_row = m_number + feed + 1;
    m_marks = byteAt(feed, '\n') | (hasReturn ? byteAt(size, '\r') : 0) | (dot < size ? byteAt(dot, '.') : 0);
    m_marksMask =
        byteAt(feed, 0xFF) | (hasReturn ? byteAt(size, 0xFF) : 0) | (dot < size ? byteAt(dot, 0xFF) : 0);
    m_beforeDot = lowBytes(dot) & lowBytes(size);
    m_behindDot = lowBytes(digits) & ~lowBytes(dot);
    m_shift = digits == 0 ? 0 : 64 - 8 * digits;
    m_zeros = digits == 0 ? Zeros : Zeros >> (8 * digits);
    m_scale = Scale[decimals];
    return true;
}

} // namespace powerhall
