// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/tablepreview.h"

#include "models/domain/ingest/recordscanner.h"
#include "models/ingest/tablereader.h"

namespace powerhall {

namespace {

PreviewRow rowOf(const Record &record)
{
    PreviewRow row{record.row, {}, record.fault, record.faultField};
    for (const std::string_view field : record.fields)
        row.fields += QString::fromUtf8(field.data(), qsizetype(field.size()));
    return row;
}

/// Gathers the first rows in the caller's list and ends the reading when it has them.
class FirstRows final : public BlockWorker
{
public:
    FirstRows(QList<PreviewRow> &rows, qsizetype mostRows, ReadControl &control)
        : m_rows(rows)
        , m_mostRows(mostRows)
        , m_control(control)
    {
        m_rows.clear(); // one made before was thrown away
    }

    void take(const RecordBlock &block) override
    {
        for (m_scanner.start(block); m_rows.size() < m_mostRows && m_scanner.next();) {
            const Record &record = m_scanner.record();
            if (record.fault || !record.isBlank())
                m_rows.append(rowOf(record));
        }
        if (m_rows.size() >= m_mostRows)
            m_control.cancelled = true;
    }

private:
    RecordScanner m_scanner;
    QList<PreviewRow> &m_rows;
    qsizetype m_mostRows;
    ReadControl &m_control;
};

} // namespace

Result<TablePreview> readPreview(const QString &path, TableKind kind, const ReadOptions &options,
                                 const HandMapping &byHand, qsizetype mostRows)
{
    const auto format = detectFormat(path, options);
    if (!format)
        return format.error();
    TablePreview preview;
    preview.format = *format;
    if (const auto columns = mapColumns(kind, format->headings, byHand))
        preview.columns = *columns;
    else
        preview.columnsFault = columns.error();
    ReadControl control;
    ReadOptions first = options;
    first.threads = 1;
    const auto makeWorker = [&] { return std::make_unique<FirstRows>(preview.rows, mostRows, control); };
    const auto reading = readTable(path, *format, makeWorker, first, &control);
    if (!reading && reading.error().code != ErrorCode::Cancelled)
        return reading.error();
    if (reading)
        preview.format.encoding = reading->encoding;
    for (PreviewRow &row : preview.rows)
        row.row += format->headerRow + 1;
    return preview;
}

} // namespace powerhall
