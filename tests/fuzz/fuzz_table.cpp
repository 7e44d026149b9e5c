// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as a table file: reading ends, in one part or several with the same records, or says why not.
#include "models/domain/ingest/recordscanner.h"
#include "models/ingest/tablereader.h"

#include <QTemporaryFile>

#include <cstdlib>
#include <string>

using namespace powerhall;

namespace {

/// All records as one text, with their numbers and faults.
class Printer final : public BlockWorker
{
public:
    void take(const RecordBlock &block) override
    {
        for (m_scanner.start(block); m_scanner.next(); ++rows) {
            const Record &record = m_scanner.record();
            for (const std::string_view field : record.fields)
                text.append(field).append(1, '|');
            text += record.fault ? std::to_string(int(*record.fault)) : std::string();
            text += '\n';
        }
    }
    std::string text;
    qint64 rows = 0;

private:
    RecordScanner m_scanner;
};

/// What a reading in parts prints; how it failed where it did.
std::string printed(const QString &path, const TableFormat &format, int threads)
{
    ReadOptions options;
    options.threads = threads;
    options.smallestPart = 1;
    const auto reading = readTable(
        path, format, [] { return std::make_unique<Printer>(); }, options);
    if (!reading)
        return wordOf(reading.error().code).toStdString();
    std::string all;
    for (const ReadPart &part : reading->parts) {
        const auto &printer = static_cast<const Printer &>(*part.worker);
        if (printer.rows != part.rows)
            std::abort();
        all += printer.text;
    }
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QTemporaryFile file;
    if (!file.open() || file.write(reinterpret_cast<const char *>(data), qint64(size)) != qint64(size))
        return 0;
    file.close();
    const auto format = detectFormat(file.fileName());
    if (format && printed(file.fileName(), *format, 1) != printed(file.fileName(), *format, 3))
        std::abort();
    return 0;
}
