// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/xlsx/xlsxfile.h"

#include "reports/xlsx/coversheet.h"
#include "reports/xlsx/nativechart.h"
#include "reports/xlsx/tablesheet.h"

#include <QFile>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Below this many rows the workbook is made in memory: its charts then carry their figures with them, for
/// programs that do not recompute.
constexpr qsizetype MostInMemory = 2000;

bool isLong(const Document &document)
{
    qsizetype rows = 0;
    for (const Table *table : document.tables())
        rows += table->rows.size();
    return rows > MostInMemory;
}

QList<const Chart *> chartsOf(const Document &document, const QString &tableId)
{
    QList<const Chart *> charts;
    for (const Section &section : document.sections) {
        for (const DocumentBlock &block : section.blocks) {
            if (const auto *chart = std::get_if<Chart>(&block); chart && chart->table == tableId)
                charts.append(chart);
        }
    }
    return charts;
}

QSet<QString> chartedColumns(const QList<const Chart *> &charts)
{
    QSet<QString> columns;
    for (const Chart *chart : charts) {
        columns.insert(chart->target);
        for (const ChartSeries &series : chart->series)
            columns.insert(series.column);
    }
    return columns;
}

} // namespace

Result<void> writeXlsx(const Document &document, const QString &path)
{
    // The library would write its own line to standard error.
    if (QFile file(path); !file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    WorkbookWriter book(path, isLong(document));
    if (!book.handle())
        return Error{ErrorCode::Internal, path, u"no workbook"_s, {}};
    book.describe(document.title, document.unit);
    writeCoverSheet(book, document);
    for (const Table *table : document.tables()) {
        const QList<const Chart *> charts = chartsOf(document, table->id);
        const TablePlace place = writeTableSheet(book, document, *table, chartedColumns(charts));
        for (int i = 0; i < charts.size(); ++i)
            insertNativeChart(book, *charts.at(i), place, i);
    }
    const auto closed = book.close();
    if (!closed)
        QFile::remove(path);
    return closed;
}

} // namespace powerhall
