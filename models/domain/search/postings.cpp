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
    return {m_rows.data() + from, m_rows.data() + to, last - first == 1};
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

Postings PostingsBuilder::finish(int keyBits)
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
    return result;
}

} // namespace powerhall
