// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/voltagereading.h"

#include "models/domain/quality/dailyreading.h"
#include "models/domain/quality/pointlist.h"
#include "models/domain/quality/samplereading.h"
#include "models/services/opentable.h"

#include <algorithm>

namespace powerhall {

namespace {

struct PointList
{
    QList<MonitorPoint> points;
    RejectList rejected;
};

Result<PointList> readPoints(const TableFile &file, ReadControl *control)
{
    const auto prepared = openTable(file, TableKind::Points, control);
    if (!prepared)
        return prepared.error();
    ReadOptions options = file.options;
    options.threads = 1;
    const auto reading = readTable(
        file.path, prepared->format, [&] { return std::make_unique<PointWorker>(prepared->columns); },
        options, control);
    if (!reading)
        return reading.error();
    PointList list;
    for (const ReadPart &part : reading->parts) {
        const auto &worker = static_cast<const PointWorker &>(*part.worker);
        list.points.append(worker.points());
        list.rejected.append(worker.rejected(), part.firstRow);
    }
    return list;
}

/// Adds up a list of samples or daily statistics in parts.
///
/// Each part keeps its own book of slots. Where two parts turn out to have samples for one slot, the list is
/// read once more: then each part begins with the slots the parts before it filled, and so rejects what came
/// too late.
template<typename Worker>
class PartsReading
{
public:
    PartsReading(const VoltagePlan &plan, const TableFile &file, const OpenTable &prepared,
                 ReadControl *control)
        : m_plan(plan)
        , m_file(file)
        , m_prepared(prepared)
        , m_options(file.options)
        , m_control(control)
    {}

    Result<VoltageResult> run()
    {
        auto reading = read({});
        if (!reading)
            return reading.error();
        if (!joins(*reading)) {
            auto earlier = booksBefore(*reading);
            m_prepared.format.encoding = reading->encoding;
            m_prepared.format.encodingCertain = true;
            reading->parts.clear();
            if (earlier.empty())
                m_options.threads = 1;
            reading = read(std::move(earlier));
            if (!reading)
                return reading.error();
        }
        return resultOf(*reading);
    }

private:
    /// A worker that knows how many were made before it.
    struct Numbered final : Worker
    {
        using Worker::Worker;
        size_t number = 0;
    };

    static Numbered &workerOf(const ReadPart &part) { return static_cast<Numbered &>(*part.worker); }

    /// `earlier` = by number of the worker, the slots that are filled before its part begins.
    Result<Reading> read(std::vector<SlotBook> earlier)
    {
        size_t count = 0;
        const auto makeWorker = [&] {
            auto worker = std::make_unique<Numbered>(m_plan, m_prepared.columns, m_prepared.format.dateOrder);
            worker->number = count++;
            if (worker->number < earlier.size())
                worker->tally().startWith(std::move(earlier[worker->number]));
            return worker;
        };
        return readTable(m_file.path, m_prepared.format, makeWorker, m_options, m_control);
    }

    /// Whether every slot has its samples in one part.
    static bool joins(const Reading &reading)
    {
        for (auto part = reading.parts.begin(); part != reading.parts.end(); ++part) {
            const SlotBook &book = workerOf(*part).tally().book();
            if (std::any_of(reading.parts.begin(), part, [&](const ReadPart &before) {
                    return workerOf(before).tally().book().shares(book);
                }))
                return false;
        }
        return true;
    }

    /// For each worker of a second reading the slots of all parts before; empty where the parts do not tell.
    std::vector<SlotBook> booksBefore(Reading &reading) const
    {
        std::vector<SlotBook> books(size_t(std::max(m_options.threads, 1)));
        for (SlotBook &book : books)
            book = m_plan.emptyBook();
        for (const ReadPart &part : reading.parts) {
            if (workerOf(part).number >= books.size())
                return {};
            for (size_t later = workerOf(part).number + 1; later < books.size(); ++later)
                books[later].add(workerOf(part).tally().book());
            workerOf(part).tally().startWith(SlotBook());
        }
        return books;
    }

    VoltageResult resultOf(Reading &reading) const
    {
        VoltageTally whole(m_plan);
        for (ReadPart &part : reading.parts)
            whole.append(std::move(workerOf(part).tally()), part.firstRow);
        return whole.result(reading.rows);
    }

    const VoltagePlan &m_plan;
    const TableFile &m_file;
    OpenTable m_prepared;
    ReadOptions m_options;
    ReadControl *m_control;
};

/// In one part, so that of two samples in one slot the first is the one in the list.
template<typename Worker>
Result<void> watchRows(const VoltagePlan &plan, const TableFile &file, const OpenTable &table,
                       VoltageRows &found, ReadControl *control)
{
    ReadOptions options = file.options;
    options.threads = 1;
    const auto reading = readTable(
        file.path, table.format,
        [&] {
            auto worker = std::make_unique<Worker>(plan, table.columns, table.format.dateOrder);
            worker->tally().setWatch([&](const VoltageRow &row) { found.add(row); });
            return worker;
        },
        options, control);
    if (!reading)
        return reading.error();
    return {};
}

} // namespace

Result<VoltageResult> readVoltage(const VoltageFiles &files, const VoltageOptions &options,
                                  ReadControl *control)
{
    const bool isDaily = files.input == VoltageInput::DailyStatistics;
    const auto prepared =
        openTable(files.samples, isDaily ? TableKind::DailyStatistics : TableKind::Samples, control);
    if (!prepared)
        return prepared.error();
    const auto list = readPoints(files.points, control);
    if (!list)
        return list.error();
    const VoltagePlan plan(options, list->points, files.input);
    auto result = isDaily ? PartsReading<DailyWorker>(plan, files.samples, *prepared, control).run()
                          : PartsReading<SampleWorker>(plan, files.samples, *prepared, control).run();
    if (result)
        result->rejectedPoints = list->rejected;
    return result;
}

Result<VoltageBeside> readVoltageBeside(const VoltageFiles &files, const VoltageOptions &options,
                                        ReadControl *control)
{
    VoltageBeside beside;
    for (const auto &[period, figures] : {std::pair(options.period.before(), &beside.before),
                                          std::pair(options.period.yearBefore(), &beside.yearBefore)}) {
        VoltageOptions then = options;
        then.period = period;
        const auto result = readVoltage(files, then, control);
        if (!result)
            return result.error();
        if (result->total.minutes.monitored > 0)
            *figures = result->total;
    }
    return beside;
}

Result<VoltageRows> readVoltageRows(const VoltageFiles &files, const VoltageOptions &options,
                                    const VoltageQuery &query, ReadControl *control)
{
    const bool isDaily = files.input == VoltageInput::DailyStatistics;
    const auto prepared =
        openTable(files.samples, isDaily ? TableKind::DailyStatistics : TableKind::Samples, control);
    if (!prepared)
        return prepared.error();
    const auto list = readPoints(files.points, control);
    if (!list)
        return list.error();
    const VoltagePlan plan(options, list->points, files.input);
    VoltageRows found(plan, query, prepared->format.headerRow + 1);
    const auto read = isDaily ? watchRows<DailyWorker>(plan, files.samples, *prepared, found, control)
                              : watchRows<SampleWorker>(plan, files.samples, *prepared, found, control);
    if (!read)
        return read.error();
    return found;
}

Result<TableFindings> checkPoints(const TableFile &file, ReadControl *control)
{
    const auto list = readPoints(file, control);
    if (!list)
        return list.error();
    TableFindings findings;
    findings.taken = list->points.size();
    findings.rejected = list->rejected;
    return findings;
}

} // namespace powerhall
