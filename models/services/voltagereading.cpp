// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/voltagereading.h"

#include "models/domain/quality/dailyreading.h"
#include "models/domain/quality/pointlist.h"
#include "models/domain/quality/samplereading.h"

#include <algorithm>

namespace powerhall {

namespace {

/// A file whose beginning was looked at.
struct Prepared
{
    TableFormat format;
    ColumnMap columns;
};

Result<Prepared> prepare(const TableFile &file, TableKind kind)
{
    const auto format = detectFormat(file.path, file.options);
    if (!format)
        return format.error();
    const auto columns = mapColumns(kind, format->headings, file.byHand);
    if (!columns)
        return columns.error().at(file.path);
    return Prepared{*format, *columns};
}

struct PointList
{
    QList<MonitorPoint> points;
    RejectList rejected;
};

Result<PointList> readPoints(const TableFile &file, ReadControl *control)
{
    const auto prepared = prepare(file, TableKind::Points);
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
    PartsReading(const VoltagePlan &plan, const TableFile &file, const Prepared &prepared,
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
    Prepared m_prepared;
    ReadOptions m_options;
    ReadControl *m_control;
};

} // namespace

Result<VoltageResult> readVoltage(const VoltageFiles &files, const VoltageOptions &options,
                                  ReadControl *control)
{
    const bool isDaily = files.input == VoltageInput::DailyStatistics;
    const auto prepared = prepare(files.samples, isDaily ? TableKind::DailyStatistics : TableKind::Samples);
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

} // namespace powerhall
