// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/nametable.h"

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

template<size_t Length>
constexpr std::array<std::array<char, NameKey::InWords>, Length> masks()
{
    std::array<std::array<char, NameKey::InWords>, Length> all{};
    for (size_t length = 0; length < Length; ++length) {
        for (size_t i = 0; i < length; ++i)
            all[length][i] = '\xFF';
    }
    return all;
}

} // namespace

quint64 textHash(QByteArrayView text)
{
    const char *at = text.data();
    const auto length = size_t(text.size());
    quint64 hash = mixed(Mix2 ^ (quint64(length) * Mix1), length >= 8 ? load8(at) : loadFew(at, length));
    for (size_t i = 8; i + 8 < length; i += 8)
        hash = mixed(hash, load8(at + i));
    hash = mixed(hash, length >= 8 ? load8(at + length - 8) : 0) * Mix2;
    return hash ^ (hash >> 32);
}

constinit const std::array<NameKey::Bytes, NameKey::InWords + 1> NameKey::Masks = masks<InWords + 1>();

/// The last eight bytes may be among those already seen.
void NameKey::mixRest(QByteArrayView name)
{
    for (qsizetype i = InWords; i + 8 < name.size(); i += 8)
        hash = folded(hash ^ load8(name.data() + i), Mix1);
    hash = folded(hash ^ load8(name.data() + name.size() - 8), Mix2);
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
    return std::memcmp(m_bytes.data() + entry.offset + NameKey::InWords, name.data() + NameKey::InWords,
                       entry.length - size_t(NameKey::InWords)) == 0;
}

quint32 NameTable::enter(QByteArrayView name, const NameKey &key, size_t slot)
{
    const auto id = quint32(m_entries.size());
    m_entries.push_back(
        {key.head, key.tail, key.parent, quint32(key.hash), quint32(m_bytes.size()), quint32(name.size())});
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
