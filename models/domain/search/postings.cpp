// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/postings.h"

#include <algorithm>
#include <array>

namespace powerhall {

namespace {

/// One pass of a radix sort takes this many bits: its counters fit the first-level cache.
constexpr int DigitBits = 11;
constexpr std::size_t DigitCount = 1U << DigitBits;
/// So few rows are sooner looked at than narrowed further.
constexpr std::size_t FewRows = 4;
/// A key that one row in so many holds is common.
constexpr std::size_t CommonShare = 16;
constexpr std::size_t LeastCommon = 64;

/// Keeps of [first, last) what `other` has too; the new end. Both rise; the other is the longer one, so its
/// rows are leapt over.
quint16 *keepShared(quint16 *first, quint16 *last, const Postings::Slice &other)
{
    if (other.bits)
        return std::remove_if(first, last, [&other](quint16 row) { return !other.has(row); });
    const auto leap = std::max<std::ptrdiff_t>(1, std::ptrdiff_t(other.size()) / (last - first));
    const quint16 *place = other.first;
    quint16 *kept = first;
    for (const quint16 *row = first; row != last; ++row) {
        while (other.last - place > leap && place[leap] < *row)
            place += leap;
        while (place != other.last && *place < *row)
            ++place;
        if (place != other.last && *place == *row)
            *kept++ = *row;
    }
    return kept;
}

} // namespace

Postings::Slice Postings::of(quint32 lowest, quint32 highest) const
{
    const auto first = std::lower_bound(m_keys.begin(), m_keys.end(), lowest);
    const auto last = lowest == highest ? first + (first != m_keys.end() && *first == lowest ? 1 : 0)
                                        : std::upper_bound(first, m_keys.end(), highest);
    if (first == last)
        return {};
    const auto from = m_starts[static_cast<std::size_t>(first - m_keys.begin())];
    const auto to = m_starts[static_cast<std::size_t>(last - m_keys.begin())];
    Slice slice{m_rows.data() + from, m_rows.data() + to, last - first == 1};
    const auto common = std::lower_bound(m_commonKeys.begin(), m_commonKeys.end(), *first);
    if (slice.rising && common != m_commonKeys.end() && *common == *first)
        slice.bits = m_commonBits.data() + m_words * static_cast<std::size_t>(common - m_commonKeys.begin());
    return slice;
}

void SliceSet::add(const Postings::Slice &slice)
{
    if (m_count == Most)
        return;
    m_slices[m_count++] = slice;
    if (slice.size() < m_slices[0].size())
        std::swap(m_slices[0], m_slices[m_count - 1]);
}

Postings::Slice SliceSet::shared(std::vector<quint16> &room) const
{
    Postings::Slice rows = smallest();
    for (std::size_t i = 1; i < m_count && rows.size() > FewRows && rows.rising; ++i) {
        const Postings::Slice &other = m_slices[i];
        if (!other.rising || other.first == smallest().first)
            continue;
        if (rows.first != room.data())
            room.assign(rows.first, rows.last);
        rows = {room.data(), keepShared(room.data(), room.data() + rows.size(), other), true};
    }
    return rows;
}

void PostingsBuilder::sort(int keyBits)
{
    m_other.resize(m_pairs.size());
    for (int done = 0; done < keyBits; done += DigitBits) {
        const int shift = RowBits + done;
        std::array<quint32, DigitCount> places{};
        for (const quint64 pair : m_pairs)
            ++places[(pair >> shift) % DigitCount];
        quint32 place = 0;
        for (quint32 &count : places)
            place += std::exchange(count, place);
        for (const quint64 pair : m_pairs)
            m_other[places[(pair >> shift) % DigitCount]++] = pair;
        m_pairs.swap(m_other);
    }
}

void PostingsBuilder::markCommon(Postings &postings, std::size_t rows)
{
    postings.m_words = (rows + 63) / 64;
    for (std::size_t i = 0; i < postings.m_keys.size(); ++i) {
        const quint32 from = postings.m_starts[i];
        const quint32 to = postings.m_starts[i + 1];
        if (to - from < std::max(LeastCommon, rows / CommonShare))
            continue;
        postings.m_commonKeys.push_back(postings.m_keys[i]);
        const std::size_t start = postings.m_commonBits.size();
        postings.m_commonBits.resize(start + postings.m_words);
        for (quint32 k = from; k < to; ++k)
            postings.m_commonBits[start + postings.m_rows[k] / 64] |= quint64(1) << (postings.m_rows[k] % 64);
    }
    postings.m_commonBits.shrink_to_fit();
}

Postings PostingsBuilder::finish(int keyBits, std::size_t rows)
{
    sort(keyBits);
    m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
    std::size_t keys = 0;
    for (std::size_t i = 0; i < m_pairs.size(); ++i)
        keys += i == 0 || m_pairs[i] >> RowBits != m_pairs[i - 1] >> RowBits;

    Postings result;
    result.m_keys.reserve(keys);
    result.m_starts.reserve(keys + 1);
    result.m_rows.reserve(m_pairs.size());
    for (const quint64 pair : m_pairs) {
        const auto key = static_cast<quint32>(pair >> RowBits);
        if (result.m_keys.empty() || result.m_keys.back() != key) {
            result.m_keys.push_back(key);
            result.m_starts.push_back(static_cast<quint32>(result.m_rows.size()));
        }
        result.m_rows.push_back(static_cast<quint16>(pair));
    }
    result.m_starts.push_back(static_cast<quint32>(result.m_rows.size()));
    m_pairs.clear();
    markCommon(result, rows);
    return result;
}

} // namespace powerhall
