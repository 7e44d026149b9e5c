// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/nametable.h"

#include <cstring>

namespace powerhall {

namespace {

constexpr size_t FirstSlots = 64;
constexpr quint64 Mix1 = 0x9E3779B97F4A7C15ULL;
constexpr quint64 Mix2 = 0xC2B2AE3D27D4EB4FULL;

quint64 load8(const char *at)
{
    quint64 value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// Up to seven bytes without reading beyond them.
quint64 loadTail(const char *at, size_t length)
{
    quint64 value = 0;
    std::memcpy(&value, at, length);
    return value;
}

quint64 mixed(quint64 hash, quint64 word)
{
    const quint64 product = (hash ^ word) * Mix1;
    return product ^ (product >> 29);
}

} // namespace

quint64 textHash(QByteArrayView text)
{
    const char *at = text.data();
    auto left = size_t(text.size());
    quint64 hash = Mix2 ^ (quint64(left) * Mix1);
    for (; left >= 8; at += 8, left -= 8)
        hash = mixed(hash, load8(at));
    if (left > 0)
        hash = mixed(hash, text.size() >= 8 ? load8(at + left - 8) : loadTail(at, left));
    hash *= Mix2;
    return hash ^ (hash >> 32);
}

NameTable::NameTable()
    : m_slots(FirstSlots, 0)
{}

QByteArrayView NameTable::name(quint32 id) const
{
    const Entry &entry = m_entries[id];
    return {m_bytes.data() + entry.offset, qsizetype(entry.length)};
}

/// Where the name is, or the free slot it would take.
size_t NameTable::slotOf(QByteArrayView name, quint64 hash) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const quint32 taken = m_slots[slot];
        if (taken == 0)
            return slot;
        const Entry &entry = m_entries[taken - 1];
        if (entry.hash == hash && entry.length == quint32(name.size()) &&
            std::memcmp(m_bytes.data() + entry.offset, name.data(), entry.length) == 0)
            return slot;
    }
}

quint32 NameTable::find(QByteArrayView name) const
{
    return m_slots[slotOf(name, textHash(name))] - 1; // 0 - 1 is None
}

quint32 NameTable::idOf(QByteArrayView name)
{
    const quint64 hash = textHash(name);
    const size_t slot = slotOf(name, hash);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    const auto id = quint32(m_entries.size());
    m_entries.push_back({quint32(m_bytes.size()), quint32(name.size()), hash});
    m_bytes.append(name.data(), size_t(name.size()));
    m_slots[slot] = id + 1;
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return id;
}

void NameTable::grow()
{
    std::vector<quint32> larger(m_slots.size() * 4, 0);
    const size_t mask = larger.size() - 1;
    for (quint32 id = 0; id < size(); ++id) {
        size_t slot = m_entries[id].hash & mask;
        while (larger[slot] != 0)
            slot = (slot + 1) & mask;
        larger[slot] = id + 1;
    }
    m_slots.swap(larger);
}

} // namespace powerhall
