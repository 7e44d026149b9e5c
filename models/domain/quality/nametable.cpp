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

quint64 load4(const char *at)
{
    quint32 value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

/// Up to seven bytes without reading beyond them, some of them twice: equal for equal bytes of one length.
quint64 loadFew(const char *at, size_t length)
{
    if (length >= 4)
        return load4(at) | load4(at + length - 4) << 32;
    if (length == 0)
        return 0;
    const auto byte = [at](size_t i) { return quint64(static_cast<unsigned char>(at[i])); };
    return byte(0) | byte(length / 2) << 8 | byte(length - 1) << 16;
}

quint64 mixed(quint64 hash, quint64 word)
{
    const quint64 product = (hash ^ word) * Mix1;
    return product ^ (product >> 29);
}

} // namespace

quint64 textHash(QByteArrayView text)
{
    return NameKey(text).hash;
}

NameKey::NameKey(QByteArrayView name)
{
    const char *at = name.data();
    const auto length = size_t(name.size());
    head = length >= 8 ? load8(at) : loadFew(at, length);
    tail = length >= 8 ? load8(at + length - 8) : 0;
    hash = mixed(Mix2 ^ (quint64(length) * Mix1), head);
    for (size_t i = 8; i + 8 < length; i += 8)
        hash = mixed(hash, load8(at + i));
    hash = mixed(hash, tail) * Mix2;
    hash ^= hash >> 32;
}

NameTable::NameTable()
    : m_slots(FirstSlots, 0)
{}

QByteArrayView NameTable::name(quint32 id) const
{
    const Entry &entry = m_entries[id];
    return {m_bytes.data() + entry.offset, qsizetype(entry.length)};
}

/// Beyond what the two words of its key hold.
bool NameTable::isRest(QByteArrayView name, const Entry &entry) const
{
    constexpr qsizetype InWords = 16;
    return name.size() <= InWords ||
           std::memcmp(m_bytes.data() + entry.offset + 8, name.data() + 8, entry.length - InWords) == 0;
}

/// Where the name is, or the free slot it would take.
inline size_t NameTable::slotOf(QByteArrayView name, const NameKey &key) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = key.hash & mask;; slot = (slot + 1) & mask) {
        const quint32 taken = m_slots[slot];
        if (taken == 0)
            return slot;
        const Entry &entry = m_entries[taken - 1];
        if (entry.head == key.head && entry.tail == key.tail && entry.length == quint32(name.size()) &&
            isRest(name, entry))
            return slot;
    }
}

quint32 NameTable::find(QByteArrayView name) const
{
    return m_slots[slotOf(name, NameKey(name))] - 1; // 0 - 1 is None
}

quint32 NameTable::idOf(QByteArrayView name)
{
    const NameKey key(name);
    const size_t slot = slotOf(name, key);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    const auto id = quint32(m_entries.size());
    m_entries.push_back({key.head, key.tail, key.hash, quint32(m_bytes.size()), quint32(name.size())});
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
