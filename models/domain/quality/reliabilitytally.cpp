// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilitytally.h"

#include <algorithm>

namespace powerhall {

namespace {

quint64 pairOf(quint32 feeder, quint32 transformer)
{
    return quint64(feeder) << 32 | transformer;
}

} // namespace

ReliabilityTally::ReliabilityTally(const ReliabilityPlan &plan, size_t keptOutages)
    : m_plan(&plan)
    , m_watch(keptOutages)
{
    m_cells[Total].resize(1);
    m_cells[Month].resize(size_t(plan.months().size()));
    m_cells[Category].resize(OutageCategories);
    if (!plan.options().history.isEmpty())
        m_days.resize(size_t(plan.options().period.days()) + 1);
}

void ReliabilityTally::add(const Interruption &row)
{
    ++m_rows;
    if (m_run == 0 || row.event != QByteArrayView(m_event))
        startRun(row.event);
    if (row.end <= m_plan->begin() || row.start >= m_plan->end()) {
        m_notes.add(OutageDoubt::OutsidePeriod, {.row = row.row});
        return;
    }
    const Keys keys = keysOf(row);
    checkCapacities(row);
    m_watch.take(areaOutageOf(row, keys[Area], m_eventHash));
    const RunLog::Row logged{row.row, keys[Feeder], keys[Area], row.start, row.end, row.users};
    if (m_run == 1)
        m_firstLog.push(logged);
    else
        checkInRun(logged, m_notes, m_log);

    OutageEffect effect = effectOf(row);
    takeMonths(row, effect);
    if (!m_days.empty())
        takeDay(row, effect);
    for (const Dimension dimension : {Total, Category, Region, Feeder, Area, Cause})
        take(dimension, keys[dimension], effect);
}

ReliabilityTally::Keys ReliabilityTally::keysOf(const Interruption &row)
{
    Keys keys{};
    keys[Category] = quint32(row.category);
    keys[Region] = regionOf(row.region, row.row);
    keys[Feeder] = feederOf(row.feeder, row.row);
    keys[Area] = areaOf(keys[Feeder], m_transformers.idOf(row.transformer));
    keys[Cause] = m_causes.idOf(row.cause);
    for (const Dimension dimension : {Region, Feeder, Area, Cause})
        cellAt(dimension, keys[dimension]);
    return keys;
}

std::optional<ReliabilityTally::Keys> ReliabilityTally::knownKeys(const Interruption &row) const
{
    Keys keys{};
    keys[Month] = quint32(m_plan->monthOf(std::max(row.start, m_plan->begin())));
    keys[Category] = quint32(row.category);
    keys[Region] = m_regions.find(row.region);
    keys[Feeder] = m_feeders.find(row.feeder);
    keys[Cause] = m_causes.find(row.cause);
    const quint32 transformer = m_transformers.find(row.transformer);
    for (const quint32 id : {keys[Region], keys[Feeder], keys[Cause], transformer}) {
        if (id == NameTable::None)
            return std::nullopt;
    }
    const quint32 first = m_firstArea[transformer];
    const auto other = m_otherAreas.constFind(pairOf(keys[Feeder], transformer));
    if (m_areas[first].feeder != keys[Feeder] && other == m_otherAreas.cend())
        return std::nullopt;
    keys[Area] = m_areas[first].feeder == keys[Feeder] ? first : *other;
    return keys;
}

ReliabilityTally::Cell &ReliabilityTally::cellAt(Dimension dimension, quint32 key)
{
    Cells &cells = m_cells[dimension];
    if (key >= cells.size())
        cells.resize(key + 1);
    return cells[key];
}

quint32 ReliabilityTally::regionOf(QByteArrayView name, qint64 row)
{
    const quint32 id = m_regions.idOf(name);
    if (id == m_regionRows.size())
        m_regionRows.push_back(row);
    return id;
}

quint32 ReliabilityTally::feederOf(QByteArrayView name, qint64 row)
{
    const quint32 id = m_feeders.idOf(name);
    if (id == m_feederRows.size()) {
        m_feederRows.push_back(row);
        m_plannedFeeder.push_back(m_plan->feeders().find(name));
    }
    return id;
}

quint32 ReliabilityTally::areaOf(quint32 feeder, quint32 transformer)
{
    const auto added = [&] {
        m_areas.push_back({feeder, transformer});
        m_watch.addArea(m_feeders.hash(feeder) * 31 + m_transformers.hash(transformer));
        return quint32(m_areas.size() - 1);
    };
    if (transformer == m_firstArea.size())
        m_firstArea.push_back(added());
    const quint32 first = m_firstArea[transformer];
    if (m_areas[first].feeder == feeder)
        return first;
    const auto known = m_otherAreas.constFind(pairOf(feeder, transformer));
    return known != m_otherAreas.cend() ? *known : *m_otherAreas.insert(pairOf(feeder, transformer), added());
}

void ReliabilityTally::startRun(QByteArrayView event)
{
    m_event.assign(event.data(), size_t(event.size()));
    m_eventHash = quint32(textHash(event));
    if (++m_run == 1)
        m_firstEvent = m_event;
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
    if (row.capacityBefore < 0 && row.capacityAfter < 0)
        return;
    if (!row.isLimitedSupply())
        m_notes.add(OutageDoubt::CapacityIncomplete, {.row = row.row});
    else if (row.capacityAfter > row.capacityBefore)
        m_notes.add(OutageDoubt::CapacityGrew, {.row = row.row});
}

/// Against the rows of the same interruption before it, then enters it among them.
void ReliabilityTally::checkInRun(const RunLog::Row &row, OutageNotes &notes, RunLog &log) const
{
    if (const RunLog::Row *twin = log.twinOf(row))
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

/// Hours go to the month they pass in, counts to the one in which the row began; the row's units are what its
/// months got, so that the months add up to the whole to the last unit.
void ReliabilityTally::takeMonths(const Interruption &row, OutageEffect &effect)
{
    const LocalSecond from = std::max(row.start, m_plan->begin());
    const LocalSecond to = effect.sustained ? std::min(row.end, m_plan->end()) : from;
    int month = m_plan->monthOf(from);
    LocalSecond upTo = std::min(to, m_plan->monthEnd(month));
    effect.units = unitsOf(row, upTo - from);
    take(Month, quint32(month), effect);
    while (upTo < to) {
        const LocalSecond next = std::min(to, m_plan->monthEnd(++month));
        OutageEffect part{
            .units = unitsOf(row, next - upTo), .external = effect.external, .shortage = effect.shortage};
        take(Month, quint32(month), part);
        effect.units += part.units;
        upTo = next;
    }
}

quint32 ReliabilityTally::dayIndexOf(const Interruption &row) const
{
    return row.start < m_plan->begin() ? 0 : quint32((row.start - m_plan->begin()) / DaySeconds) + 1;
}

/// The whole row goes to the day on which it began; cell 0 is for what began before the period.
void ReliabilityTally::takeDay(const Interruption &row, const OutageEffect &effect)
{
    const quint32 day = dayIndexOf(row);
    Cell &cell = m_days[day];
    OutageEffect counted = effect;
    counted.event = effect.event && m_cells[Total][0].run != m_run;
    if (counted.event && m_run == 1)
        m_firstDay = day;
    add(cell.sums, counted);
    cell.sums.events += counted.event ? 1 : 0;
}

void ReliabilityTally::add(OutageSums &sums, const OutageEffect &effect)
{
    ++sums.rows;
    sums.units += effect.units;
    sums.interruptions += effect.interruptions;
    sums.shortUsers += effect.shortUsers;
    if (effect.external)
        sums.externalUnits += effect.units;
    if (effect.shortage)
        sums.shortageUnits += effect.units;
}

void ReliabilityTally::take(Dimension dimension, quint32 key, const OutageEffect &effect)
{
    Cell &cell = m_cells[dimension][key];
    add(cell.sums, effect);
    if (effect.event && cell.run != m_run) {
        cell.run = m_run;
        ++cell.sums.events;
        if (m_run == 1)
            m_firstTouched.push_back({dimension, key});
    }
}

} // namespace powerhall
