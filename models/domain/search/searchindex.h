// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/search/searchsegment.h"

#include <QList>
#include <QSet>

#include <memory>
#include <mutex>

namespace powerhall {

/// Search as typed over the applications of a station, in memory alone: any part of number, name, pinyin
/// initials, phone and ID number. Any thread; one at a time gets in. Everything is overwritten when it goes.
///
/// Rows come in finished segments, as the readers of the store make them, and one by one as people work. A
/// segment's place says how new it is; rows that came one by one are newer than all of them.
class SearchIndex
{
public:
    /// Takes a finished segment. Rows that were put one by one before are not replaced by its older ones.
    void add(qint64 place, std::unique_ptr<SearchSegment> segment);
    /// Adds one row, or replaces the one with its id; one that is the same already keeps its place.
    void put(const SearchRow &row);
    void remove(const QUuid &id);
    void clear();

    /// The first `limit` hits: whole fields first, then beginnings (and ends of numbers, phones and ID
    /// numbers), then parts inside; newer first among equals. An empty text finds nothing.
    [[nodiscard]] QList<SearchHit> find(const QString &typed, int limit) const;
    [[nodiscard]] qint64 size() const;

private:
    struct Placed
    {
        qint64 place = 0;
        std::unique_ptr<SearchSegment> segment;
    };

    struct Found
    {
        SearchSegment *segment = nullptr; ///< none: no such row
        std::size_t row = 0;
    };

    Found rowOf(const QUuid &id) const;
    void append(const SearchRow &row);

    mutable std::mutex m_mutex;
    std::vector<Placed> m_segments; ///< oldest first
    QSet<QUuid> m_putIds;
    bool m_lastIsOpen = false; ///< the last segment takes further rows
};

} // namespace powerhall
