// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/areawatch.h"
#include "models/domain/quality/eventindex.h"
#include "models/domain/quality/outageeffect.h"
#include "models/domain/quality/outagenotes.h"
#include "models/domain/quality/reliabilityplan.h"
#include "models/domain/quality/runlog.h"

#include <array>
#include <string>
#include <vector>

namespace powerhall {

/// Adds up interruptions as they come, in the order of their list. One per thread and part of the list; parts
/// are joined in order by append, and the outcome does not depend on where the list was cut.
///
///     list:   | rows 2 … 5000      | rows 5001 … 9000 |
///     tally:    first.add(row) …     second.add(row) …
///     then:     whole.append(first, 0), whole.append(second, 4999)
class ReliabilityTally
{
public:
    /// What sums are kept by. A transformer is one of its feeder: names like 1号台区 come more than once.
    enum Dimension
    {
        Total,
        Month,
        Category,
        Region,
        Feeder,
        Area,
        Cause,
        Dimensions
    };

    struct Cell
    {
        OutageSums sums;
        quint32 run = 0; ///< the last run of rows that was counted here as an event
    };
    using Cells = std::vector<Cell>;

    static constexpr size_t KeptOutages = 400'000; ///< 10 MB
    /// The plan must outlive the tally. `keptOutages`: how many rows are held to judge clashes of areas by.
    explicit ReliabilityTally(const ReliabilityPlan &plan, size_t keptOutages = KeptOutages);

    /// The row's number may count from anywhere, the same for all rows of this tally.
    void add(const Interruption &row);
    /// Joins the tally of the rows that follow; their numbers are moved by `offset`.
    void append(const ReliabilityTally &following, qint64 offset);

    [[nodiscard]] const ReliabilityPlan &plan() const { return *m_plan; }
    [[nodiscard]] const Cells &cells(Dimension dimension) const { return m_cells[dimension]; }
    [[nodiscard]] const Cells &days() const { return m_days; } ///< by day of begin; only with a history
    [[nodiscard]] const NameTable &regions() const { return m_regions; }
    [[nodiscard]] const NameTable &feeders() const { return m_feeders; }
    [[nodiscard]] const NameTable &transformers() const { return m_transformers; }
    [[nodiscard]] const NameTable &causes() const { return m_causes; }
    struct AreaName
    {
        quint32 feeder;
        quint32 transformer;
    };
    [[nodiscard]] const std::vector<AreaName> &areas() const { return m_areas; }
    /// Clashes of areas are not among them before a ReliabilityRecheck has settled them.
    [[nodiscard]] OutageNotes notes() const;
    [[nodiscard]] qint64 firstRowOfRegion(quint32 id) const { return m_regionRows[id]; }
    [[nodiscard]] qint64 firstRowOfFeeder(quint32 id) const { return m_feederRows[id]; }
    [[nodiscard]] qint64 rows() const { return m_rows; }

    /// What a row is kept by, of names that are all known; the month is that of its begin.
    using Keys = std::array<quint32, Dimensions>;
    /// Nothing where a name was never added.
    [[nodiscard]] std::optional<Keys> knownKeys(const Interruption &row) const;
    [[nodiscard]] bool countsAsEvent(const Interruption &row) const { return effectOf(row).event; }
    [[nodiscard]] quint32 dayIndexOf(const Interruption &row) const; ///< index into days()
    [[nodiscard]] AreaOutage areaOutageOf(const Interruption &row, quint32 area, quint32 event) const;
    /// More areas clash than are told.
    [[nodiscard]] bool clashesCut() const { return m_clashesCut; }

private:
    struct Touch
    {
        Dimension dimension;
        quint32 key;
    };

    [[nodiscard]] Keys keysOf(const Interruption &row);
    quint32 feederOf(QByteArrayView name, qint64 row);
    quint32 regionOf(QByteArrayView name, qint64 row);
    quint32 areaOf(quint32 feeder, quint32 transformer);
    Cell &cellAt(Dimension dimension, quint32 key);
    void startRun(QByteArrayView event);
    void checkCapacities(const Interruption &row);
    void checkInRun(const RunLog::Row &row, OutageNotes &notes, RunLog &log) const;
    [[nodiscard]] OutageEffect effectOf(const Interruption &row) const
    {
        return powerhall::effectOf(m_plan->options(), m_plan->begin(), row);
    }
    void takeMonths(const Interruption &row, OutageEffect &effect);
    void take(Dimension dimension, quint32 key, const OutageEffect &effect);
    static void add(OutageSums &sums, const OutageEffect &effect);
    void takeDay(const Interruption &row, const OutageEffect &effect);

    using KeyMaps = std::array<std::vector<quint32>, Dimensions>;
    KeyMaps enterNames(const ReliabilityTally &following, qint64 offset);
    void joinFirstRun(const ReliabilityTally &following, const KeyMaps &maps, bool goesOn);
    void replayFirstRun(const ReliabilityTally &following, const KeyMaps &maps, qint64 offset);
    void addCells(const ReliabilityTally &following, const KeyMaps &maps);
    void addNotes(const ReliabilityTally &following, const KeyMaps &maps, qint64 offset);

    const ReliabilityPlan *m_plan;
    std::array<Cells, Dimensions> m_cells;
    Cells m_days;
    NameTable m_regions;
    NameTable m_feeders;
    NameTable m_transformers;
    NameTable m_causes;
    std::vector<qint64> m_regionRows; ///< by region: the first row that names it
    std::vector<qint64> m_feederRows;
    std::vector<AreaName> m_areas;
    std::vector<quint32> m_firstArea;     ///< by transformer: the area it was met in first
    QHash<quint64, quint32> m_otherAreas; ///< transformers met on several feeders
    std::vector<quint32> m_plannedFeeder; ///< by feeder: its id in the plan, or NameTable::None

    std::string m_event; ///< of the run of rows that is being read: rows of one interruption in a row
    quint32 m_run = 0;   ///< number of that run, from 1
    RunLog m_log;        ///< its rows
    std::string m_firstEvent;
    std::vector<Touch>
        m_firstTouched; ///< cells that counted the first run: it may go on from the part before
    RunLog m_firstLog;  ///< its rows, judged when the part before is known
    std::optional<quint32> m_firstDay; ///< the day that counted the first run as an event
    quint32 m_eventHash = 0;           ///< of the run
    EventIndex m_events;               ///< of all runs but the first
    AreaWatch m_watch;
    OutageNotes m_notes;
    bool m_clashesCut = false;
    qint64 m_rows = 0;

    friend class ReliabilityRecheck;
};

} // namespace powerhall
