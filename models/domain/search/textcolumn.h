// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/search/hitcollector.h"
#include "models/domain/search/postings.h"

#include <QChar>

#include <algorithm>
#include <string_view>

namespace powerhall {

/// What a field's fit is worth.
struct FieldRanks
{
    HitRank whole;
    HitRank begins;
    HitRank ends;
    HitRank inside;
};

/// How texts of a unit are compared (letters without case) and cut into keys of `Order` units.
template<typename Unit>
struct ColumnUnits;

/// Codes: digits and letters as UTF-8.
template<>
struct ColumnUnits<char>
{
    static constexpr int Order = 3;
    static constexpr int Bits = 7;
    static char folded(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
};

/// Names as UTF-16: two characters together are rare enough among a million names.
template<>
struct ColumnUnits<char16_t>
{
    static constexpr int Order = 2;
    static constexpr int Bits = 16;
    static char16_t folded(char16_t c)
    {
        constexpr char16_t FirstHan = 0x2e80;
        if (c >= FirstHan)
            return c;
        return c < 0x80 ? static_cast<char16_t>(c >= u'a' && c <= u'z' ? c - u'a' + u'A' : c)
                        : QChar(c).toUpper().unicode();
    }
};

/// One field of a segment's rows: texts packed one behind the other, and, once finished, postings that find
/// any part of them. Before that every row is read.
///
/// Each text is posted under the first `Order` units of every one of its ends (138 → 138, 38·, 8··), and once
/// under a mark with its first units. So a part of any length is the beginning of some keys, which lie side
/// by side; its last units alone name the texts that end with it.
template<typename Unit>
class TextColumn
{
public:
    using View = std::basic_string_view<Unit>;

    void append(View text)
    {
        m_units.insert(m_units.end(), text.begin(), text.end());
        m_ends.push_back(static_cast<quint32>(m_units.size()));
        m_shortest = std::min(m_shortest, text.size());
        m_longest = std::max(m_longest, text.size());
    }

    void finish(PostingsBuilder &builder)
    {
        for (std::size_t row = 0; row < rows(); ++row) {
            const View value = text(row);
            if (!value.empty())
                builder.add(frontKey(value), static_cast<quint16>(row));
            for (std::size_t at = 0; at < value.size(); ++at)
                builder.add(keyAt(value, at), static_cast<quint16>(row));
        }
        m_postings = builder.finish(Traits::Bits * Traits::Order, rows());
        m_units.shrink_to_fit();
        m_ends.shrink_to_fit();
        m_finished = true;
    }

    [[nodiscard]] std::size_t rows() const { return m_ends.size(); }
    [[nodiscard]] View text(std::size_t row) const
    {
        if (m_shortest ==
            m_longest) // as phones and ID numbers mostly are: one look into memory instead of two
            return View(m_units.data() + row * m_longest, m_longest);
        const quint32 start = row == 0 ? 0 : m_ends[row - 1];
        return View(m_units.data() + start, m_ends[row] - start);
    }

    /// Offers the rows that fit `part` (folded), at least those that can be among the best. A fit whose rank
    /// is None is no fit.
    void search(View part, const FieldRanks &ranks, SearchField field, HitCollector &collector) const
    {
        search(part, ranks, field, collector, [](quint16) { return true; });
    }

    /// The same among rows a filter lets through.
    template<typename Filter>
    void search(View part, const FieldRanks &ranks, SearchField field, HitCollector &collector,
                const Filter &filter) const
    {
        if (part.empty() || part.size() > m_longest)
            return;
        const Search<Filter> wish{part, ranks, field, filter};
        if (!m_finished)
            return readAll(wish, HitRank::None, collector);
        SliceSet inner;
        addInner(part, inner);
        if (inner.isEmpty())
            return;
        if (inner.smallest().size() <= Few && ranks.inside != HitRank::None && collector.wants(ranks.inside))
            return read(wish, inner, HitRank::None, collector);
        searchByRank(wish, inner, collector);
    }

    [[nodiscard]] static HitRank rankOf(View value, View part, const FieldRanks &ranks)
    {
        if (value.size() < part.size())
            return HitRank::None;
        const std::size_t last = value.size() - part.size();
        HitRank rank = HitRank::None;
        if (fitsAt(value, part, 0))
            rank = last == 0 ? ranks.whole : ranks.begins;
        if (fitsAt(value, part, last))
            rank = std::min(rank, ranks.ends);
        for (std::size_t at = 1; at < last && rank == HitRank::None; ++at) {
            if (fitsAt(value, part, at))
                rank = ranks.inside;
        }
        return rank;
    }

private:
    using Traits = ColumnUnits<Unit>;
    using Slice = Postings::Slice;

    template<typename Filter>
    struct Search
    {
        View part;
        FieldRanks ranks;
        SearchField field;
        const Filter &filter;
    };

    /// So few rows are narrowed down and all looked at; of more the newest come first, until enough are
    /// found.
    static constexpr std::size_t Few = 1024;
    /// So many are narrowed down before the newest are looked at.
    static constexpr std::size_t Many = 8192;
    /// Rows that are fetched from memory before their turn.
    static constexpr std::ptrdiff_t Ahead = 8;
    static constexpr quint32 UnitMask = (1U << Traits::Bits) - 1;
    static constexpr quint32 FrontMark = 1;

    static bool fitsAt(View value, View part, std::size_t at)
    {
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (Traits::folded(value[at + i]) != part[i])
                return false;
        }
        return true;
    }

    static quint32 unitAt(View text, std::size_t at)
    {
        return at < text.size() ? quint32(Traits::folded(text[at])) & UnitMask : 0;
    }

    static quint32 keyAt(View text, std::size_t at)
    {
        quint32 key = 0;
        for (std::size_t i = 0; i < Traits::Order; ++i)
            key = key << Traits::Bits | unitAt(text, at + i);
        return key;
    }

    static quint32 frontKey(View text)
    {
        return FrontMark << (Traits::Bits * (Traits::Order - 1)) | keyAt(text, 0) >> Traits::Bits;
    }

    /// All keys that begin like `key`, whose last `open` units are not given.
    Slice under(quint32 key, int open) const
    {
        return m_postings.of(key, key | ((1U << (Traits::Bits * open)) - 1));
    }

    /// What holds the part anywhere has all of these keys.
    void addInner(View part, SliceSet &slices) const
    {
        const int open = Traits::Order - static_cast<int>(std::min<std::size_t>(part.size(), Traits::Order));
        slices.add(under(keyAt(part, 0), open));
        for (std::size_t at = 1; at + Traits::Order <= part.size(); ++at)
            slices.add(m_postings.of(keyAt(part, at)));
    }

    Slice frontSlice(View part) const
    {
        const auto given = std::min<std::size_t>(part.size(), Traits::Order - 1);
        return under(frontKey(part), Traits::Order - 1 - static_cast<int>(given));
    }

    Slice tailSlice(View part) const
    {
        const auto given = std::min<std::size_t>(part.size(), Traits::Order - 1);
        return m_postings.of(keyAt(part, part.size() - given));
    }

    /// Best rank first: what fills the list early spares the rest.
    template<typename Filter>
    void searchByRank(const Search<Filter> &wish, const SliceSet &inner, HitCollector &collector) const
    {
        SliceSet begins = inner;
        begins.add(frontSlice(wish.part));
        SliceSet ends = inner;
        ends.add(tailSlice(wish.part));
        SliceSet whole = begins;
        whole.add(tailSlice(wish.part));
        const FieldRanks &ranks = wish.ranks;
        if (wish.part.size() >= m_shortest && ranks.whole < ranks.begins)
            read(wish, whole, ranks.whole, collector);
        read(wish, begins, ranks.begins, collector);
        if (ranks.ends < ranks.inside)
            read(wish, ends, ranks.ends, collector);
        if (ranks.inside != HitRank::None)
            read(wish, inner, ranks.inside, collector);
    }

    /// Offers rows in all slices that have the rank, newest first, until there are enough; any rank for None.
    template<typename Filter>
    void read(const Search<Filter> &wish, const SliceSet &slices, HitRank rank, HitCollector &collector) const
    {
        if (slices.isEmpty() || (rank != HitRank::None && !collector.wants(rank)))
            return;
        Slice rows = slices.smallest();
        if (!rows.rising && rows.size() > Few && rank != wish.ranks.whole)
            return readAll(wish, rank, collector);
        if (rows.size() <= Many)
            rows = slices.shared(collector.scratch());
        const bool mayStop = rank != HitRank::None && rows.rising;
        int missing = mayStop ? collector.room(rank) : static_cast<int>(rows.size());
        for (const quint16 *row = rows.last; row != rows.first && missing > 0;) {
            if (row - rows.first > Ahead)
                prefetch(row[-Ahead]);
            if (--row; slices.mayHold(*row))
                missing -= offer(wish, *row, rank, collector);
        }
    }

    void prefetch(std::size_t row) const
    {
        if (m_shortest == m_longest)
            __builtin_prefetch(m_units.data() + row * m_longest);
        else
            __builtin_prefetch(m_ends.data() + row);
    }

    template<typename Filter>
    void readAll(const Search<Filter> &wish, HitRank rank, HitCollector &collector) const
    {
        int missing = rank == HitRank::None ? static_cast<int>(rows()) : collector.room(rank);
        for (std::size_t row = rows(); row-- > 0 && missing > 0;)
            missing -= offer(wish, static_cast<quint16>(row), rank, collector);
    }

    template<typename Filter>
    bool offer(const Search<Filter> &wish, quint16 row, HitRank rank, HitCollector &collector) const
    {
        if (!wish.filter(row))
            return false;
        const HitRank found = rankOf(text(row), wish.part, wish.ranks);
        return (rank == HitRank::None || found == rank) && collector.offer(row, wish.field, found);
    }

    WipingVector<Unit> m_units;
    WipingVector<quint32> m_ends;
    Postings m_postings;
    std::size_t m_shortest = ~std::size_t(0);
    std::size_t m_longest = 0;
    bool m_finished = false;
};

} // namespace powerhall
