// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/tablepreview.h"

#include "models/domain/ingest/recordscanner.h"
#include "models/ingest/tablereader.h"

#include <algorithm>

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

/// Gathers the records asked for; `rows` in order.
class ChosenRows final : public BlockWorker
{
public:
    ChosenRows(const QList<qint64> &rows, qint64 firstRow, QList<PreviewRow> &found)
        : m_rows(rows)
        , m_firstRow(firstRow)
        , m_found(found)
    {}

    void take(const RecordBlock &block) override
    {
        const qint64 behind = m_firstRow + block.firstRow + block.rows;
        if (isDone() || m_rows.at(m_next) >= behind)
            return;
        for (m_scanner.start(block); !isDone() && m_scanner.next();) {
            PreviewRow row = rowOf(m_scanner.record());
            row.row += m_firstRow;
            if (row.row != m_rows.at(m_next))
                continue;
            m_found.append(row);
            ++m_next;
        }
    }

private:
    [[nodiscard]] bool isDone() const { return m_next >= m_rows.size(); }

    RecordScanner m_scanner;
    const QList<qint64> &m_rows;
    qint64 m_firstRow;
    QList<PreviewRow> &m_found;
    qsizetype m_next = 0;
};

} // namespace

Result<QList<PreviewRow>> readRecords(const QString &path, const TableFormat &format,
                                      const ReadOptions &options, QList<qint64> rows, ReadControl *control)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<PreviewRow> found;
    if (rows.isEmpty())
        return found;
    ReadOptions inOrder = options;
    inOrder.threads = 1;
    const auto makeWorker = [&] {
        found.clear();
        return std::make_unique<ChosenRows>(rows, format.headerRow + 1, found);
    };
    const auto reading = readTable(path, format, makeWorker, inOrder, control);
    if (!reading)
        return reading.error();
    return found;
}

Result<TablePreview> readPreview(const QString &path, TableKind kind, const ReadOptions &options,
                                 const HandMapping &byHand, qsizetype mostRows, const ReadControl *ended)
{
    const auto format = detectFormat(path, options, ended);
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
