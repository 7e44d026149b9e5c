// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/xlsx/coversheet.h"

#include "reports/document/documentwords.h"
#include "reports/xlsx/tablesheet.h"

#include <xlsxwriter.h>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr double LabelWidth = 26;
constexpr double LineHeight = 15;
constexpr double ValueWidth = 52;
constexpr double RemarkWidth = 78;

void writeFigure(WorkbookWriter &book, lxw_worksheet *sheet, quint32 row, const Fact &fact)
{
    // The places are those of the digits: 99.9669 has four.
    const qsizetype point = fact.value.indexOf(u'.');
    const Column column{.kind = ColumnKind::Number,
                        .places = point < 0 ? 0 : int(fact.value.size() - point - 1)};
    lxw_format *format = book.format(CellLook::Figure, &column);
    worksheet_write_number(sheet, row, 1, fact.value.toDouble(), format);
}

void setUp(lxw_worksheet *sheet)
{
    constexpr quint8 A4 = 9;
    worksheet_set_column(sheet, 0, 0, LabelWidth, nullptr);
    worksheet_set_column(sheet, 1, 1, ValueWidth, nullptr);
    worksheet_set_column(sheet, 2, 2, RemarkWidth, nullptr);
    worksheet_set_paper(sheet, A4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_footer(sheet, u"&C第 &P 页 共 &N 页"_s.toUtf8().constData());
}

} // namespace

void writeCoverSheet(WorkbookWriter &book, const Document &document)
{
    lxw_worksheet *sheet = book.addSheet(u"报告"_s);
    setUp(sheet);
    quint32 row = 0;
    worksheet_set_row(sheet, row, 30, nullptr);
    book.writeText(sheet, row++, 0, document.title, book.format(CellLook::Title));
    lxw_format *label = book.format(CellLook::Label);
    lxw_format *value = book.format(CellLook::Wrapped);
    for (const Fact &fact : factsOf(document)) {
        if (fact.isHead)
            ++row;
        const int lines =
            qMax(lineCount(fact.value, ValueWidth - 1), lineCount(fact.remark, RemarkWidth - 1));
        worksheet_set_row(sheet, row, 3 + lines * LineHeight, nullptr);
        book.writeText(sheet, row, 0, fact.label, label);
        if (fact.isNumber)
            writeFigure(book, sheet, row, fact);
        else if (!fact.value.isEmpty())
            book.writeText(sheet, row, 1, fact.value, value);
        if (!fact.remark.isEmpty())
            book.writeText(sheet, row, 2, fact.remark, value);
        ++row;
    }
}

} // namespace powerhall
