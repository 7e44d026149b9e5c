// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/areawatch.h"
#include "models/domain/quality/eventindex.h"
#include "models/domain/quality/outagecell.h"
#include "models/domain/quality/outagenotes.h"
#include "models/domain/quality/placetable.h"
#include "models/domain/quality/reliabilityplan.h"
#include "models/domain/quality/runlog.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace powerhall {

/// Adds up interruptions as they come, in the order of their list. One per thread and part of the list; parts
/// are joined in order by append, and the outcome does not depend on where the list was cut.
///
///     list:   | rows 2 … 5000      | rows 5001 … 9000 |
///     tally:    first.add(row) …     second.add(row) …
///     then:     whole.append(first, 0), whole.append(second, 4999), whole.seal()
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

    using Sums = std::vector<OutageSums>;

    static constexpr size_t KeptOutages = 400'000; ///< 10 MB
    /// The plan must outlive the tally. `keptOutages`: how many rows are held to judge clashes of areas by.
    explicit ReliabilityTally(const ReliabilityPlan &plan, size_t keptOutages = KeptOutages);

    static constexpr size_t RowsAtOnce = 64;
    /// Rows that follow one another, best RowsAtOnce of them: what they need of a large memory is fetched for
    /// all before the first is counted. Row numbers may count from anywhere, the same for all of this tally.
    /// `padded`: so is each text of theirs (NameKey::words).
    void add(std::span<const Interruption> rows, bool padded);
    void add(const Interruption &row) { add({&row, 1}, false); }
    /// Joins the tally of the rows that follow; their numbers are moved by `offset`.
    void append(const ReliabilityTally &following, qint64 offset);
    /// Nothing is added any more: the sums are put together.
    void seal();

    [[nodiscard]] const ReliabilityPlan &plan() const { return *m_plan; }
    [[nodiscard]] const Sums &sums(Dimension dimension) const { return m_sums[dimension]; } ///< once sealed
    [[nodiscard]] const Sums &days() const { return m_days; } ///< by day of begin; only with a history
    [[nodiscard]] const NameTable &regions() const { return m_regions; }
    [[nodiscard]] const NameTable &feeders() const { return m_feeders; }
    /// Transformers (empty = not stated), each with its feeder as parent.
    [[nodiscard]] const NameTable &areas() const { return m_areas; }
    [[nodiscard]] const NameTable &causes() const { return m_causes; }
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
    /// More areas clash than are told, or an interruption had more rows than are looked at.
    [[nodiscard]] bool clashesCut() const { return m_clashesCut; }

private:
    struct Touch
    {
        Dimension dimension;
        quint32 key;
    };

    using AllKeys = std::array<Keys, RowsAtOnce>;

    void findKeys(std::span<const Interruption> rows, bool padded, AllKeys &keys);
    void findKeys(const Interruption &row, bool padded, PlaceKey &key, Keys &keys);
    PlaceTable::Place &enterPlace(const Interruption &row, PlaceKey &key, NameKey &region);
    // Of keys that have their words.
    quint32 feederOf(QByteArrayView name, NameKey key, qint64 row);
    quint32 regionOf(QByteArrayView name, NameKey key, qint64 row);
    quint32 areaOf(QByteArrayView transformer, NameKey key, quint32 feeder);
    quint32 causeOf(QByteArrayView name, NameKey key);
    EventCount &countOf(Dimension dimension, quint32 key)
    {
        return dimension == Area ? m_byArea.cells[key].count : m_counts[dimension][key];
    }
    static quint32 kindOf(const Keys &keys) { return keys[Region] * OutageCategories + keys[Category]; }
    void take(const Interruption &row, Keys &keys);
    void startRun(QByteArrayView event);
    void checkCapacities(const Interruption &row);
    void checkInRun(const RunLog::Row &row, OutageNotes &notes, RunLog &log) const;
    [[nodiscard]] OutageEffect effectOf(const Interruption &row) const
    {
        return powerhall::effectOf(m_plan->options(), m_plan->begin(), row);
    }
    void takeRest(const Interruption &row, const Keys &keys, OutageEffect &effect);
    void takeEvent(const Keys &keys);
    [[gnu::always_inline]] static void add(OutageSums &sums, const OutageEffect &effect)
    {
        ++sums.rows;
        sums.units += effect.units;
        sums.interruptions += effect.interruptions;
        sums.shortUsers += effect.shortUsers;
        // Without branches: which category comes next cannot be foreseen.
        sums.externalUnits += effect.units & -Wide(effect.external);
        sums.shortageUnits += effect.units & -Wide(effect.shortage);
    }
    void takeDay(const Interruption &row, const OutageEffect &effect);

    using KeyMaps = std::array<std::vector<quint32>, Dimensions>;
    KeyMaps enterNames(const ReliabilityTally &following, qint64 offset);
    void joinFirstRun(const ReliabilityTally &following, const KeyMaps &maps, bool goesOn);
    void replayFirstRun(const ReliabilityTally &following, const KeyMaps &maps, qint64 offset);
    void addSums(const ReliabilityTally &following, const KeyMaps &maps);
    void addNotes(const ReliabilityTally &following, const KeyMaps &maps, qint64 offset);

    /// Sums by one key: of everyday rows, and of the others once there are any.
    struct Ledger
    {
        std::vector<OutageCell> cells;
        Sums rest;

        OutageSums &restOf(quint32 key)
        {
            if (key >= rest.size())
                rest.resize(cells.size());
            return rest[key];
        }
        void join(const Ledger &following, const std::vector<quint32> &keys);
        [[nodiscard]] Sums sums() const;
    };

    const ReliabilityPlan *m_plan;
    // Each row is added where it cannot be told from other sums: a feeder is its areas, a region, a category
    // and the whole are their kinds (region × category).
    Ledger m_byKind;
    Ledger m_byMonth;
    Ledger m_byCause;
    Ledger m_byArea;
    std::array<std::vector<EventCount>, Dimensions> m_counts; ///< but those of areas
    Sums m_days;
    std::array<Sums, Dimensions> m_sums; ///< once sealed
    NameTable m_regions;
    NameTable m_feeders;
    NameTable m_areas;
    NameTable m_causes;
    PlaceTable m_places;
    quint32 m_lastCause = 0;
    std::vector<qint64> m_regionRows; ///< by region: the first row that names it
    std::vector<qint64> m_feederRows;
    std::vector<quint32> m_plannedFeeder; ///< by feeder: its id in the plan, or NameTable::None

    std::string m_event; ///< of the run of rows that is being read: rows of one interruption in a row
    quint32 m_run = 0;   ///< number of that run, from 1
    RunLog m_log;        ///< its rows
    std::string m_firstEvent;
    std::vector<Touch>
        m_firstTouched; ///< cells that counted the first run: it may go on from the part before
    RunLog m_firstLog;  ///< its rows, judged when the part before is known
    std::optional<quint32> m_firstDay; ///< the day that counted the first run as an event
    EventIndex m_events;               ///< of all runs but the first
    AreaWatch m_watch;
    OutageNotes m_notes;
    bool m_clashesCut = false;
    qint64 m_rows = 0;

    friend class ReliabilityRecheck;
};

} // namespace powerhall
