// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilitytally.h"

/// Joining the tallies of two parts of a list. All of it is adding, but for the interruption whose rows the
/// cut runs through: it must count once in each cell, and its rows are judged together.
namespace powerhall {

namespace {

RunLog::Row moved(RunLog::Row row, const std::vector<quint32> &feeders, const std::vector<quint32> &areas,
                  qint64 offset)
{
    row.row += offset;
    row.feeder = feeders[row.feeder];
    row.area = areas[row.area];
    return row;
}

} // namespace

void ReliabilityTally::append(const ReliabilityTally &following, qint64 offset)
{
    m_rows += following.m_rows;
    m_clashesCut = m_clashesCut || following.m_clashesCut;
    if (following.m_run == 0)
        return;
    const KeyMaps maps = enterNames(following, offset);
    const bool goesOn = m_run > 0 && following.m_firstEvent == m_event;
    if (m_run == 0)
        m_firstEvent = following.m_firstEvent;
    else if (!goesOn)
        m_events.enter(QByteArrayView(following.m_firstEvent));
    m_events.add(following.m_events);
    m_watch.append(following.m_watch, maps[Area], offset);
    if (!goesOn) {
        ++m_run;
        m_log.clear();
    }
    replayFirstRun(following, maps, offset);
    joinFirstRun(following, maps, goesOn);
    addNotes(following, maps, offset);
    m_run += following.m_run - 1;
    addSums(following, maps);
    m_event = following.m_event;
    if (following.m_run == 1)
        return;
    m_log.clear();
    for (const RunLog::Row &row : following.m_log.rows())
        m_log.push(moved(row, maps[Feeder], maps[Area], offset));
}

ReliabilityTally::KeyMaps ReliabilityTally::enterNames(const ReliabilityTally &following, qint64 offset)
{
    KeyMaps maps;
    for (const Dimension dimension : {Total, Month, Category}) {
        for (quint32 key = 0; key < following.m_counts[dimension].size(); ++key)
            maps[dimension].push_back(key);
    }
    const auto enter = [](const NameTable &names, std::vector<quint32> &map, const auto &idOf) {
        for (quint32 id = 0; id < names.size(); ++id)
            map.push_back(idOf(names.name(id), id));
    };
    enter(following.m_regions, maps[Region], [&](QByteArrayView name, quint32 id) {
        return regionOf(name, NameKey(name), following.m_regionRows[id] + offset);
    });
    enter(following.m_feeders, maps[Feeder], [&](QByteArrayView name, quint32 id) {
        return feederOf(name, NameKey(name), following.m_feederRows[id] + offset);
    });
    enter(following.m_areas, maps[Area], [&](QByteArrayView name, quint32 id) {
        return areaOf(name, NameKey(name), maps[Feeder][following.m_areas.parent(id)]);
    });
    enter(following.m_causes, maps[Cause],
          [&](QByteArrayView name, quint32) { return causeOf(name, NameKey(name)); });
    return maps;
}

/// The rows of the following part's first interruption, which that part could not judge alone.
void ReliabilityTally::replayFirstRun(const ReliabilityTally &following, const KeyMaps &maps, qint64 offset)
{
    for (const RunLog::Row &row : following.m_firstLog.rows()) {
        const RunLog::Row here = moved(row, maps[Feeder], maps[Area], offset);
        m_clashesCut = m_clashesCut || (m_run == 1 ? m_firstLog : m_log).isFull();
        if (m_run == 1)
            m_firstLog.push(here);
        else
            checkInRun(here, m_notes, m_log);
    }
}

/// Cells that counted the interruption on both sides of the cut give one back.
void ReliabilityTally::joinFirstRun(const ReliabilityTally &following, const KeyMaps &maps, bool goesOn)
{
    bool countedBefore = false;
    for (const Touch &touch : following.m_firstTouched) {
        const quint32 key = maps[touch.dimension][touch.key];
        EventCount &count = countOf(touch.dimension, key);
        if (goesOn && count.run == m_run) {
            --count.events;
            countedBefore = countedBefore || touch.dimension == Total;
            continue;
        }
        count.run = m_run;
        if (m_run == 1)
            m_firstTouched.push_back({touch.dimension, key});
    }
    if (!following.m_firstDay)
        return;
    if (countedBefore)
        --m_days[*following.m_firstDay].events;
    else if (m_run == 1)
        m_firstDay = following.m_firstDay;
}

void ReliabilityTally::Ledger::join(const Ledger &following, const std::vector<quint32> &keys)
{
    for (size_t key = 0; key < following.cells.size(); ++key)
        cells[keys[key]] += following.cells[key];
    for (size_t key = 0; key < following.rest.size(); ++key)
        restOf(keys[key]) += following.rest[key];
}

void ReliabilityTally::addSums(const ReliabilityTally &following, const KeyMaps &maps)
{
    for (int i = 0; i < Dimensions; ++i) {
        const auto dimension = Dimension(i);
        const std::vector<quint32> &map = maps[dimension];
        for (quint32 key = 0; key < map.size(); ++key) {
            const EventCount &further =
                dimension == Area ? following.m_byArea.cells[key].count : following.m_counts[dimension][key];
            EventCount &count = countOf(dimension, map[key]);
            count.events += further.events;
            if (following.m_run > 1 && further.run == following.m_run)
                count.run = m_run;
        }
    }
    std::vector<quint32> kinds;
    for (const quint32 region : maps[Region]) {
        for (quint32 category = 0; category < OutageCategories; ++category)
            kinds.push_back(region * OutageCategories + category);
    }
    m_byKind.join(following.m_byKind, kinds);
    m_byMonth.join(following.m_byMonth, maps[Month]);
    m_byArea.join(following.m_byArea, maps[Area]);
    m_byCause.join(following.m_byCause, maps[Cause]);
    for (size_t day = 0; day < m_days.size(); ++day)
        m_days[day] += following.m_days[day];
}

void ReliabilityTally::addNotes(const ReliabilityTally &following, const KeyMaps &maps, qint64 offset)
{
    for (int doubt = 0; doubt < OutageDoubts; ++doubt) {
        const auto kind = OutageDoubt(doubt);
        std::vector<OutageNote> notes = following.m_notes.of(kind);
        for (OutageNote &note : notes) {
            note.row += offset;
            if (kind == OutageDoubt::EnteredTwice || kind == OutageDoubt::Overlap) {
                note.other += offset;
                note.subject = maps[Area][note.subject];
            } else if (kind == OutageDoubt::UsersAboveFeeder) {
                note.subject = maps[Feeder][note.subject];
            }
        }
        m_notes.append(kind, notes, following.m_notes.count(kind));
    }
}

OutageNotes ReliabilityTally::notes() const
{
    OutageNotes all;
    RunLog log;
    for (const RunLog::Row &row : m_firstLog.rows())
        checkInRun(row, all, log);
    for (int doubt = 0; doubt < OutageDoubts; ++doubt)
        all.append(OutageDoubt(doubt), m_notes.of(OutageDoubt(doubt)), m_notes.count(OutageDoubt(doubt)));
    return all;
}

} // namespace powerhall
