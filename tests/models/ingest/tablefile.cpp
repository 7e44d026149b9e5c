// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ingest/tablefile.h"

#include "models/domain/ingest/recordscanner.h"

#include <QFile>

namespace powerhall {

namespace {

class Collector final : public BlockWorker
{
public:
    void take(const RecordBlock &block) override
    {
        m_allPlain = m_allPlain && block.plain;
        qint64 rows = 0;
        for (m_scanner.start(block); m_scanner.next(); ++rows) {
            const Record &record = m_scanner.record();
            Q_ASSERT(record.row == block.firstRow + rows);
            if (record.isBlank() && !record.fault)
                continue;
            SeenRecord seen{record.row, {record.fields.begin(), record.fields.end()}, {}};
            if (record.fault)
                seen.fault = wordOf(*record.fault) + u'#' + QString::number(record.faultField);
            m_records.push_back(seen);
        }
        Q_ASSERT(rows == block.rows);
    }

    RecordScanner m_scanner;
    std::vector<SeenRecord> m_records;
    bool m_allPlain = true;
};

} // namespace

TableFile::TableFile(const QByteArray &bytes, const QString &name)
    : m_path(m_folder.filePath(name))
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(m_path));
}

SeenTable TableFile::read(const ReadOptions &options, ReadControl *control) const
{
    SeenTable seen;
    const auto format = detectFormat(m_path, options);
    if (!format) {
        seen.error = format.error();
        return seen;
    }
    seen.format = *format;
    auto reading = readTable(
        m_path, *format, [] { return std::make_unique<Collector>(); }, options, control);
    if (!reading) {
        seen.error = reading.error();
        return seen;
    }
    seen.rows = reading->rows;
    seen.encoding = reading->encoding;
    seen.parts = int(reading->parts.size());
    for (const ReadPart &part : reading->parts) {
        const auto &found = static_cast<const Collector &>(*part.worker);
        seen.allPlain = seen.allPlain && found.m_allPlain;
        for (SeenRecord record : found.m_records) {
            record.row += part.firstRow;
            seen.records.push_back(std::move(record));
        }
    }
    return seen;
}

std::vector<SeenRecord> splitSimply(const std::string &text, char delimiter)
{
    std::vector<SeenRecord> records;
    SeenRecord record{1, {""}, {}};
    const auto endRecord = [&] {
        const bool isBlank =
            std::all_of(record.fields.begin(), record.fields.end(), [](const std::string &field) {
                return field.find_first_not_of(" \t") == field.npos;
            });
        if (!isBlank || !record.fault.isEmpty())
            records.push_back(record);
        record = {record.row + 1, {""}, {}};
    };
    enum
    {
        FieldStart,
        Bare,
        Quoted,
        Closed
    } state = FieldStart;
    bool open = false; // something of a record was seen
    for (size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        open = true;
        if (state == Quoted) {
            if (c != '"')
                record.fields.back() += c;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                record.fields.back() += text[++at];
            else
                state = Closed;
        } else if (c == delimiter) {
            record.fields.emplace_back();
            state = FieldStart;
        } else if (c == '\n' || c == '\r') {
            at += c == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 1 : 0;
            endRecord();
            open = false;
            state = FieldStart;
        } else if (state == FieldStart && c == '"') {
            state = Quoted;
        } else if (state == Closed) {
            if (c != ' ' && c != '\t' && record.fault.isEmpty())
                record.fault =
                    wordOf(RejectReason::TextAfterQuote) + u'#' + QString::number(record.fields.size() - 1);
        } else {
            record.fields.back() += c;
            state = Bare;
        }
    }
    if (state == Quoted && record.fault.isEmpty())
        record.fault =
            wordOf(RejectReason::QuoteNotClosed) + u'#' + QString::number(record.fields.size() - 1);
    if (open)
        endRecord();
    return records;
}

} // namespace powerhall
