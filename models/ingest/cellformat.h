// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace powerhall {

/// What a spreadsheet's number format says a number is.
enum class CellKind
{
    Number,
    Percent,
    Date,
    Time, ///< of day, or a duration
    DateTime
};

/// Of the formats every spreadsheet program knows by number, the East Asian ones among them.
CellKind builtInKind(int numberFormat);
/// Of a format code as it is written in a workbook: yyyy"年"m"月"d"日" h:mm; [红色]0.00% …
CellKind kindOfCode(const QString &code);

/// Appends a number as text: at most 15 significant digits as spreadsheets show them, never with an exponent;
/// dates as YYYY-MM-DD, times as HH:MM:SS, percentages with their sign. Dates count from 1900 (with its day
/// that never was, 1900-02-29) or from 1904. What is no number is appended as it is.
void appendNumber(std::string &text, std::string_view number, CellKind kind, bool from1904);

} // namespace powerhall
