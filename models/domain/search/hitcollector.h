// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/search/wipingvector.h"

#include <QtCore/QtGlobal>

#include <array>

namespace powerhall {

/// Fields a search looks into, in the order that names a hit where several fit equally well.
enum class SearchField : quint8
{
    Number,
    Name,
    Initials,
    Phone,
    IdNumber
};

/// How well a field fits what was typed, best first. `Edge`: it begins with it; codes known by their last
/// digits (number, phone, ID number) may also end with it.
enum class HitRank : quint8
{
    Whole,
    Edge,
    Inside,
    None
};

/// Gathers the best rows, segment by segment from the newest: better rank first, newer first within one.
/// Knows what is still worth looking for, so that a search of a million rows may stop early.
class HitCollector
{
public:
    struct Hit
    {
        quint32 segment = 0;
        quint16 row = 0;
        SearchField field = SearchField::Number;
    };

    explicit HitCollector(int limit);

    /// `dead` has a mark for each row that was replaced; may be empty.
    void beginSegment(quint32 segment, const std::vector<bool> &dead);
    void endSegment();

    /// Whether rows of this rank in this segment can still be among the best.
    [[nodiscard]] bool wants(HitRank rank) const { return after(rank) + better(rank) < m_limit; }
    /// How many of the newest rows of this rank are enough.
    [[nodiscard]] int room(HitRank rank) const { return m_limit - after(rank); }
    [[nodiscard]] bool isFull() const { return !wants(HitRank::Whole); }
    /// Takes a row of the segment; false where it is dead or the rank is none.
    bool offer(quint16 row, SearchField field, HitRank rank);

    [[nodiscard]] std::vector<Hit> best() const;
    /// A place for rows while they are narrowed down, kept from one use to the next.
    [[nodiscard]] std::vector<quint16> &scratch() { return m_scratch; }

private:
    static constexpr std::size_t Ranks = 3;
    static constexpr std::size_t MostRows = 1U << 16;
    static constexpr quint8 NotSeen = 0xff;
    static constexpr int FieldBits = 3;

    /// Rows of newer segments that come before this segment's rows of the rank.
    [[nodiscard]] int after(HitRank rank) const;
    /// Rows of this segment that fit better.
    [[nodiscard]] int better(HitRank rank) const;

    int m_limit;
    quint32 m_segment = 0;
    const std::vector<bool> *m_dead = nullptr;
    std::vector<quint8> m_seen; ///< rank and field of each row of the segment
    std::vector<quint16> m_touched;
    std::vector<quint16> m_scratch;
    std::array<int, Ranks> m_counts{};
    std::array<std::vector<Hit>, Ranks> m_hits;
};

} // namespace powerhall
