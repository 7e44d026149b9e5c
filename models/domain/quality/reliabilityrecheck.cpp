// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityrecheck.h"

#include <algorithm>
#include <limits>

namespace powerhall {

namespace {

constexpr quint64 Last = std::numeric_limits<quint64>::max();
constexpr auto Told = size_t(WarningsListed);

/// Lets go of what lies in the upper half of the hashes; one hash alone is kept, however many rows it has.
template<typename Row, typename HashOf>
void halve(std::vector<Row> &rows, size_t &kept, quint64 &upTo, const HashOf &hashOf)
{
    const auto less = [&](const Row &a, const Row &b) { return hashOf(a) < hashOf(b); };
    const auto middle = rows.begin() + qsizetype(rows.size() / 2);
    std::nth_element(rows.begin(), middle, rows.end(), less);
    const quint64 half = hashOf(*middle);
    const quint64 most = hashOf(*std::max_element(middle, rows.end(), less));
    const quint64 least = hashOf(*std::min_element(rows.begin(), rows.end(), less));
    if (least < most) {
        upTo = half < most ? half : most - 1;
        rows.erase(
            std::remove_if(rows.begin(), rows.end(), [&](const Row &row) { return hashOf(row) > upTo; }),
            rows.end());
    }
    kept = std::max(kept, rows.size() * 2);
}

template<typename Row, typename HashOf>
void dropAbove(std::vector<Row> &rows, quint64 upTo, const HashOf &hashOf)
{
    rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Row &row) { return hashOf(row) > upTo; }),
               rows.end());
}

} // namespace

ReliabilityRecheck::Part::Part(const ReliabilityRecheck &recheck)
    : m_recheck(&recheck)
    , m_tally(&recheck.m_tally)
    , m_eventsUpTo(Last)
    , m_areasUpTo(m_tally->m_watch.relevantUpTo())
    , m_keptEvents(recheck.m_kept)
    , m_keptAreas(recheck.m_kept * 3)
{}

void ReliabilityRecheck::Part::startRun(QByteArrayView event)
{
    m_event.assign(event.data(), size_t(event.size()));
    if (++m_run == 1)
        m_firstEvent = m_event;
    m_eventHash = textHash(event);
    m_metAgain = m_tally->m_events.metAgain(event);
}

void ReliabilityRecheck::Part::add(const Interruption &row)
{
    if (m_run == 0 || row.event != QByteArrayView(m_event))
        startRun(row.event);
    const ReliabilityPlan &plan = m_tally->plan();
    if (row.end <= plan.begin() || row.start >= plan.end())
        return;
    const auto keys = m_tally->knownKeys(row);
    if (!keys)
        return;
    if (m_metAgain && !m_recheck->m_eventsDone)
        takeEvent(row, *keys);
    if (!m_recheck->m_areasDone)
        takeArea(row, (*keys)[ReliabilityTally::Area]);
}

void ReliabilityRecheck::Part::takeEvent(const Interruption &row, const ReliabilityTally::Keys &keys)
{
    if (m_eventHash < m_recheck->m_eventsFrom || m_eventHash > m_eventsUpTo)
        return;
    EventRow entry;
    entry.hash = m_eventHash;
    entry.run = m_run;
    entry.counts = m_tally->countsAsEvent(row);
    entry.day = m_tally->dayIndexOf(row);
    entry.outage = {
        row.row, keys[ReliabilityTally::Feeder], keys[ReliabilityTally::Area], row.start, row.end, row.users};
    entry.keys = keys;
    m_eventRows.push_back(entry);
    if (m_eventRows.size() > m_keptEvents)
        halve(m_eventRows, m_keptEvents, m_eventsUpTo, [](const EventRow &kept) { return kept.hash; });
}

void ReliabilityRecheck::Part::takeArea(const Interruption &row, quint32 area)
{
    const AreaWatch &watch = m_tally->m_watch;
    const quint64 hash = watch.hashOf(area);
    if (hash <= m_recheck->m_areasFrom || hash > m_areasUpTo || !watch.isOpen(area))
        return;
    m_areaRows.push_back(m_tally->areaOutageOf(row, area, quint32(m_eventHash)));
    if (m_areaRows.size() > m_keptAreas)
        halve(m_areaRows, m_keptAreas, m_areasUpTo,
              [&](const AreaOutage &outage) { return watch.hashOf(outage.area); });
}

ReliabilityRecheck::ReliabilityRecheck(ReliabilityTally &tally, size_t kept)
    : m_tally(tally)
    , m_kept(kept)
{
    tally.seal();
    if (tally.m_run > 0)
        tally.m_events.enter(QByteArrayView(tally.m_firstEvent));
    m_eventsDone = !tally.m_events.anyMetAgain();
    m_clashes = tally.m_watch.clashes();
    m_areasFrom = tally.m_watch.exactUpTo();
    judgeAreas();
}

/// Areas are done when enough clashes are known or none is open that could bring another.
void ReliabilityRecheck::judgeAreas()
{
    const AreaWatch &watch = m_tally.m_watch;
    m_areasDone = m_clashes.size() >= Told || m_areasFrom >= watch.relevantUpTo() ||
                  !watch.anyOpenIn(m_areasFrom, watch.relevantUpTo());
    if (m_areasDone)
        tellClashes();
}

bool ReliabilityRecheck::isNeeded() const
{
    return !m_eventsDone || !m_areasDone;
}

void ReliabilityRecheck::append(const Part &part, qint64 rowOffset)
{
    m_eventsUpTo = std::min(m_eventsUpTo, part.m_eventsUpTo);
    m_areasUpTo = std::min(m_areasUpTo, part.m_areasUpTo);
    if (part.m_run == 0)
        return;
    const bool goesOn = m_runs > 0 && part.m_firstEvent == m_event;
    const quint32 runsBefore = goesOn ? m_runs - 1 : m_runs;
    for (Part::EventRow row : part.m_eventRows) {
        row.run += runsBefore;
        row.outage.row += rowOffset;
        m_eventRows.push_back(row);
    }
    for (AreaOutage outage : part.m_areaRows) {
        outage.row = quint32(outage.row + rowOffset);
        m_areaRows.push_back(outage);
    }
    m_runs = runsBefore + part.m_run;
    m_event = part.m_event;
}

void ReliabilityRecheck::settle()
{
    if (!m_eventsDone)
        settleEvents();
    if (!m_areasDone)
        settleAreas();
    m_eventRows.clear();
    m_areaRows.clear();
    m_eventsUpTo = m_areasUpTo = Last;
    m_runs = 0;
}

void ReliabilityRecheck::settleEvents()
{
    dropAbove(m_eventRows, m_eventsUpTo, [](const Part::EventRow &row) { return row.hash; });
    std::sort(m_eventRows.begin(), m_eventRows.end(), [](const Part::EventRow &a, const Part::EventRow &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.outage.row < b.outage.row;
    });
    std::vector<OutageNote> twins;
    Part::EventRow *const end = m_eventRows.data() + m_eventRows.size();
    for (Part::EventRow *first = m_eventRows.data(); first != end;) {
        Part::EventRow *last =
            std::find_if(first, end, [&](const Part::EventRow &row) { return row.hash != first->hash; });
        if (first->run != (last - 1)->run) {
            takeBackEvents(first, last);
            findTwins(first, last, twins);
        }
        first = last;
    }
    m_tally.m_notes.insert(OutageDoubt::EnteredTwice, twins);
    m_eventsDone = m_eventsUpTo == Last;
    m_eventsFrom = m_eventsUpTo + 1;
}

/// Each cell counted the interruption once for each run of its rows: all but one are taken back.
void ReliabilityRecheck::takeBackEvents(const Part::EventRow *first, const Part::EventRow *last)
{
    std::vector<std::pair<quint32, quint32>> counted; // key, run
    for (int dimension = 0; dimension < ReliabilityTally::Dimensions; ++dimension) {
        counted.clear();
        for (const Part::EventRow *row = first; row != last; ++row) {
            if (row->counts)
                counted.emplace_back(row->keys[size_t(dimension)], row->run);
        }
        std::sort(counted.begin(), counted.end());
        counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
        for (size_t i = 1; i < counted.size(); ++i) {
            if (counted[i].first == counted[i - 1].first)
                --m_tally.m_sums[size_t(dimension)][counted[i].first].events;
        }
    }
    if (m_tally.m_days.empty())
        return;
    quint32 lastRun = 0; // rows are in order, so a run's first counted row comes first
    bool any = false;
    for (const Part::EventRow *row = first; row != last; ++row) {
        if (!row->counts || (any && row->run == lastRun))
            continue;
        if (any)
            --m_tally.m_days[row->day].events;
        any = true;
        lastRun = row->run;
    }
}

/// Rows like an earlier one of the same interruption in another run; those within a run are known already.
void ReliabilityRecheck::findTwins(Part::EventRow *first, Part::EventRow *last,
                                   std::vector<OutageNote> &twins)
{
    const auto place = [](const Part::EventRow &row) {
        return std::tie(row.outage.area, row.outage.start, row.outage.end, row.outage.users);
    };
    std::sort(first, last, [&](const Part::EventRow &a, const Part::EventRow &b) {
        return place(a) != place(b) ? place(a) < place(b) : a.outage.row < b.outage.row;
    });
    for (const Part::EventRow *group = first; group != last;) {
        const Part::EventRow *row = group + 1;
        for (; row != last && place(*row) == place(*group); ++row) {
            if (row->run != (row - 1)->run)
                twins.push_back({row->outage.row, row->outage.area, group->outage.row, 0});
        }
        group = row;
    }
}

void ReliabilityRecheck::settleAreas()
{
    const AreaWatch &watch = m_tally.m_watch;
    const auto hashOf = [&](const AreaOutage &outage) { return watch.hashOf(outage.area); };
    dropAbove(m_areaRows, m_areasUpTo, hashOf);
    std::sort(m_areaRows.begin(), m_areaRows.end(), [&](const AreaOutage &a, const AreaOutage &b) {
        return std::tuple(hashOf(a), a.area, a.row) < std::tuple(hashOf(b), b.area, b.row);
    });
    for (size_t from = 0; from < m_areaRows.size() && m_clashes.size() < Told;) {
        size_t to = from + 1;
        while (to < m_areaRows.size() && m_areaRows[to].area == m_areaRows[from].area)
            ++to;
        findClashes(m_areaRows.data() + from, to - from, m_clashes, Told);
        from = to;
    }
    m_areasFrom = m_areasUpTo;
    judgeAreas();
}

void ReliabilityRecheck::tellClashes()
{
    std::vector<OutageNote> twins;
    std::vector<OutageNote> overlaps;
    for (const AreaClash &clash : m_clashes)
        (clash.twin ? twins : overlaps).push_back({clash.row, clash.area, clash.earlierRow, 0});
    m_tally.m_notes.insert(OutageDoubt::EnteredTwice, twins);
    m_tally.m_notes.insert(OutageDoubt::Overlap, overlaps);
    m_tally.m_clashesCut = m_tally.m_clashesCut || m_clashes.size() >= Told;
}

} // namespace powerhall
