// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/eventindex.h"

#include "models/domain/ingest/quickvalues.h"
#include "models/domain/quality/nametable.h"

#include <sys/mman.h>

#include <bit>
#include <cstring>

namespace powerhall {

namespace {

quint64 *zeroedWords(size_t words)
{
    void *memory =
        ::mmap(nullptr, words * sizeof(quint64), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        qBadAlloc();
    return static_cast<quint64 *>(memory);
}

/// The last eight bytes, last digit highest; shorter ids are led by zero bytes.
quint64 lastBytes(QByteArrayView id)
{
    quint64 word = 0;
    const auto length = size_t(id.size());
    if (length >= sizeof word)
        std::memcpy(&word, id.data() + length - sizeof word, sizeof word);
    else
        std::memcpy(reinterpret_cast<char *>(&word) + sizeof word - length, id.data(), length);
    return word;
}

/// How many of the bytes, from the highest down, are digits.
int trailingDigits(quint64 word)
{
    const quint64 shifted = word ^ 0x3030303030303030ULL; // a digit becomes 0 to 9
    const quint64 above = ((shifted & 0x7F7F7F7F7F7F7F7FULL) + 0x7676767676767676ULL) | shifted;
    const quint64 others = above & 0x8080808080808080ULL; // high bit: no digit
    return others == 0 ? 8 : std::countl_zero(others) / 8;
}

} // namespace

void EventIndex::Unmap::operator()(quint64 *words) const
{
    ::munmap(words, Words * sizeof(quint64));
}

void EventIndex::reserve()
{
    if (m_met)
        return;
    m_met.reset(zeroedWords(Words));
    m_again.reset(zeroedWords(Words));
}

/// The running number at the end, moved by what stands before it: EX-0001 and EX-0002 are neighbours.
quint64 EventIndex::placeOf(QByteArrayView id)
{
    const quint64 word = lastBytes(id);
    const int digits = trailingDigits(word);
    if (digits == 0)
        return textHash(id) % Places;
    const quint64 keep = digits == 8 ? ~0ULL : ~0ULL << (64 - digits * 8);
    const quint64 number = quick::digits8((word & keep) | (0x3030303030303030ULL & ~keep));
    return (number + textHash(id.chopped(digits))) % Places;
}

void EventIndex::enter(QByteArrayView id)
{
    reserve();
    const quint64 place = placeOf(id);
    const quint64 bit = 1ULL << (place % 64);
    quint64 &met = m_met[place / 64];
    if (met & bit) {
        m_again[place / 64] |= bit;
        ++m_metAgain;
    }
    met |= bit;
    m_pages.set(place / 64 / PageWords);
}

void EventIndex::add(const EventIndex &other)
{
    if (!other.m_met)
        return;
    reserve();
    m_metAgain += other.m_metAgain;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        if (!other.m_pages.test(page))
            continue;
        for (size_t i = page * PageWords; i < (page + 1) * PageWords; ++i) {
            const quint64 again = m_met[i] & other.m_met[i];
            m_again[i] |= other.m_again[i] | again;
            m_met[i] |= other.m_met[i];
            m_metAgain += again != 0 ? 1 : 0;
        }
    }
    m_pages |= other.m_pages;
}

bool EventIndex::metAgain(QByteArrayView id) const
{
    if (!m_met)
        return false;
    const quint64 place = placeOf(id);
    return m_again[place / 64] >> (place % 64) & 1;
}

} // namespace powerhall
