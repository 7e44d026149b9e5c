// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/xlsx/xlsxfile.h"
#include "tests/bench/xlsx/xlsxtable.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

Table benchTable(qsizetype rows)
{
    Table table{.id = u"t"_s, .title = u"明细"_s};
    for (int i = 0; i < bench::XlsxColumns; ++i) {
        const QString id = u"c%1"_s.arg(i);
        const QString head = u"第%1列"_s.arg(i + 1);
        table.columns.append(i < bench::XlsxTexts    ? Column::text(id, head)
                             : i == bench::XlsxTexts ? Column::date(id, head)
                                                     : Column::fixed(id, head, 2));
    }
    table.rows = Rows(rows, [](qsizetype index, Row &row) {
        row.resize(bench::XlsxColumns);
        for (int i = 0; i < bench::XlsxTexts; ++i) {
            char text[64];
            bench::xlsxText(index, i, text, sizeof text);
            row[i] = QString::fromUtf8(text);
        }
        row[bench::XlsxTexts] = QDate(2026, 7, 1).addDays(bench::xlsxDay(index));
        for (int i = bench::XlsxTexts + 1; i < bench::XlsxColumns; ++i)
            row[i] = ReportNumber::decimal(bench::xlsxHundredths(index, i), 2);
    });
    return table;
}

} // namespace

/// Writes the table as a report's workbook: xlsxdocument FILE ROWS.
int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const Document document{.title = u"明细"_s, .sections = {{{}, {benchTable(std::atoll(argv[2]))}}}};
    return writeXlsx(document, QString::fromLocal8Bit(argv[1])) ? 0 : 1;
}
