// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/slotbook.h"

#include <bit>
#include <new>
#include <numeric>
#include <vector>

namespace powerhall {

namespace {

constexpr int WordBits = 64;

} // namespace

SlotBook::SlotBook(qint64 days, qint64 points, int slotsPerDay)
    : m_wordsPerPoint(size_t((slotsPerDay + WordBits - 1) / WordBits))
    , m_points(size_t(points))
    , m_size(size_t(days) * m_points * m_wordsPerPoint)
    // calloc and not a vector: large blocks come untouched, a vector would write every page.
    , m_words(static_cast<quint64 *>(std::calloc(m_size + 1, sizeof(quint64)))) // NOLINT
{
    if (!m_words)
        throw std::bad_alloc();
}

qint64 SlotBook::count() const
{
    qint64 sum = 0;
    for (size_t i = 0; i < m_size; ++i)
        sum += std::popcount(m_words[i]);
    return sum;
}

bool SlotBook::shares(const SlotBook &other) const
{
    Q_ASSERT(m_size == other.m_size);
    quint64 both = 0;
    for (size_t i = 0; i < m_size; ++i)
        both |= m_words[i] & other.m_words[i];
    return both != 0;
}

void SlotBook::add(const SlotBook &other)
{
    Q_ASSERT(m_size == other.m_size);
    for (size_t i = 0; i < m_size; ++i) {
        // Not written where there is nothing to add, so that untouched pages stay untouched.
        if ((other.m_words[i] & ~m_words[i]) != 0)
            m_words[i] |= other.m_words[i];
    }
}

int SlotBook::spacing() const
{
    std::vector<quint64> filled(m_wordsPerPoint);
    for (size_t first = 0; first < m_size; first += m_wordsPerPoint) {
        for (size_t word = 0; word < m_wordsPerPoint; ++word)
            filled[word] |= m_words[first + word];
    }
    int divisor = 0;
    int before = -1;
    for (size_t word = 0; word < filled.size(); ++word) {
        for (quint64 bits = filled[word]; bits != 0; bits &= bits - 1) {
            const int slot = int(word) * WordBits + std::countr_zero(bits);
            divisor = before < 0 ? 0 : std::gcd(divisor, slot - before);
            before = slot;
        }
    }
    return divisor;
}

} // namespace powerhall
