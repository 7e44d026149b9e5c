// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/xlsxtable.h"

#include "models/ingest/correctedblock.h"
#include "models/ingest/csvformat.h"
#include "models/ingest/sheetreader.h"
#include "models/ingest/survey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr size_t BlockSize = 256 * 1024;
constexpr qint64 RowsLookedAt = 1000;

/// Cells of the row with anything but blanks in them.
int filledCells(const SheetReader &sheet)
{
    int filled = 0;
    for (int column = 0; column < sheet.cells(); ++column)
        filled += trimmed(sheet.cell(column)).empty() ? 0 : 1;
    return filled;
}

/// Goes to the row the headings stand in: the first that is not empty; titles above it (one cell, often
/// merged) are passed over where anything else follows.
void findHeader(SheetReader &sheet, TableFormat &format)
{
    int titles = 0;
    bool isFound = false;
    while (!isFound && titles <= MostTitles && sheet.next()) {
        const int filled = filledCells(sheet);
        isFound = filled > 1;
        if (!isFound && (filled == 0 || titles++ > 0))
            continue;
        format.headerRow = sheet.row();
        format.headings.clear();
        for (int column = 0; column < sheet.cells(); ++column)
            format.headings += QString::fromStdString(sheet.cell(column));
    }
}

/// Gathers rows as CSV text and hands them on in blocks.
class RowWriter
{
public:
    RowWriter(const TableFormat &format, const Corrections &corrections, BlockWorker &worker)
        : m_format(format)
        , m_corrections(corrections)
        , m_worker(worker)
    {}

    void add(const SheetReader &sheet);
    void flush();
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    const TableFormat &m_format;
    const Corrections &m_corrections;
    BlockWorker &m_worker;
    std::string m_text;
    qint64 m_rows = 0;  ///< of the sheet behind the header, empty ones included
    qint64 m_first = 0; ///< of this block
};

void RowWriter::add(const SheetReader &sheet)
{
    const qint64 index = sheet.row() - m_format.headerRow - 1;
    m_text.append(size_t(index - m_rows), '\n'); // rows the sheet leaves out
    m_rows = index + 1;
    for (int column = 0; column < sheet.cells(); ++column) {
        if (column > 0)
            m_text += m_format.delimiter;
        appendField(m_text, sheet.cell(column), m_format.delimiter);
    }
    m_text += '\n';
    if (m_text.size() >= BlockSize)
        flush();
}

void RowWriter::flush()
{
    if (m_rows == m_first)
        return;
    const size_t size = m_text.size();
    m_text.append(RecordBlock::Padding, '\n');
    const Survey survey = surveyOf(m_text.data(), m_text.data() + size);
    RecordBlock block{{m_text.data(), size}, m_first, m_rows - m_first};
    block.clean = !survey.controls && (!survey.wide || isUtf8(m_text.data(), m_text.data() + size));
    block.plain = block.clean && !survey.quotes && !survey.loneReturns;
    block.ascii = block.plain && !survey.wide;
    block.delimiter = m_format.delimiter;
    block.columns = int(m_format.headings.size());
    handCorrected(block, m_corrections, m_format.headerRow + 1, m_worker);
    m_first = m_rows;
    m_text.clear();
}

Error headerFault(const SheetReader &sheet)
{
    return sheet.fault().value_or(Error{ErrorCode::BrokenTable, {}, u"empty"_s, {}});
}

} // namespace

Result<TableFormat> xlsxFormatOf(const QString &path, qint64 size, const ReadOptions &options,
                                 const ReadControl *control)
{
    const auto workbook = Workbook::open(path, control);
    if (!workbook)
        return workbook.error().at(path);
    const auto entry = (*workbook)->sheetEntry(options.sheet);
    if (!entry)
        return entry.error().at(path);
    TableFormat format;
    format.type = FileType::Xlsx;
    format.size = size;
    format.sheets = (*workbook)->sheets();
    format.sheet = (*workbook)->sheetName(options.sheet);
    SheetReader sheet(**workbook, *entry);
    findHeader(sheet, format);
    if (sheet.fault() || format.headings.isEmpty())
        return headerFault(sheet).at(path);
    DateOrderGuess guess;
    for (qint64 row = 0; row < RowsLookedAt && sheet.next(); ++row) {
        for (int column = 0; column < sheet.cells(); ++column)
            guess.look(sheet.cell(column));
    }
    if (sheet.fault())
        return sheet.fault()->at(path);
    format.dateOrder = options.dateOrder.value_or(guess.order());
    format.dateOrderCertain = options.dateOrder.has_value() || guess.isCertain();
    return format;
}

Result<Reading> readXlsx(const QString &path, const TableFormat &format, const WorkerMaker &makeWorker,
                         const ReadOptions &options, ReadControl *control)
{
    const auto workbook = Workbook::open(path, control);
    if (!workbook)
        return workbook.error().at(path);
    const auto entry = (*workbook)->sheetEntry(format.sheet);
    if (!entry)
        return entry.error().at(path);
    if (control != nullptr) {
        control->done = 0;
        control->total = (*workbook)->archive().sizeOf(*entry);
    }
    Reading reading;
    reading.parts.push_back({makeWorker(), format.headerRow + 1, 0});
    RowWriter writer(format, options.corrections, *reading.parts[0].worker);
    SheetReader sheet(**workbook, *entry);
    while (sheet.next()) {
        if (control != nullptr) {
            if (control->cancelled.load(std::memory_order_relaxed))
                return Error{ErrorCode::Cancelled, {}, path, {}};
            control->done.store(sheet.bytesRead(), std::memory_order_relaxed);
            control->records.store(writer.rows(), std::memory_order_relaxed);
        }
        if (sheet.row() > format.headerRow)
            writer.add(sheet);
    }
    if (sheet.fault())
        return sheet.fault()->at(path);
    writer.flush();
    reading.rows = reading.parts[0].rows = writer.rows();
    return reading;
}

} // namespace powerhall
