// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

/// The fast ways of values.h, for loops that read a hundred million fields: the common spelling in plain
/// ASCII or nothing. What they do not read is asked of values.h again.
namespace powerhall::quick {

/// Day numbers of the first of each month, 1990 to 2099, and of the month after.
class MonthTable
{
public:
    static constexpr int FirstYear = 1990;
    static constexpr int LastYear = 2099;

    constexpr MonthTable()
    {
        int day = 7305; // 1990-01-01
        for (int year = FirstYear; year <= LastYear; ++year) {
            for (int month = 1; month <= 12; ++month) {
                m_starts[index(year, month)] = day;
                day += length(year, month);
            }
        }
        m_starts[m_starts.size() - 1] = day;
    }
    /// −1 where the date does not exist or lies outside the table.
    [[nodiscard]] constexpr qint64 day(unsigned year, unsigned month, unsigned day) const
    {
        if (year - FirstYear > unsigned(LastYear - FirstYear) || month - 1 > 11)
            return -1;
        const size_t at = index(int(year), int(month));
        return day - 1 < unsigned(m_starts[at + 1] - m_starts[at]) ? qint64(m_starts[at]) + day - 1 : -1;
    }

private:
    static constexpr size_t index(int year, int month) { return size_t((year - FirstYear) * 12 + month - 1); }
    static constexpr int length(int year, int month)
    {
        if (month == 2)
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
    std::array<int, (LastYear - FirstYear + 1) * 12 + 1> m_starts{};
};
inline constexpr MonthTable Months;

inline quint64 load8(const char *at)
{
    return qFromLittleEndian<quint64>(at);
}

/// Eight characters as digit pairs: byte i of the result = 10 × digit i + digit i+1, where `shape` (0 =
/// digit, else the character that must stand there) fits; 0xFF… where it does not.
inline quint64 digitPairs(quint64 text, quint64 shape, quint64 digitMask)
{
    const quint64 value = text ^ shape;
    const quint64 carried = value + (0x0606060606060606U & digitMask);
    if (((value & ~digitMask) | ((value | carried) & digitMask & 0xF0F0F0F0F0F0F0F0U)) != 0)
        return ~quint64(0);
    return value * 10 + (value >> 8);
}

/// "YYYY-MM-DD" or with `/`: the day, or −1.
inline qint64 day10(const char *text)
{
    const quint64 head = load8(text);
    const quint64 slashes = (head >> 32 & 0xFF) == '/' ? 0x0200000200000000U : 0; // '-' ^ '/' = 2
    constexpr quint64 Dashes = 0x2D30302D30303030U;                               // "0000-00-"
    const quint64 pairs = digitPairs(head, Dashes ^ slashes, 0x00FFFF00FFFFFFFFU);
    const unsigned tens = unsigned(text[8]) - '0';
    const unsigned ones = unsigned(text[9]) - '0';
    if (pairs == ~quint64(0) || tens > 9 || ones > 9)
        return -1;
    const auto year = unsigned((pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF));
    return Months.day(year, unsigned(pairs >> 40 & 0xFF), tens * 10 + ones);
}

/// "HH:MM" (five characters may be read) or −1: seconds of the day.
inline qint64 clock5(const char *text)
{
    const unsigned h1 = unsigned(text[0]) - '0';
    const unsigned h0 = unsigned(text[1]) - '0';
    const unsigned m1 = unsigned(text[3]) - '0';
    const unsigned m0 = unsigned(text[4]) - '0';
    const unsigned hour = h1 * 10 + h0;
    if (h1 > 2 || h0 > 9 || hour > 23 || m1 > 5 || m0 > 9 || text[2] != ':')
        return -1;
    return qint64(hour * 3600 + (m1 * 10 + m0) * 60);
}

/// "HH:MM:SS" or −1: seconds of the day.
inline qint64 clock8(const char *text)
{
    constexpr quint64 Colons = 0x30303A30303A3030U; // "00:00:00"
    const quint64 pairs = digitPairs(load8(text), Colons, 0xFFFF00FFFF00FFFFU);
    const auto hour = unsigned(pairs & 0xFF);
    const auto minute = unsigned(pairs >> 24 & 0xFF);
    const auto second = unsigned(pairs >> 48 & 0xFF);
    return hour < 24 && minute < 60 && second < 60 ? qint64(hour * 3600 + minute * 60 + second) : -1;
}

/// "YYYY-MM-DD HH:MM" or "YYYY-MM-DD HH:MM:SS", `/` for `-`, `T` for the blank: local seconds (values.h), or
/// −1. Reads nothing outside the text.
inline qint64 time(std::string_view text)
{
    if (text.size() != 16 && text.size() != 19)
        return -1;
    const char *at = text.data();
    const qint64 day = day10(at);
    const qint64 clock = text.size() == 19 ? clock8(at + 11) : clock5(at + 11);
    return (day | clock) >= 0 && (at[10] == ' ' || at[10] == 'T') ? day * 86400 + clock : -1;
}

/// Number of eight digits, the first in the lowest byte.
inline quint64 digits8(quint64 digits)
{
    digits = (digits & 0x0F0F0F0F0F0F0F0FU) * 2561 >> 8;
    digits = (digits & 0x00FF00FF00FF00FFU) * 6553601 >> 16;
    return (digits & 0x0000FFFF0000FFFFU) * 42949672960001U >> 32;
}

/// 1 to 8 digits and nothing else, or −1, in one step for any length. Eight bytes are read.
inline qint64 whole8(std::string_view text)
{
    const size_t length = text.size();
    if (length - 1 > 7)
        return -1;
    constexpr quint64 Zeros = 0x3030303030303030U;
    const quint64 digits = load8(text.data()) << (64 - length * 8) | Zeros >> (length * 4) >> (length * 4);
    const bool fits = (digits & 0xF0F0F0F0F0F0F0F0U) == Zeros &&
                      ((digits + 0x0606060606060606U) & 0xF0F0F0F0F0F0F0F0U) == Zeros;
    return fits ? qint64(digits8(digits)) : -1;
}

/// 1 to 18 digits and nothing else, or −1.
inline qint64 whole(std::string_view text)
{
    if (text.empty() || text.size() > 18)
        return -1;
    qint64 value = 0;
    for (const char character : text) {
        const unsigned digit = unsigned(character) - '0';
        if (digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}

/// "123", "123.4", "123.45" or "123.456" (at most 12 digits before the point): thousandths, or −1.
inline qint64 milli(std::string_view text)
{
    constexpr std::array<qint64, 4> Scale{1000, 100, 10, 1};
    const char *at = text.data();
    const char *end = at + text.size();
    const char *enough = at + std::min(text.size(), size_t(13)); // one digit more than may be
    qint64 value = 0;
    while (at != enough && unsigned(*at) - '0' <= 9)
        value = value * 10 + (*at++ - '0');
    const auto before = at - text.data();
    if (before == 0 || before > 12)
        return -1;
    if (at == end)
        return value * 1000;
    const auto behind = end - at - 1;
    if (*at != '.' || behind < 1 || behind > 3)
        return -1;
    while (++at != end) {
        const unsigned digit = unsigned(*at) - '0';
        if (digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value * Scale[size_t(behind)];
}

} // namespace powerhall::quick
