// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/quickvalues.h"

#include <array>
#include <bit>

namespace powerhall {

/// Where the parts of a row "point,time,volts" stand, in bytes. Rows of a list mostly have the shape of the
/// row before: checking that a row has it is much faster than finding its parts, and the next row can be
/// looked at before this one is done.
///
///     MP-0001,2026-07-01 00:00:00,229.8\n
///     |------||-------16 or 19---| |---|
///      name    time                 number: with the line break at most eight bytes
class SampleShape
{
public:
    static constexpr quint32 ComparedName = 16; ///< of a name, with the delimiter behind it
    static constexpr ptrdiff_t Longest = 64;    ///< more than any shape, and what reading it may touch

    SampleShape() = default;
    /// The shape of the row that begins here, whose name has so many bytes; isKnown() tells whether it has
    /// one.
    SampleShape(const char *row, quint32 nameBytes, char delimiter);

    [[nodiscard]] bool isKnown() const { return m_row != 0; }
    [[nodiscard]] quint32 nameBytes() const { return m_name; }
    [[nodiscard]] quint32 timeBytes() const { return m_time; }
    [[nodiscard]] quint32 rowBytes() const { return m_row; }
    [[nodiscard]] const char *timeOf(const char *row) const { return row + m_name + 1; }
    [[nodiscard]] quint64 numberOf(const char *row) const { return quick::load8(row + m_number); }

    [[nodiscard]] bool hasName(const char *row, quint64 head, quint64 tail) const
    {
        return (((quick::load8(row) ^ head) & m_headMask) | ((quick::load8(row + 8) ^ tail) & m_tailMask)) ==
               0;
    }
    /// The delimiter behind the time and, where the shape has them, the seconds before it.
    [[nodiscard]] bool timeEnds(const char *time) const
    {
        const bool seconds = m_time == 16 || (time[16] == ':' && unsigned(time[17] - '0') <= 5 &&
                                              unsigned(time[18] - '0') <= 9);
        return seconds && time[m_time] == m_delimiter;
    }
    /// Millivolts, or −1 where the bytes are no number of this shape. No digit at all is 0.
    [[nodiscard]] qint64 milliOf(quint64 number) const
    {
        constexpr quint64 Highs = 0xF0F0F0F0F0F0F0F0U;
        // The dot is taken out, the digits are moved to the high end and zeros put before them.
        const quint64 joined = (number & m_beforeDot) | ((number >> 8) & m_behindDot);
        quint64 digits = (joined << m_shift) | m_zeros;
        const quint64 wrong = ((digits & Highs) ^ Zeros) |
                              (((digits + 0x0606060606060606U) & Highs) ^ Zeros) |
                              ((number ^ m_marks) & m_marksMask);
        digits = ((digits & 0x0F0F0F0F0F0F0F0FU) * 2561) >> 8;
        digits = ((digits & 0x00FF00FF00FF00FFU) * 6553601) >> 16;
        digits = ((digits & 0x0000FFFF0000FFFFU) * 42949672960001U) >> 32;
        return wrong != 0 ? -1 : qint64(digits) * m_scale;
    }

private:
    static constexpr quint64 Zeros = 0x3030303030303030U;

    bool findNumber(const char *number);

    char m_delimiter = ',';
    quint32 m_name = 0;
    quint32 m_time = 0;
    quint32 m_number = 0; ///< where it begins
    quint32 m_row = 0;    ///< 0 = the row has no common shape
    quint64 m_headMask = 0;
    quint64 m_tailMask = 0;
    // Of the eight bytes that begin with the number.
    quint64 m_marks = 0; ///< dot and line break
    quint64 m_marksMask = 0;
    quint64 m_beforeDot = 0;
    quint64 m_behindDot = 0; ///< once the dot is out
    quint64 m_zeros = 0;
    quint32 m_shift = 0;
    qint64 m_scale = 1;
};

} // namespace powerhall
