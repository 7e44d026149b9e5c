// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/numbercolumn.h"

namespace powerhall {

namespace {

constexpr FieldRanks NumberRanks{HitRank::Whole, HitRank::Edge, HitRank::Edge, HitRank::Inside};
/// The tail alone: with the head before it, it can neither be the whole nor the beginning.
constexpr FieldRanks TailRanks{HitRank::Edge, HitRank::Inside, HitRank::Edge, HitRank::Inside};
constexpr char Hyphen = '-';

std::string foldedText(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), ColumnUnits<char>::folded);
    return result;
}

/// Offers rows, newest first, until there are enough of the rank.
template<typename RankOf>
void offerNewest(const std::vector<quint16> &rows, HitRank rank, HitCollector &collector,
                 const RankOf &rankOf)
{
    if (!collector.wants(rank))
        return;
    int missing = collector.room(rank);
    for (auto row = rows.rbegin(); row != rows.rend() && missing > 0; ++row)
        missing -= rankOf(*row) == rank && collector.offer(*row, SearchField::Number, rank);
}

} // namespace

quint32 NumberColumn::headFor(std::string_view text)
{
    if (!m_headOf.empty() && m_heads[m_headOf.back()].text == text)
        return m_headOf.back();
    const auto [place, isNew] = m_headIndex.try_emplace(std::string(text), quint32(m_heads.size()));
    if (isNew)
        m_heads.push_back({std::string(text), foldedText(text), {}});
    return place->second;
}

void NumberColumn::append(std::string_view number)
{
    const std::size_t hyphen = number.rfind(Hyphen);
    const std::size_t headSize = hyphen == std::string_view::npos ? 0 : hyphen + 1;
    const quint32 head = headFor(number.substr(0, headSize));
    m_heads[head].rows.push_back(static_cast<quint16>(m_headOf.size()));
    m_heads[head].standsAlone |= headSize == number.size();
    m_hasUsualNumbersOnly &= headSize > 0 && headSize < number.size();
    m_headOf.push_back(head);
    m_tails.append(number.substr(headSize));
}

void NumberColumn::finish(PostingsBuilder &builder)
{
    m_tails.finish(builder);
    m_headIndex.clear();
    m_headOf.shrink_to_fit();
}

std::string NumberColumn::text(std::size_t row) const
{
    return m_heads[m_headOf[row]].text + std::string(m_tails.text(row));
}

void NumberColumn::search(std::string_view part, HitCollector &collector) const
{
    if (part.empty())
        return;
    const bool hasHyphen = part.find(Hyphen) != std::string_view::npos;
    if (!hasHyphen)
        m_tails.search(part, TailRanks, SearchField::Number, collector);
    if (collector.wants(HitRank::Edge) || !m_hasUsualNumbersOnly) {
        for (const Head &head : m_heads)
            searchHead(head, part, collector);
    }
    if (hasHyphen || !m_hasUsualNumbersOnly)
        searchAcross(part, collector);
}

/// The part lies in the head: every row of it fits alike, but for those that end with the head.
void NumberColumn::searchHead(const Head &head, std::string_view part, HitCollector &collector) const
{
    const std::size_t at = head.folded.find(part);
    if (at == std::string::npos)
        return;
    const HitRank usual = at == 0 ? NumberRanks.begins : NumberRanks.inside;
    const auto rankOf = [&](quint16 row) {
        return head.standsAlone && m_tails.text(row).empty()
                   ? TextColumn<char>::rankOf(head.folded, part, NumberRanks)
                   : usual;
    };
    if (head.standsAlone) {
        offerNewest(head.rows, HitRank::Whole, collector, rankOf);
        offerNewest(head.rows, HitRank::Edge, collector, rankOf);
    }
    offerNewest(head.rows, usual, collector, rankOf);
}

/// The part begins in the head, or at the tail where a number has no hyphen, and goes on in the tail.
void NumberColumn::searchAcross(std::string_view part, HitCollector &collector) const
{
    const std::size_t hyphen = part.rfind(Hyphen);
    const std::string_view inHead = part.substr(0, hyphen == std::string_view::npos ? 0 : hyphen + 1);
    const std::string_view inTail = part.substr(inHead.size());
    if (inTail.empty())
        return;
    std::vector<bool> endsSo(m_heads.size());
    bool any = false;
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        const std::string &head = m_heads[i].folded;
        if (head == inHead)
            searchBehind(m_heads[i], inTail, collector);
        else if (!inHead.empty() && head.ends_with(inHead))
            any = endsSo[i] = true;
    }
    constexpr FieldRanks Ranks{HitRank::Edge, HitRank::Inside, HitRank::None, HitRank::None};
    if (any)
        m_tails.search(inTail, Ranks, SearchField::Number, collector,
                       [&](quint16 row) { return endsSo[m_headOf[row]]; });
}

/// The whole head was typed, and the beginning of the tail; where there is no head, any part of the tail.
void NumberColumn::searchBehind(const Head &head, std::string_view inTail, HitCollector &collector) const
{
    FieldRanks ranks = NumberRanks;
    if (!head.folded.empty())
        ranks.ends = ranks.inside = HitRank::None;
    const auto rankOf = [&](quint16 row) {
        return TextColumn<char>::rankOf(m_tails.text(row), inTail, ranks);
    };
    for (const HitRank rank : {HitRank::Whole, HitRank::Edge, HitRank::Inside})
        offerNewest(head.rows, rank, collector, rankOf);
}

} // namespace powerhall
