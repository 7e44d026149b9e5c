// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/values.h"

#include "models/domain/ingest/plaintext.h"
#include "models/domain/ingest/quickvalues.h"

#include <limits>

namespace powerhall {

namespace {

constexpr qint64 SecondsPerDay = 86400;
constexpr qint64 LocalZone = 8 * 3600;      // Asia/Shanghai
constexpr qint64 SpreadsheetEpoch = -25569; // 1899-12-30

/// Reads a date and a clock from plain characters, left to right; each function eats what it read.
class DateReader
{
public:
    DateReader(const PlainText &text, DateOrder order)
        : m_text(text.view())
        , m_order(order)
    {}

    std::optional<qint64> day();
    std::optional<qint64> secondsOfDay();
    std::optional<qint64> zoneShift();
    /// The T of 2026-07-01T08:00.
    void skipTimeMark() { eat('t'); }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    void skipBlanks()
    {
        while (peek() == ' ')
            ++m_at;
    }

private:
    struct Number
    {
        int value = -1;
        int digits = 0;
    };
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool eat(char wanted);
    bool eatAny(std::string_view wanted)
    {
        return wanted.find(peek()) != wanted.npos && peek() != '\0' && ++m_at;
    }
    Number number(int mostDigits);
    std::optional<qint64> dayOf(Number first, Number second, Number third) const;
    bool fraction();
    char halfOfDay();

    std::string_view m_text;
    size_t m_at = 0;
    DateOrder m_order;
};

bool DateReader::eat(char wanted)
{
    skipBlanks();
    if (peek() != wanted)
        return false;
    ++m_at;
    return true;
}

DateReader::Number DateReader::number(int mostDigits)
{
    Number result{0, 0};
    while (result.digits < mostDigits && peek() >= '0' && peek() <= '9') {
        result.value = result.value * 10 + (peek() - '0');
        ++result.digits;
        ++m_at;
    }
    return result;
}

std::optional<qint64> DateReader::dayOf(Number first, Number second, Number third) const
{
    if (first.digits >= 3)
        return first.digits == 4 && third.digits <= 2 ? dayNumber(first.value, second.value, third.value)
                                                      : std::nullopt;
    if (m_order == DateOrder::YearMonthDay || (third.digits != 2 && third.digits != 4))
        return std::nullopt;
    const int year = third.digits == 2 ? 2000 + third.value : third.value;
    return m_order == DateOrder::DayMonthYear ? dayNumber(year, second.value, first.value)
                                              : dayNumber(year, first.value, second.value);
}

/// 2026-7-1, 2026/07/01, 2026.7.1, 20260701, 1/7/2026; 年 and 月 came as '-' and 日 as ' ' (plaintext.h).
std::optional<qint64> DateReader::day()
{
    skipBlanks();
    const Number first = number(4);
    if (first.digits == 4 && peek() >= '0' && peek() <= '9') {
        const Number month = number(2);
        const Number dayOfMonth = number(2);
        return dayOfMonth.digits == 2 ? dayNumber(first.value, month.value, dayOfMonth.value) : std::nullopt;
    }
    skipBlanks();
    const char separator = peek();
    if (first.digits == 0 || !eatAny("-/."))
        return std::nullopt;
    skipBlanks();
    const Number second = number(2);
    if (second.digits == 0 || !eat(separator))
        return std::nullopt;
    skipBlanks();
    const Number third = number(4);
    return third.digits == 0 ? std::nullopt : dayOf(first, second, third);
}

bool DateReader::fraction()
{
    if (!eatAny(".,"))
        return true;
    return number(9).digits > 0;
}

/// 'a' or 'p' where "am" or "pm" stands, else 0.
char DateReader::halfOfDay()
{
    skipBlanks();
    const std::string_view word = m_text.substr(m_at, 2);
    if (word != "am" && word != "pm")
        return '\0';
    m_at += 2;
    return word.front();
}

/// 8:05, 08:05:00, 08:05:00.000, 0805, 080500; 上午, 下午, AM, PM before or behind.
std::optional<qint64> DateReader::secondsOfDay()
{
    skipBlanks();
    char half = halfOfDay();
    skipBlanks();
    const Number hour = number(2);
    const bool packed = hour.digits == 2 && peek() >= '0' && peek() <= '9';
    if (hour.digits == 0 || (!packed && !eat(':')))
        return std::nullopt;
    skipBlanks();
    const Number minute = number(2);
    Number second{0, 2};
    if (packed ? peek() >= '0' && peek() <= '9' : eat(':')) {
        skipBlanks();
        second = number(2);
        // 8时5分 leaves the colon of 分 behind; 8:05: in ASCII is taken for the same.
        if (second.digits == 0)
            second = {0, 2};
    }
    if (minute.digits == 0 || minute.value > 59 || second.value > 59 || !fraction())
        return std::nullopt;
    eat('s');
    if (half == '\0')
        half = halfOfDay();
    int hours = hour.value;
    if (half != '\0') {
        if (hours < 1 || hours > 12)
            return std::nullopt;
        hours = hours % 12 + (half == 'p' ? 12 : 0);
    }
    const qint64 seconds = hours * 3600 + minute.value * 60 + second.value;
    return hours < 24 || seconds == SecondsPerDay ? std::optional(seconds) : std::nullopt;
}

/// Z, +08:00, -0330, +8: seconds to add so that the clock shows Asia/Shanghai; 0 where no zone is named.
std::optional<qint64> DateReader::zoneShift()
{
    skipBlanks();
    if (eat('z'))
        return LocalZone;
    const char sign = peek();
    if (!eatAny("+-"))
        return 0;
    const Number hour = number(2);
    eat(':');
    const Number minute = number(2);
    if (hour.digits == 0 || hour.value > 14 || minute.value > 59 || minute.digits == 1)
        return std::nullopt;
    const qint64 east = hour.value * 3600 + minute.value * 60;
    return LocalZone - (sign == '-' ? -east : east);
}

/// A date as spreadsheets count it where the cell lost its format: five digits are days since 1899-12-30
/// (1954 to 2173), what stands behind the point is a part of the day. In seconds since 1970.
std::optional<qint64> spreadsheetTime(std::string_view text)
{
    constexpr qint64 FirstDay = 20'000;
    constexpr qint64 Unit = 1'000'000'000'000;
    while (text.ends_with(' '))
        text.remove_suffix(1);
    while (text.starts_with(' '))
        text.remove_prefix(1);
    const size_t point = text.find('.');
    if (text.substr(0, point).size() != 5 || (point != text.npos && point + 1 == text.size()))
        return std::nullopt;
    qint64 day = 0;
    qint64 part = 0;
    qint64 unit = Unit;
    for (size_t at = 0; at < text.size(); ++at) {
        if (at == point)
            continue;
        if (text[at] < '0' || text[at] > '9')
            return std::nullopt;
        if (at < 5)
            day = day * 10 + (text[at] - '0');
        else
            part += (unit /= 10) * (text[at] - '0');
    }
    if (day < FirstDay)
        return std::nullopt;
    const qint64 seconds = (part * (SecondsPerDay / 100) + Unit / 200) / (Unit / 100);
    return (day + SpreadsheetEpoch) * SecondsPerDay + seconds;
}

/// Digits of a decimal: value without sign and point, how many stood behind the point.
struct Digits
{
    bool negative = false;
    std::string_view whole; ///< may hold commas in the right places
    std::string_view fraction;
};

bool allDigits(std::string_view text)
{
    return text.find_first_not_of("0123456789") == text.npos;
}

/// 1,234,567: one to three digits, then groups of three.
bool groupedDigits(std::string_view text)
{
    const size_t first = text.find(',');
    if (first == text.npos)
        return allDigits(text);
    if (first == 0 || first > 3 || (text.size() - first) % 4 != 0)
        return false;
    for (size_t at = first; at < text.size(); at += 4) {
        if (text[at] != ',' || !allDigits(text.substr(at + 1, 3)))
            return false;
    }
    return allDigits(text.substr(0, first));
}

std::optional<Digits> digitsOf(std::string_view text)
{
    Digits result;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        result.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const size_t point = text.find('.');
    result.whole = text.substr(0, point);
    result.fraction = point == text.npos ? std::string_view() : text.substr(point + 1);
    if (result.whole.empty() && result.fraction.empty())
        return std::nullopt;
    if (!groupedDigits(result.whole) || !allDigits(result.fraction))
        return std::nullopt;
    return result;
}

/// The digits as one whole number; nothing where it has more than 18.
std::optional<qint64> valueOf(std::string_view digits, qint64 start = 0)
{
    qint64 value = start;
    for (const char digit : digits) {
        if (digit == ',')
            continue;
        if (value > std::numeric_limits<qint64>::max() / 100)
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

bool onlyZeros(std::string_view digits)
{
    return digits.find_first_not_of('0') == digits.npos;
}

std::optional<Milli> milliOf(const Digits &digits)
{
    const auto whole = valueOf(digits.whole);
    if (!whole)
        return std::nullopt;
    const std::string_view kept = digits.fraction.substr(0, 3);
    auto value = valueOf(kept, *whole);
    for (size_t missing = kept.size(); value && missing < 3; ++missing)
        value = valueOf("0", *value);
    if (!value)
        return std::nullopt;
    const bool exact = digits.fraction.size() <= 3 || onlyZeros(digits.fraction.substr(3));
    return Milli{digits.negative ? -*value : *value, exact};
}

} // namespace

std::optional<qint64> dayNumber(int year, int month, int day)
{
    constexpr int Lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > Lengths[month - 1] + (leap && month == 2 ? 1 : 0))
        return std::nullopt;
    // Years that begin in March, so that the leap day is the last of its year.
    const qint64 marchYear = month > 2 ? year : year - 1;
    const qint64 monthFromMarch = (month + 9) % 12;
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 +
           (monthFromMarch * 306 + 5) / 10 + day - 1 - 719468;
}

std::optional<qint64> parseTime(std::string_view text, DateOrder order)
{
    if (const qint64 quickly = quick::time(text); quickly >= 0)
        return quickly;
    const PlainText plain(text, PlainText::Dates);
    DateReader reader(plain, order);
    const auto day = plain.isComplete() ? reader.day() : std::nullopt;
    if (!day)
        return plain.isComplete() ? spreadsheetTime(plain.view()) : std::nullopt;
    reader.skipTimeMark();
    const auto clock = reader.secondsOfDay();
    const auto shift = clock ? reader.zoneShift() : std::nullopt;
    reader.skipBlanks();
    if (!shift || !reader.atEnd())
        return std::nullopt;
    return *day * SecondsPerDay + *clock + *shift;
}

std::optional<qint64> parseDay(std::string_view text, DateOrder order)
{
    if (text.size() == 10) {
        if (const qint64 quickly = quick::day10(text.data()); quickly >= 0)
            return quickly;
    }
    const PlainText plain(text, PlainText::Dates);
    DateReader reader(plain, order);
    const auto day = plain.isComplete() ? reader.day() : std::nullopt;
    if (!day) {
        const auto serial = plain.isComplete() ? spreadsheetTime(plain.view()) : std::nullopt;
        return serial && *serial % SecondsPerDay == 0 ? std::optional(*serial / SecondsPerDay) : std::nullopt;
    }
    reader.skipBlanks();
    if (reader.atEnd())
        return day;
    const auto clock = reader.secondsOfDay();
    reader.skipBlanks();
    return clock == 0 && reader.atEnd() ? day : std::nullopt;
}

std::optional<qint64> parseWhole(std::string_view text)
{
    if (const qint64 quickly = quick::whole(text); quickly >= 0)
        return quickly;
    const PlainText plain(text, PlainText::Numbers);
    const auto digits = plain.isComplete() ? digitsOf(plain.view()) : std::nullopt;
    if (!digits || !onlyZeros(digits->fraction))
        return std::nullopt;
    const auto value = valueOf(digits->whole);
    return value && digits->negative ? -*value : value;
}

std::optional<Milli> parseMilli(std::string_view text)
{
    if (const qint64 quickly = quick::milli(text); quickly >= 0)
        return Milli{quickly, true};
    const PlainText plain(text, PlainText::Numbers);
    const auto digits = plain.isComplete() ? digitsOf(plain.view()) : std::nullopt;
    return digits ? milliOf(*digits) : std::nullopt;
}

std::optional<Milli> parsePercentMilli(std::string_view text)
{
    const PlainText plain(text, PlainText::Numbers);
    std::string_view number = plain.view();
    if (number.ends_with('%'))
        number.remove_suffix(1);
    while (number.ends_with(' '))
        number.remove_suffix(1);
    const auto digits = plain.isComplete() ? digitsOf(number) : std::nullopt;
    return digits ? milliOf(*digits) : std::nullopt;
}

bool isDecimal(std::string_view text)
{
    const PlainText plain(text, PlainText::Numbers);
    return plain.isComplete() && digitsOf(plain.view()).has_value();
}

} // namespace powerhall
