// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/areawatch.h"

#include "models/domain/quality/warning.h"

#include <algorithm>
#include <utility>

namespace powerhall {

namespace {

constexpr auto Told = size_t(WarningsListed);
constexpr size_t FirstLook = 16'384;
constexpr size_t LookAgain = 4; ///< times as many rows

bool apart(quint32 from, quint32 to, quint32 otherFrom, quint32 otherTo)
{
    return from >= to || otherFrom >= otherTo || to <= otherFrom || otherTo <= from;
}

void stretch(quint32 &from, quint32 &to, quint32 otherFrom, quint32 otherTo)
{
    if (otherFrom >= otherTo)
        return;
    const bool empty = from >= to;
    from = empty ? otherFrom : std::min(from, otherFrom);
    to = empty ? otherTo : std::max(to, otherTo);
}

} // namespace

AreaWatch::AreaWatch(size_t kept)
    : m_kept(kept)
    , m_lookAt(std::min(kept, FirstLook))
{}

void AreaWatch::widen(const AreaOutage &outage)
{
    if (outage.area >= m_hulls.size())
        m_hulls.resize(m_hashes.size());
    Hull &hull = m_hulls[outage.area];
    if (outage.event != hull.lastEvent) {
        stretch(hull.othersFrom, hull.othersTo, hull.lastFrom, hull.lastTo);
        hull.lastFrom = hull.lastTo = 0;
        hull.lastEvent = outage.event;
    }
    if (!apart(outage.start, outage.end, hull.othersFrom, hull.othersTo))
        hull.open = true;
    stretch(hull.lastFrom, hull.lastTo, outage.start, outage.end);
    if (!apart(hull.lastFrom, hull.lastTo, hull.othersFrom, hull.othersTo))
        hull.open = true;
}

/// By hash, area and row. Rows of one area are in order at any time, so each only has to be put behind those
/// of the areas before its own.
void AreaWatch::sortByArea()
{
    std::vector<std::pair<quint64, quint32>> areas(m_hashes.size());
    for (quint32 area = 0; area < areas.size(); ++area)
        areas[area] = {m_hashes[area], area};
    std::sort(areas.begin(), areas.end());
    std::vector<quint32> places(m_hashes.size()); ///< how many rows an area has, then where its next goes
    for (const AreaOutage &outage : m_outages)
        ++places[outage.area];
    quint32 place = 0;
    for (const auto &[hash, area] : areas)
        place += std::exchange(places[area], place);
    std::vector<AreaOutage> sorted(m_outages.size());
    for (const AreaOutage &outage : m_outages)
        sorted[places[outage.area]++] = outage;
    m_outages.swap(sorted);
}

/// Rows of the areas beyond are not kept any longer; while they still matter, what they say goes into hulls.
void AreaWatch::giveUpAbove(quint64 hash, bool relevant)
{
    const auto from = std::find_if(m_outages.begin(), m_outages.end(),
                                   [&](const AreaOutage &outage) { return m_hashes[outage.area] > hash; });
    for (auto it = from; relevant && it != m_outages.end(); ++it)
        widen(*it);
    m_outages.erase(from, m_outages.end());
    m_exactUpTo = std::min(m_exactUpTo, hash);
    if (!relevant)
        m_relevantUpTo = std::min(m_relevantUpTo, hash);
}

/// Where enough clashes are known, what lies behind the last of them does not matter.
void AreaWatch::lookThrough()
{
    const bool isFull = m_outages.size() >= m_kept;
    const std::vector<AreaClash> known = clashes();
    if (known.size() == Told)
        giveUpAbove(m_hashes[known.back().area], false);
    if (isFull && m_outages.size() * 2 > m_kept)
        letGo();
    m_lookAt = isFull ? m_kept : std::min(m_kept, m_lookAt * LookAgain);
}

/// Too many rows: the upper half of the areas is let go.
void AreaWatch::letGo()
{
    const quint64 first = m_hashes[m_outages.front().area];
    const quint64 middle = m_hashes[m_outages[m_outages.size() / 2].area];
    const quint64 last = m_hashes[m_outages.back().area];
    if (first < last)
        giveUpAbove(middle < last ? middle : last - 1, true);
    // One area alone may hold more than fits: it is kept.
    m_kept = std::max(m_kept, m_outages.size() * 2);
}

std::vector<AreaClash> AreaWatch::clashes()
{
    sortByArea();
    std::vector<AreaClash> found;
    for (size_t from = 0; from < m_outages.size() && found.size() < Told;) {
        size_t to = from + 1;
        while (to < m_outages.size() && m_outages[to].area == m_outages[from].area)
            ++to;
        findClashes(m_outages.data() + from, to - from, found, Told);
        from = to;
    }
    return found;
}

bool AreaWatch::anyOpenIn(quint64 after, quint64 upTo) const
{
    for (size_t area = 0; area < m_hulls.size(); ++area) {
        if (m_hulls[area].open && m_hashes[area] > after && m_hashes[area] <= upTo)
            return true;
    }
    return false;
}

void AreaWatch::joinHull(quint32 area, const Hull &following)
{
    if (m_hulls.size() < m_hashes.size())
        m_hulls.resize(m_hashes.size());
    Hull &hull = m_hulls[area];
    Hull after = following;
    stretch(after.othersFrom, after.othersTo, after.lastFrom, after.lastTo);
    if (after.othersFrom >= after.othersTo)
        return;
    stretch(hull.othersFrom, hull.othersTo, hull.lastFrom, hull.lastTo);
    const bool clean = !hull.open && !following.open &&
                       apart(hull.othersFrom, hull.othersTo, after.othersFrom, after.othersTo);
    stretch(hull.othersFrom, hull.othersTo, following.othersFrom, following.othersTo);
    hull.lastFrom = following.lastFrom;
    hull.lastTo = following.lastTo;
    hull.lastEvent = following.lastEvent;
    hull.open = !clean || !apart(hull.othersFrom, hull.othersTo, hull.lastFrom, hull.lastTo);
}

void AreaWatch::append(const AreaWatch &following, const std::vector<quint32> &areas, qint64 rowOffset)
{
    sortByArea();
    const quint64 exact = std::min(m_exactUpTo, following.m_exactUpTo);
    m_relevantUpTo = std::min(m_relevantUpTo, following.m_relevantUpTo);
    giveUpAbove(exact, true);
    AreaWatch rest(following.m_kept); // what following knows of areas whose rows are not kept by both
    rest.m_hashes = following.m_hashes;
    rest.m_hulls = following.m_hulls;
    m_outages.reserve(m_outages.size() + following.m_outages.size());
    for (const AreaOutage &outage : following.m_outages) {
        if (following.m_hashes[outage.area] > exact) {
            rest.widen(outage);
            continue;
        }
        AreaOutage here = outage;
        here.area = areas[outage.area];
        here.row = quint32(outage.row + rowOffset);
        m_outages.push_back(here);
    }
    for (quint32 area = 0; area < rest.m_hulls.size(); ++area) {
        if (rest.m_hashes[area] > exact && rest.m_hashes[area] <= m_relevantUpTo)
            joinHull(areas[area], rest.m_hulls[area]);
    }
    m_kept = std::max(m_kept, m_outages.size() * 2);
}

} // namespace powerhall
