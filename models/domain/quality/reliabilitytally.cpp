// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilitytally.h"

#include <algorithm>

namespace powerhall {

namespace {

/// Most ids differ in their last character from the one before.
bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && (a.isEmpty() || (a.back() == b.back() && a == b));
}

} // namespace

ReliabilityTally::ReliabilityTally(const ReliabilityPlan &plan, size_t keptOutages)
    : m_plan(&plan)
    , m_watch(keptOutages)
{
    m_counts[Total].resize(1);
    m_byMonth.cells.resize(size_t(plan.months().size()));
    m_counts[Month].resize(m_byMonth.cells.size());
    m_counts[Category].resize(OutageCategories);
    if (!plan.options().history.isEmpty())
        m_days.resize(size_t(plan.options().period.days()) + 1);
}

/// Flattened: every row takes every step, and the steps are small.
[[gnu::flatten]] void ReliabilityTally::add(std::span<const Interruption> rows, bool padded)
{
    AllKeys keys;
    QByteArrayView event(m_event);
    while (!rows.empty()) {
        const std::span<const Interruption> some = rows.first(std::min(rows.size(), RowsAtOnce));
        findKeys(some, padded, keys);
        for (size_t i = 0; i < some.size(); ++i) {
            if (m_run == 0 || !isSame(some[i].event, event))
                startRun(some[i].event);
            event = some[i].event;
            take(some[i], keys[i]);
        }
        rows = rows.subspan(some.size());
    }
    if (event.data() != m_event.data())
        m_event.assign(event.data(), size_t(event.size()));
}

/// Rows outside the period get no area. Step by step for all rows, so that the memory each asks for is there
/// at the next.
void ReliabilityTally::findKeys(std::span<const Interruption> rows, bool padded, AllKeys &keys)
{
    std::array<PlaceKey, RowsAtOnce> places;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Interruption &row = rows[i];
        const bool isOutside = row.end <= m_plan->begin() || row.start >= m_plan->end();
        keys[i][Area] = isOutside ? NameTable::None : 0;
        places[i].set(row.feeder, row.transformer, padded);
        m_places.fetchSlot(places[i]);
    }
    for (size_t i = 0; i < rows.size(); ++i)
        m_places.fetchEntry(places[i]);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (keys[i][Area] != NameTable::None)
            findKeys(rows[i], padded, places[i], keys[i]);
    }
}

void ReliabilityTally::findKeys(const Interruption &row, bool padded, PlaceKey &key, Keys &keys)
{
    NameKey name;
    name.words(row.region, padded);
    PlaceTable::Place *place = m_places.find(key, row.feeder, row.transformer, m_feeders, m_areas);
    if (place == nullptr)
        place = &enterPlace(row, key, name);
    else if (!m_regions.isName(place->region, row.region, name))
        place->region = regionOf(row.region, name, row.row);
    keys[Total] = 0;
    keys[Category] = quint32(row.category);
    keys[Region] = place->region;
    keys[Feeder] = place->feeder;
    keys[Area] = place->area;
    name.words(row.cause, padded);
    if (m_causes.size() == 0 || !m_causes.isName(m_lastCause, row.cause, name))
        m_lastCause = causeOf(row.cause, name);
    keys[Cause] = m_lastCause;
    __builtin_prefetch(&m_byArea.cells[place->area], 1);
    m_watch.fetch(place->area);
}

PlaceTable::Place &ReliabilityTally::enterPlace(const Interruption &row, PlaceKey &key, NameKey &region)
{
    const quint32 feeder = feederOf(row.feeder, key.feeder, row.row);
    const quint32 area = areaOf(row.transformer, key.transformer, feeder);
    return m_places.enter(key, row.feeder, row.transformer,
                          {feeder, area, regionOf(row.region, region, row.row)});
}

void ReliabilityTally::take(const Interruption &row, Keys &keys)
{
    ++m_rows;
    const quint32 area = keys[Area];
    if (area == NameTable::None) {
        m_notes.add(OutageDoubt::OutsidePeriod, {.row = row.row});
        return;
    }
    if (row.capacityBefore >= 0 || row.capacityAfter >= 0)
        checkCapacities(row);
    if (m_watch.watches(area))
        m_watch.take(areaOutageOf(row, area, quint32(textHash(row.event))));
    const RunLog::Row logged{row.row, keys[Feeder], area, row.start, row.end, row.users};
    m_clashesCut = m_clashesCut || (m_run == 1 ? m_firstLog : m_log).isFull();
    if (m_run == 1)
        m_firstLog.push(logged);
    else
        checkInRun(logged, m_notes, m_log);

    OutageEffect effect = effectOf(row);
    const LocalSecond from = std::max(row.start, m_plan->begin());
    const LocalSecond to = effect.sustained ? std::min(row.end, m_plan->end()) : from;
    const qint64 lost = (to - from) * row.users;
    keys[Month] = quint32(m_plan->monthOf(from));
    if (lost < OutageCell::TooMuch && to <= m_plan->monthEnd(int(keys[Month])) && !row.isLimitedSupply()) {
        effect.units = Wide(lost) * OutageSums::UnitsPerSecond;
        m_byMonth.cells[keys[Month]].add(lost, effect);
        m_byKind.cells[kindOf(keys)].add(lost, effect);
        m_byArea.cells[area].add(lost, effect);
        m_byCause.cells[keys[Cause]].add(lost, effect);
    } else {
        takeRest(row, keys, effect);
    }
    if (!m_days.empty())
        takeDay(row, effect);
    if (effect.event)
        takeEvent(keys);
}

std::optional<ReliabilityTally::Keys> ReliabilityTally::knownKeys(const Interruption &row) const
{
    Keys keys{};
    keys[Month] = quint32(m_plan->monthOf(std::max(row.start, m_plan->begin())));
    keys[Category] = quint32(row.category);
    keys[Region] = m_regions.find(row.region);
    keys[Feeder] = m_feeders.find(row.feeder);
    keys[Area] = m_areas.find(row.transformer, NameKey(row.transformer, keys[Feeder]));
    keys[Cause] = m_causes.find(row.cause);
    if (std::find(keys.begin(), keys.end(), NameTable::None) != keys.end())
        return std::nullopt;
    return keys;
}

quint32 ReliabilityTally::regionOf(QByteArrayView name, NameKey key, qint64 row)
{
    key.complete(name);
    const quint32 id = m_regions.idOf(name, key);
    if (id == m_regionRows.size()) {
        m_regionRows.push_back(row);
        m_counts[Region].emplace_back();
        m_byKind.cells.resize(m_byKind.cells.size() + OutageCategories);
    }
    return id;
}

quint32 ReliabilityTally::feederOf(QByteArrayView name, NameKey key, qint64 row)
{
    key.complete(name);
    const quint32 id = m_feeders.idOf(name, key);
    if (id == m_feederRows.size()) {
        m_feederRows.push_back(row);
        m_counts[Feeder].emplace_back();
        m_plannedFeeder.push_back(m_plan->feeders().find(name));
    }
    return id;
}

quint32 ReliabilityTally::areaOf(QByteArrayView transformer, NameKey key, quint32 feeder)
{
    key.complete(transformer, feeder);
    const quint32 id = m_areas.idOf(transformer, key);
    if (id == m_byArea.cells.size()) {
        m_byArea.cells.emplace_back();
        m_watch.addArea(textHash(m_feeders.name(feeder)) * 31 + textHash(transformer));
    }
    return id;
}

quint32 ReliabilityTally::causeOf(QByteArrayView name, NameKey key)
{
    key.complete(name);
    const quint32 id = m_causes.idOf(name, key);
    if (id == m_byCause.cells.size()) {
        m_byCause.cells.emplace_back();
        m_counts[Cause].emplace_back();
    }
    return id;
}

void ReliabilityTally::startRun(QByteArrayView event)
{
    if (++m_run == 1)
        m_firstEvent.assign(event.data(), size_t(event.size()));
    else
        m_events.enter(event);
    m_log.clear();
}

AreaOutage ReliabilityTally::areaOutageOf(const Interruption &row, quint32 area, quint32 event) const
{
    const LocalSecond from = std::max(row.start, m_plan->begin()) - m_plan->begin();
    const LocalSecond to = std::min(row.end, m_plan->end()) - m_plan->begin();
    const auto users = quint32(std::min<qint64>(row.users, ~0U));
    return {area, quint32(from), quint32(to), event, users, quint32(row.row)};
}

void ReliabilityTally::checkCapacities(const Interruption &row)
{
    if (!row.isLimitedSupply())
        m_notes.add(OutageDoubt::CapacityIncomplete, {.row = row.row});
    else if (row.capacityAfter > row.capacityBefore)
        m_notes.add(OutageDoubt::CapacityGrew, {.row = row.row});
}

/// Against the rows of the same interruption before it, then enters it among them.
void ReliabilityTally::checkInRun(const RunLog::Row &row, OutageNotes &notes, RunLog &log) const
{
    if (const RunLog::Row *twin = log.isEmpty() ? nullptr : log.twinOf(row))
        notes.add(OutageDoubt::EnteredTwice, {row.row, row.area, twin->row, 0});
    const quint32 planned = m_plannedFeeder[row.feeder];
    if (planned != NameTable::None) {
        const qint64 before = log.usersOn(row.feeder);
        const qint64 users = before + row.users;
        const UserCount &count = m_plan->ofFeeder(planned);
        const auto limit = [&] { return m_plan->feederUsersOn(planned, dayOf(row.start)); };
        // Most feeders have as many users all the time; only then is the day looked at.
        if (users > count.least && (users > count.most || users > limit()) && before <= limit())
            notes.add(OutageDoubt::UsersAboveFeeder, {row.row, row.feeder, users, limit()});
    }
    log.push(row);
}

/// A row that is not everyday. Hours go to the month they pass in, counts to the one in which the row began;
/// the row's units are what its months got, so that the months add up to the whole to the last unit.
void ReliabilityTally::takeRest(const Interruption &row, const Keys &keys, OutageEffect &effect)
{
    const LocalSecond from = std::max(row.start, m_plan->begin());
    const LocalSecond to = effect.sustained ? std::min(row.end, m_plan->end()) : from;
    quint32 month = keys[Month];
    LocalSecond upTo = std::min(to, m_plan->monthEnd(int(month)));
    effect.units = unitsOf(row, upTo - from);
    add(m_byMonth.restOf(month), effect);
    while (upTo < to) {
        const LocalSecond next = std::min(to, m_plan->monthEnd(int(++month)));
        OutageEffect part{
            .units = unitsOf(row, next - upTo), .external = effect.external, .shortage = effect.shortage};
        add(m_byMonth.restOf(month), part);
        effect.units += part.units;
        upTo = next;
    }
    add(m_byKind.restOf(kindOf(keys)), effect);
    add(m_byArea.restOf(keys[Area]), effect);
    add(m_byCause.restOf(keys[Cause]), effect);
}

quint32 ReliabilityTally::dayIndexOf(const Interruption &row) const
{
    return row.start < m_plan->begin() ? 0 : quint32((row.start - m_plan->begin()) / DaySeconds) + 1;
}

/// The whole row goes to the day on which it began; cell 0 is for what began before the period.
void ReliabilityTally::takeDay(const Interruption &row, const OutageEffect &effect)
{
    const quint32 day = dayIndexOf(row);
    const bool counted = effect.event && m_counts[Total][0].run != m_run;
    if (counted && m_run == 1)
        m_firstDay = day;
    add(m_days[day], effect);
    m_days[day].events += counted ? 1 : 0;
}

void ReliabilityTally::takeEvent(const Keys &keys)
{
    const bool isFirst = m_counts[Total].front().run != m_run; // then it is new to every other, too
    if (isFirst && m_run != 1) {
        for (const Dimension dimension : {Total, Month, Category, Region, Feeder, Area, Cause}) {
            EventCount &count = countOf(dimension, keys[dimension]);
            count = {m_run, count.events + 1};
        }
        return;
    }
    for (int dimension = 0; dimension < Dimensions; ++dimension) {
        EventCount &count = countOf(Dimension(dimension), keys[size_t(dimension)]);
        const bool isNew = count.run != m_run;
        count.run = m_run;
        count.events += isNew ? 1 : 0;
        if (isNew && m_run == 1)
            m_firstTouched.push_back({Dimension(dimension), keys[size_t(dimension)]});
    }
}

ReliabilityTally::Sums ReliabilityTally::Ledger::sums() const
{
    Sums all;
    all.reserve(cells.size());
    for (const OutageCell &cell : cells)
        all.push_back(cell.sums());
    for (size_t key = 0; key < rest.size(); ++key)
        all[key] += rest[key];
    return all;
}

void ReliabilityTally::seal()
{
    m_sums[Month] = m_byMonth.sums();
    m_sums[Cause] = m_byCause.sums();
    m_sums[Area] = m_byArea.sums();
    m_sums[Feeder].resize(m_feeders.size());
    for (quint32 area = 0; area < m_areas.size(); ++area)
        m_sums[Feeder][m_areas.parent(area)] += m_sums[Area][area];
    m_sums[Total].resize(1);
    m_sums[Category].resize(OutageCategories);
    m_sums[Region].resize(m_regions.size());
    const Sums kinds = m_byKind.sums();
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        for (OutageSums *sums : {&m_sums[Total][0], &m_sums[Category][kind % OutageCategories],
                                 &m_sums[Region][kind / OutageCategories]})
            *sums += kinds[kind];
    }
    for (int dimension = 0; dimension < Dimensions; ++dimension) {
        Sums &sums = m_sums[size_t(dimension)];
        for (quint32 key = 0; key < sums.size(); ++key)
            sums[key].events = countOf(Dimension(dimension), key).events;
    }
}

} // namespace powerhall
