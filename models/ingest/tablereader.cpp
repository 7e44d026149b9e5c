// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/tablereader.h"

#include "models/ingest/encoding.h"
#include "models/ingest/partcuts.h"
#include "models/ingest/partreader.h"
#include "models/ingest/xlsxtable.h"

#include <QFile>

#include <sys/stat.h>

#include <cstring>
#include <thread>

namespace powerhall {

namespace {

using Outcome = PartReader::Outcome;

/// Size and time of change: what tells that a file is the one it was.
struct FileState
{
    qint64 size = 0;
    qint64 seconds = 0;
    qint64 nanoseconds = 0;
    bool operator==(const FileState &) const = default;
};

FileState stateOf(int file)
{
    struct stat status = {};
    ::fstat(file, &status);
    return {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

/// Reads a CSV file once, in parts, each on its own thread but the first.
class CsvReading
{
public:
    CsvReading(const QFile &file, const TableFormat &format, const ReadOptions &options, ReadControl *control)
        : m_cuts(partCuts(file.handle(), format, options.corrections.isEmpty() ? options.threads : 1,
                          options.smallestPart))
    {
        m_job = {file.handle(), format.size, &format, control, &options.corrections, &m_stop};
    }

    void makeReaders(const WorkerMaker &makeWorker);
    Outcome run();
    std::vector<ReadPart> takeParts();
    [[nodiscard]] int systemError() const;

private:
    qint64 endOf(size_t part) const { return m_cuts[part + 1]; }
    void runPart(size_t part);
    Outcome joinParts();

    std::atomic<bool> m_stop = false;
    PartReader::Job m_job;
    std::vector<qint64> m_cuts; ///< where the parts begin, and the end of the file
    std::vector<std::unique_ptr<PartReader>> m_readers;
    std::vector<Outcome> m_outcomes;
};

void CsvReading::makeReaders(const WorkerMaker &makeWorker)
{
    for (size_t part = 0; part + 1 < m_cuts.size(); ++part) {
        const qint64 skippedRows = part == 0 ? m_job.format->headerRow : 0;
        m_readers.push_back(std::make_unique<PartReader>(m_job, m_cuts[part], skippedRows, makeWorker()));
    }
    m_outcomes.resize(m_readers.size(), Outcome::Whole);
}

void CsvReading::runPart(size_t part)
{
    m_outcomes[part] = m_readers[part]->readTo(endOf(part));
    if (m_outcomes[part] != Outcome::Whole && m_outcomes[part] != Outcome::InsideRecord)
        m_stop = true;
}

Outcome CsvReading::run()
{
    std::vector<std::thread> threads;
    for (size_t part = 1; part < m_readers.size(); ++part)
        threads.emplace_back([this, part] { runPart(part); });
    runPart(0);
    for (std::thread &thread : threads)
        thread.join();
    // What made the others stop is what failed.
    for (const Outcome wanted : {Outcome::ReadFailed, Outcome::EncodingDoubt, Outcome::Cancelled}) {
        if (std::find(m_outcomes.begin(), m_outcomes.end(), wanted) != m_outcomes.end())
            return wanted;
    }
    return joinParts();
}

/// A part that ends inside quotes shows that the next was cut at a line break within a field: it reads on,
/// and what the next found is thrown away.
Outcome CsvReading::joinParts()
{
    for (size_t part = 0; part + 1 < m_readers.size();) {
        if (m_outcomes[part] == Outcome::Whole) {
            ++part;
            continue;
        }
        const auto next = static_cast<std::ptrdiff_t>(part + 1);
        m_readers.erase(m_readers.begin() + next);
        m_outcomes.erase(m_outcomes.begin() + next);
        m_cuts.erase(m_cuts.begin() + next);
        runPart(part);
        if (m_outcomes[part] != Outcome::Whole && m_outcomes[part] != Outcome::InsideRecord)
            return m_outcomes[part];
    }
    return Outcome::Whole;
}

std::vector<ReadPart> CsvReading::takeParts()
{
    std::vector<ReadPart> parts;
    qint64 firstRow = m_job.format->headerRow + 1;
    for (const auto &reader : m_readers) {
        parts.push_back({reader->takeWorker(), firstRow, reader->rows()});
        firstRow += reader->rows();
    }
    return parts;
}

int CsvReading::systemError() const
{
    for (const auto &reader : m_readers) {
        if (reader->systemError() != 0)
            return reader->systemError();
    }
    return 0;
}

Error failure(const QString &path, int systemError)
{
    if (systemError == 0) // shorter than it was
        return {ErrorCode::FileChanged, {}, path, {}};
    return {ErrorCode::FileUnreadable, path, QString::fromLocal8Bit(std::strerror(systemError)), {}};
}

/// Size and time of change are as they were, however it was read.
Result<Reading> checked(Result<Reading> reading, QFile &file, const FileState &before)
{
    if (reading && stateOf(file.handle()) != before)
        return failure(file.fileName(), 0);
    return reading;
}

Result<Reading> readCsv(QFile &file, TableFormat format, const WorkerMaker &makeWorker,
                        const ReadOptions &options, ReadControl *control)
{
    for (;;) {
        if (control != nullptr) {
            control->done = 0;
            control->records = 0;
            control->total = format.size;
        }
        CsvReading reading(file, format, options, control);
        reading.makeReaders(makeWorker);
        const Outcome outcome = reading.run();
        if (outcome == Outcome::EncodingDoubt) {
            format.encoding = encodingBehindAscii(file.handle(), format.size);
            format.encodingCertain = true;
            continue;
        }
        if (outcome == Outcome::Cancelled)
            return Error{ErrorCode::Cancelled, {}, file.fileName(), {}};
        if (outcome == Outcome::ReadFailed)
            return failure(file.fileName(), reading.systemError());
        Reading result{reading.takeParts(), format.encoding, 0};
        for (const ReadPart &part : result.parts)
            result.rows += part.rows;
        return result;
    }
}

} // namespace

Result<Reading> readTable(const QString &path, const TableFormat &format, const WorkerMaker &makeWorker,
                          const ReadOptions &options, ReadControl *control)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{
            file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, path, file.errorString(), {}};
    const FileState before = stateOf(file.handle());
    if (before.size != format.size)
        return failure(path, 0);
    if (format.type == FileType::Xlsx)
        return checked(readXlsx(path, format, makeWorker, options, control), file, before);
    return checked(readCsv(file, format, makeWorker, options, control), file, before);
}

} // namespace powerhall
