// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/search/wipingvector.h"

#include <QtCore/QtGlobal>

namespace powerhall {

/// For each key the rows that hold it, in rising order: the inverted index of one column of one segment.
class Postings
{
public:
    /// A stretch of rows. Of one key they rise; of several they may repeat.
    struct Slice
    {
        const quint16 *first = nullptr;
        const quint16 *last = nullptr;
        bool rising = true;

        [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(last - first); }
        [[nodiscard]] bool isEmpty() const { return first == last; }
    };

    [[nodiscard]] Slice of(quint32 key) const { return of(key, key); }
    [[nodiscard]] Slice of(quint32 lowest, quint32 highest) const;

private:
    friend class PostingsBuilder;

    WipingVector<quint32> m_keys;
    WipingVector<quint32> m_starts; ///< one more than keys
    WipingVector<quint16> m_rows;
};

/// Collects (key, row) and sorts them; its buffers are used again for column after column.
class PostingsBuilder
{
public:
    void add(quint32 key, quint16 row) { m_pairs.push_back(quint64(key) << RowBits | row); }
    /// What was added since the last call. Keys below 2^keyBits; rows were added in rising order.
    Postings finish(int keyBits);

private:
    static constexpr int RowBits = 16;

    void sort(int keyBits);

    WipingVector<quint64> m_pairs;
    WipingVector<quint64> m_other;
};

} // namespace powerhall
