// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstdio>

/// The table both programs of the workbook bench write: 20 columns, the cells of a row made from its number.
namespace powerhall::bench {

inline constexpr int XlsxColumns = 20;
inline constexpr int XlsxTexts = 4; ///< the first columns; the next is a date, the others numbers

/// Hundredths of the number in a cell.
inline std::int64_t xlsxHundredths(std::int64_t row, int column)
{
    return (row * 7919 + column * 104729) % 10'000'000;
}
/// UTF-8 text of a cell, at most 63 bytes.
inline void xlsxText(std::int64_t row, int column, char *text, std::size_t size)
{
    static const char *const Forms[] = {"10kV示例%lld线", "第%lld号公用配电台区", "农村", "设备老化%lld"};
    std::snprintf(text, size, Forms[column], static_cast<long long>(row % 5000));
}
inline int xlsxDay(std::int64_t row)
{
    return int(row % 92);
}

} // namespace powerhall::bench
