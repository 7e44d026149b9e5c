// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/search/wipingvector.h"

#include <QtCore/QtGlobal>

#include <algorithm>
#include <array>

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
        const quint64 *bits = nullptr; ///< of a common key: a bit for each row of the segment

        [[nodiscard]] bool has(quint16 row) const { return bits[row / 64] >> (row % 64) & 1; }

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
    WipingVector<quint32> m_commonKeys; ///< rising
    WipingVector<quint64> m_commonBits; ///< m_words for each common key
    std::size_t m_words = 0;
};

/// Rows that several slices of one segment share.
class SliceSet
{
public:
    /// One that cannot be used for narrowing (rows that do not rise) still counts as the smallest.
    void add(const Postings::Slice &slice);
    [[nodiscard]] const Postings::Slice &smallest() const { return m_slices[0]; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0 || m_slices[0].isEmpty(); }
    /// What all share, so far as cheaply told: not every slice is asked once few rows are left. Lies in
    /// `room` or in the smallest slice.
    Postings::Slice shared(std::vector<quint16> &room) const;
    /// Whether the common keys among them allow the row: a quick no.
    [[nodiscard]] bool mayHold(quint16 row) const
    {
        return std::all_of(m_slices.begin(), m_slices.begin() + m_count,
                           [row](const Postings::Slice &slice) { return !slice.bits || slice.has(row); });
    }

private:
    static constexpr std::size_t Most = 12; ///< of more than that the further ones are left out

    std::array<Postings::Slice, Most> m_slices; ///< the smallest first
    std::size_t m_count = 0;
};

/// Collects (key, row) and sorts them; its buffers are used again for column after column.
class PostingsBuilder
{
public:
    void add(quint32 key, quint16 row) { m_pairs.push_back(quint64(key) << RowBits | row); }
    /// What was added since the last call. Keys below 2^keyBits; rows below `rows`, added in rising
    /// order.
    Postings finish(int keyBits, std::size_t rows);

private:
    static constexpr int RowBits = 16;

    void sort(int keyBits);
    static void markCommon(Postings &postings, std::size_t rows);

    WipingVector<quint64> m_pairs;
    WipingVector<quint64> m_other;
};

} // namespace powerhall
