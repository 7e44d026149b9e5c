// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ingest/tableformat.h"

#include <string_view>
#include <vector>

namespace powerhall {

/// How a CSV file is written, judged by its first half megabyte; `size` is the file's.
Result<TableFormat> csvFormatOf(std::string_view beginning, qint64 size, const ReadOptions &options);

/// How many lines of one cell, titles and remarks, may stand above the header.
inline constexpr int MostTitles = 10;

/// The order of the numbers in the dates of some fields.
class DateOrderGuess
{
public:
    void look(std::string_view field);
    [[nodiscard]] DateOrder order() const;
    [[nodiscard]] bool isCertain() const;

private:
    int m_dayFirst = 0;   ///< dates whose first number is above 12
    int m_monthFirst = 0; ///< dates whose second number is above 12
    int m_either = 0;
    int m_dotted = 0; ///< of these, written with dots: that is the day-first habit
};

} // namespace powerhall
