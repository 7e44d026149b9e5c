// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/searchindex.h"

#include <limits>

namespace powerhall {

namespace {

/// An open segment has no postings, every row of it is read: it is closed before that can be felt.
constexpr std::size_t OpenRows = 1024;
constexpr qint64 NewestPlace = std::numeric_limits<qint64>::max();

} // namespace

void SearchIndex::add(qint64 place, std::unique_ptr<SearchSegment> segment)
{
    const std::scoped_lock lock(m_mutex);
    for (std::size_t row = 0; row < segment->rows() && !m_putIds.isEmpty(); ++row) {
        if (m_putIds.contains(segment->id(row)))
            segment->kill(row);
    }
    const auto after = std::upper_bound(m_segments.begin(), m_segments.end(), place,
                                        [](qint64 value, const Placed &item) { return value < item.place; });
    m_segments.insert(after, Placed{place, std::move(segment)});
}

void SearchIndex::put(const SearchRow &row)
{
    const std::scoped_lock lock(m_mutex);
    const Found found = rowOf(row.id);
    if (found.segment && found.segment->holds(found.row, row))
        return;
    if (found.segment)
        found.segment->kill(found.row);
    m_putIds.insert(row.id);
    append(row);
}

void SearchIndex::remove(const QUuid &id)
{
    const std::scoped_lock lock(m_mutex);
    m_putIds.insert(id);
    if (const Found found = rowOf(id); found.segment)
        found.segment->kill(found.row);
}

SearchIndex::Found SearchIndex::rowOf(const QUuid &id) const
{
    for (const Placed &item : m_segments) {
        if (const auto row = item.segment->rowOf(id))
            return {item.segment.get(), *row};
    }
    return {};
}

void SearchIndex::append(const SearchRow &row)
{
    if (!m_lastIsOpen) {
        m_segments.push_back({NewestPlace, std::make_unique<SearchSegment>()});
        m_lastIsOpen = true;
    }
    SearchSegment &open = *m_segments.back().segment;
    open.append(row);
    if (open.rows() == OpenRows) {
        PostingsBuilder builder;
        open.finish(builder);
        m_lastIsOpen = false;
    }
}

void SearchIndex::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_segments.clear();
    m_putIds.clear();
    m_lastIsOpen = false;
}

QList<SearchHit> SearchIndex::find(const QString &typed, int limit) const
{
    const SearchQuery query = SearchQuery::of(typed);
    QList<SearchHit> result;
    if (query.name.empty() || limit <= 0)
        return result;
    const std::scoped_lock lock(m_mutex);
    HitCollector collector(limit);
    for (std::size_t i = m_segments.size(); i-- > 0 && !collector.isFull();) {
        const SearchSegment &segment = *m_segments[i].segment;
        collector.beginSegment(static_cast<quint32>(i), segment.dead());
        segment.search(query, collector);
        collector.endSegment();
    }
    for (const HitCollector::Hit &hit : collector.best())
        result.append(m_segments[hit.segment].segment->hit(hit));
    return result;
}

qint64 SearchIndex::size() const
{
    const std::scoped_lock lock(m_mutex);
    qint64 count = 0;
    for (const Placed &item : m_segments)
        count += static_cast<qint64>(item.segment->living());
    return count;
}

} // namespace powerhall
