// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/reliabilityreading.h"

#include "models/domain/quality/outageworkers.h"
#include "models/domain/quality/reliabilityresult.h"
#include "models/ingest/tablereader.h"
#include "models/services/opentable.h"

namespace powerhall {

namespace {

template<typename Worker>
const Worker &workerOf(const ReadPart &part)
{
    return static_cast<const Worker &>(*part.worker);
}

/// Row by row, in order and in one part: for short files, and where order matters.
template<typename Reader, typename Row>
Result<void> eachRow(const TableFile &file, TableKind kind, RejectList &rejected, ReadControl *control,
                     const std::function<void(const Row &, qint64 firstRow)> &act)
{
    const auto table = openTable(file, kind, control);
    if (!table)
        return table.error();
    const Reader reader(table->columns, table->format.dateOrder);
    ReadOptions options = file.options;
    options.threads = 1;
    const qint64 firstRow = table->format.headerRow + 1;
    const auto reading = readTable(
        file.path, table->format,
        [&] {
            return std::make_unique<EachRowWorker<Reader, Row>>(reader,
                                                                [&](const Row &row) { act(row, firstRow); });
        },
        options, control);
    if (!reading)
        return reading.error();
    for (const ReadPart &part : reading->parts)
        rejected.append(workerOf<EachRowWorker<Reader, Row>>(part).rejects(), part.firstRow);
    return {};
}

/// The outage list, open for one reading after the other.
class OutageFile
{
public:
    OutageFile(const TableFile &file, OpenTable table, ReadControl *control)
        : m_file(file)
        , m_table(std::move(table))
        , m_reader(m_table.columns, m_table.format.dateOrder)
        , m_control(control)
    {}

    Result<void> addUp(ReliabilityTally &tally, ReliabilityReading &outcome)
    {
        auto reading = read([&] { return std::make_unique<TallyWorker>(m_reader, tally.plan()); });
        if (!reading)
            return reading.error();
        for (ReadPart &part : reading->parts) {
            tally.append(workerOf<TallyWorker>(part).tally(), part.firstRow);
            outcome.rejected.append(workerOf<TallyWorker>(part).rejects(), part.firstRow);
            part.worker.reset();
        }
        outcome.eventRecords = reading->rows;
        outcome.eventsFormat = m_table.format;
        outcome.eventsFormat.encoding = reading->encoding;
        return {};
    }

    Result<void> settle(ReliabilityRecheck &recheck)
    {
        auto reading = read([&] { return std::make_unique<RecheckWorker>(m_reader, recheck); });
        if (!reading)
            return reading.error();
        for (const ReadPart &part : reading->parts)
            recheck.append(workerOf<RecheckWorker>(part).part(), part.firstRow);
        recheck.settle();
        return {};
    }

private:
    Result<Reading> read(const WorkerMaker &makeWorker)
    {
        return readTable(m_file.path, m_table.format, makeWorker, m_file.options, m_control);
    }

    const TableFile &m_file;
    OpenTable m_table;
    InterruptionReader m_reader;
    ReadControl *m_control;
};

Result<void> readEvents(const ReliabilityPlan &plan, const TableFile &file, ReadControl *control,
                        ReliabilityReading &outcome)
{
    auto table = openTable(file, TableKind::Events, control);
    if (!table)
        return table.error();
    OutageFile outages(file, std::move(*table), control);
    ReliabilityTally tally(plan);
    if (const auto added = outages.addUp(tally, outcome); !added)
        return added;
    ReliabilityRecheck recheck(tally);
    while (recheck.isNeeded()) {
        ++outcome.readings;
        if (const auto settled = outages.settle(recheck); !settled)
            return settled;
    }
    outcome.result = resultOf(tally);
    return {};
}

} // namespace

Result<QList<UsersRow>> readUsers(const TableFile &file, RejectList &rejected, ReadControl *control)
{
    QList<UsersRow> rows;
    const auto read = eachRow<UsersReader, UsersRow>(file, TableKind::Users, rejected, control,
                                                     [&](UsersRow row, qint64 firstRow) {
                                                         row.row += firstRow;
                                                         rows.append(row);
                                                     });
    if (!read)
        return read.error();
    return rows;
}

Result<QList<DailySaidi>> readHistory(const TableFile &file, RejectList &rejected, ReadControl *control)
{
    QList<DailySaidi> days;
    const auto read =
        eachRow<HistoryReader, DailySaidi>(file, TableKind::History, rejected, control,
                                           [&](const DailySaidi &day, qint64) { days.append(day); });
    if (!read)
        return read.error();
    return days;
}

Result<ReliabilityReading> readReliability(ReliabilityOptions options, const ReliabilityFiles &files,
                                           ReadControl *control)
{
    ReliabilityReading outcome;
    const auto users = readUsers(files.users, outcome.rejectedUsers, control);
    if (!users)
        return users.error();
    outcome.userRows = users->size();
    if (!files.history.path.isEmpty()) {
        const auto history = readHistory(files.history, outcome.rejectedHistory, control);
        if (!history)
            return history.error();
        options.history = *history;
    }
    const ReliabilityPlan plan(std::move(options), *users);
    if (const auto read = readEvents(plan, files.events, control, outcome); !read)
        return read.error();
    return outcome;
}

Result<void> readOutages(const TableFile &events, const std::function<void(const Interruption &)> &take,
                         ReadControl *control)
{
    RejectList rejected; // told of by the reading of the figures
    return eachRow<InterruptionReader, Interruption>(events, TableKind::Events, rejected, control,
                                                     [&](const Interruption &row, qint64) { take(row); });
}

Result<QList<WatchList>> readWatchLists(const ReliabilityOptions &options, const TableFile &events,
                                        const QList<WatchRule> &rules, ReadControl *control)
{
    WatchBook book(options);
    const auto read = readOutages(
        events, [&](const Interruption &row) { book.add(row); }, control);
    if (!read)
        return read.error();
    return book.lists(rules);
}

Result<FigureRows> readFigureRows(const ReliabilityOptions &options, const TableFile &events,
                                  const FigureQuery &query, ReadControl *control)
{
    FigureRows found(options, query);
    RejectList rejected;
    const auto read = eachRow<InterruptionReader, Interruption>(events, TableKind::Events, rejected, control,
                                                                [&](Interruption row, qint64 firstRow) {
                                                                    row.row += firstRow;
                                                                    found.add(row);
                                                                });
    if (!read)
        return read.error();
    return found;
}

Result<TableFindings> checkEvents(const TableFile &file, ReadControl *control)
{
    TableFindings findings;
    const auto read =
        eachRow<InterruptionReader, Interruption>(file, TableKind::Events, findings.rejected, control,
                                                  [&](const Interruption &, qint64) { ++findings.taken; });
    if (!read)
        return read.error();
    return findings;
}

Result<TableFindings> checkUsers(const TableFile &file, ReadControl *control)
{
    TableFindings findings;
    const auto rows = readUsers(file, findings.rejected, control);
    if (!rows)
        return rows.error();
    findings.taken = rows->size();
    return findings;
}

Result<TableFindings> checkHistory(const TableFile &file, ReadControl *control)
{
    TableFindings findings;
    const auto days = readHistory(file, findings.rejected, control);
    if (!days)
        return days.error();
    findings.taken = days->size();
    return findings;
}

} // namespace powerhall
