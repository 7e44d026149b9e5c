// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"
#include "reports/xlsx/workbookwriter.h"

namespace powerhall {

/// Where the rows of a table came to stand, for the charts that read them.
struct TablePlace
{
    QString sheet;
    quint32 firstRow = 0;
    const Table *table = nullptr;
    lxw_worksheet *handle = nullptr; ///< of the first sheet
    quint32 endRow = 0;              ///< first free row below the table
};

/// Writes a table on a sheet of its own, a very long one on several. `charted` = ids of columns that charts
/// draw.
TablePlace writeTableSheet(WorkbookWriter &book, const Document &document, const Table &table,
                           const QSet<QString> &charted);

/// Width of a text in Excel's unit, the digit: a Chinese character takes two.
double cellWidth(QStringView text);
/// Lines a text needs in a column of that width.
int lineCount(const QString &text, double width);

} // namespace powerhall
