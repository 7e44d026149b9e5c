// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/hitcollector.h"

#include <algorithm>
#include <functional>

namespace powerhall {

HitCollector::HitCollector(int limit)
    : m_limit(limit)
    , m_seen(MostRows, NotSeen)
{}

void HitCollector::beginSegment(quint32 segment, const std::vector<bool> &dead)
{
    m_segment = segment;
    m_dead = dead.empty() ? nullptr : &dead;
    m_counts = {};
}

int HitCollector::after(HitRank rank) const
{
    Q_ASSERT(rank != HitRank::None);
    std::size_t count = 0;
    for (std::size_t i = 0; i <= std::size_t(rank); ++i)
        count += m_hits[i].size();
    return static_cast<int>(count);
}

int HitCollector::better(HitRank rank) const
{
    int count = 0;
    for (std::size_t i = 0; i < std::size_t(rank); ++i)
        count += m_counts[i];
    return count;
}

bool HitCollector::offer(quint16 row, SearchField field, HitRank rank)
{
    if (rank == HitRank::None || (m_dead && (*m_dead)[row]))
        return false;
    const auto mark = static_cast<quint8>(quint8(rank) << FieldBits | quint8(field));
    quint8 &seen = m_seen[row];
    if (seen == NotSeen)
        m_touched.push_back(row);
    else
        --m_counts[seen >> FieldBits];
    seen = std::min(seen, mark);
    ++m_counts[seen >> FieldBits];
    return true;
}

void HitCollector::endSegment()
{
    std::sort(m_touched.begin(), m_touched.end(), std::greater<>());
    const auto limit = static_cast<std::size_t>(m_limit);
    for (const quint16 row : m_touched) {
        const quint8 seen = std::exchange(m_seen[row], NotSeen);
        std::vector<Hit> &hits = m_hits[seen >> FieldBits];
        if (hits.size() < limit)
            hits.push_back({m_segment, row, SearchField(seen & ((1 << FieldBits) - 1))});
    }
    m_touched.clear();
    m_counts = {};
}

std::vector<HitCollector::Hit> HitCollector::best() const
{
    std::vector<Hit> result;
    for (const std::vector<Hit> &hits : m_hits)
        result.insert(result.end(), hits.begin(), hits.end());
    if (result.size() > static_cast<std::size_t>(m_limit))
        result.resize(static_cast<std::size_t>(m_limit));
    return result;
}

} // namespace powerhall
