// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/xlsx/xlsxtable.h"

#include <xlsxwriter.h>

#include <cstdlib>

using namespace powerhall::bench;

namespace {

void writeRow(lxw_worksheet *sheet, lxw_row_t row, lxw_format *plain, lxw_format *date, lxw_format *number)
{
    for (int i = 0; i < XlsxTexts; ++i) {
        char text[64];
        xlsxText(row, i, text, sizeof text);
        worksheet_write_string(sheet, row, lxw_col_t(i), text, plain);
    }
    constexpr int FirstDay = 46204; // 2026-07-01
    worksheet_write_number(sheet, row, XlsxTexts, FirstDay + xlsxDay(row), date);
    for (int i = XlsxTexts + 1; i < XlsxColumns; ++i)
        worksheet_write_number(sheet, row, lxw_col_t(i), double(xlsxHundredths(row, i)) / 100, number);
}

} // namespace

/// The same table by libxlsxwriter alone, in constant memory: xlsxpeer FILE ROWS.
int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(argv[1], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *plain = workbook_add_format(book);
    format_set_border(plain, LXW_BORDER_THIN);
    lxw_format *date = workbook_add_format(book);
    format_set_num_format(date, "yyyy\\-mm\\-dd");
    lxw_format *number = workbook_add_format(book);
    format_set_num_format(number, "0.00");
    const long rows = std::atol(argv[2]);
    for (long row = 0; row < rows; ++row)
        writeRow(sheet, lxw_row_t(row), plain, date, number);
    return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
