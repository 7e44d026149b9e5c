// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <optional>
#include <string_view>

namespace powerhall {

/// In which order a date's numbers stand where the year does not come first.
enum class DateOrder
{
    YearMonthDay, ///< also of files whose other dates could not tell
    DayMonthYear,
    MonthDayYear
};

/// Readers of single fields: UTF-8 in, exact whole numbers out, nothing for what cannot be read. Each has a
/// fast way for plain ASCII and falls back to one that also knows blanks around, full-width characters
/// (１２), 年月日 and the like. None allocates. Any thread.

/// Seconds since 1970-01-01 00:00 of the same wall clock (local time; China has known no summer time since
/// 1991). YYYY-MM-DD HH:MM[:SS[.fff]], `/` `.` `T`, 2026年7月1日 8时5分, 上午/下午, 24:00 (= 00:00 of the
/// next day), a zone (Z, +08:00) is converted to +08:00. Fractions of a second are cut off. A date without a
/// time of day is not read. 46211.25 is a spreadsheet's date that lost its format: days since 1899-12-30, to
/// the nearest second.
std::optional<qint64> parseTime(std::string_view text, DateOrder order);
/// Days since 1970-01-01. A time of day is allowed if it is 00:00; 46211 as above.
std::optional<qint64> parseDay(std::string_view text, DateOrder order);

/// A whole number: sign, digits, thousands in groups of three (1,234), `.0` behind.
std::optional<qint64> parseWhole(std::string_view text);

/// A decimal times 1,000: volts → millivolts, percent → its thousandths.
struct Milli
{
    qint64 value = 0;  ///< cut off towards zero where not exact
    bool exact = true; ///< no further digit but 0 follows
    bool operator==(const Milli &) const = default;
};
std::optional<Milli> parseMilli(std::string_view text);
/// The same for a percentage: 99.98, 99.98%, 99.98％.
std::optional<Milli> parsePercentMilli(std::string_view text);

/// What a number field that gave nothing was: any decimal, or no number at all.
bool isDecimal(std::string_view text);

/// Without blanks, tabs, U+3000, U+00A0 and U+FEFF at both ends.
std::string_view trimmed(std::string_view text);

/// Day number of a date of the calendar; nothing where it does not exist. Years 1 to 9999.
std::optional<qint64> dayNumber(int year, int month, int day);

} // namespace powerhall
