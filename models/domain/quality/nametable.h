// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

namespace powerhall {

/// Sixty-four bits that stand for a text. The same on every machine and run.
quint64 textHash(QByteArrayView text);

/// A name made ready to be looked up, alone or as one of its parent's (1号台区 of each feeder).
struct NameKey
{
    NameKey() = default;
    explicit NameKey(QByteArrayView name, quint32 of = 0)
    {
        words(name, false);
        complete(name, of);
    }
    /// Only what is compared; complete() makes the rest. `padded`: at least InWords bytes from the name's
    /// first on may be read.
    void words(QByteArrayView name, bool padded);
    void complete(QByteArrayView name, quint32 of = 0);
    /// Both halves of a product: every bit of either word reaches the lower ones.
    static quint64 folded(quint64 a, quint64 b)
    {
        __extension__ typedef unsigned __int128 Product;
        const auto product = Product(a) * b;
        return quint64(product) ^ quint64(product >> 64);
    }

    static constexpr qsizetype InWords = 16;

    quint64 head = 0; ///< the first sixteen bytes, zeros behind a shorter name
    quint64 tail = 0;
    quint64 hash = 0; ///< for tables in memory only: it may be another on another machine
    quint32 parent = 0;

private:
    using Bytes = std::array<char, InWords>;
    static const std::array<Bytes, InWords + 1>
        Masks; ///< by length: the bytes of the words that are the name's
    static quint64 load8(const char *at)
    {
        quint64 value = 0;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    void mixRest(QByteArrayView name);
};

inline void NameKey::words(QByteArrayView name, bool padded)
{
    if (name.isEmpty()) { // which may point nowhere
        head = tail = 0;
    } else if (padded) {
        const char *mask = Masks[size_t(std::min(name.size(), InWords))].data();
        head = load8(name.data()) & load8(mask);
        tail = load8(name.data() + 8) & load8(mask + 8);
    } else {
        Bytes bytes{};
        std::memcpy(bytes.data(), name.data(), size_t(std::min(name.size(), InWords)));
        head = load8(bytes.data());
        tail = load8(bytes.data() + 8);
    }
}

inline void NameKey::complete(QByteArrayView name, quint32 of)
{
    parent = of;
    hash = folded(head ^ 0x9E3779B97F4A7C15ULL, tail ^ 0xC2B2AE3D27D4EB4FULL ^ (quint64(parent) << 20));
    if (name.size() > InWords)
        mixRest(name);
}

/// Gives names numbers from 0 in order of first meeting. Looking up takes one probe mostly, and no allocation
/// for a known name.
class NameTable
{
public:
    static constexpr quint32 None = ~0U;

    NameTable();

    quint32 idOf(QByteArrayView name) { return idOf(name, NameKey(name)); } ///< entered where it is new
    quint32 idOf(QByteArrayView name, const NameKey &key);
    [[nodiscard]] quint32 find(QByteArrayView name) const { return find(name, NameKey(name)); }
    /// None where it is not there.
    [[nodiscard]] quint32 find(QByteArrayView name, const NameKey &key) const;
    [[nodiscard]] quint32 size() const { return quint32(m_entries.size()); }
    [[nodiscard]] QByteArrayView name(quint32 id) const; ///< valid until the next idOf
    [[nodiscard]] quint32 parent(quint32 id) const { return m_entries[id].parent; }
    [[nodiscard]] QString text(quint32 id) const { return QString::fromUtf8(name(id)); }

    /// Whether an entered name is this one, parents aside. Only the words of the key are looked at.
    [[nodiscard]] bool isName(quint32 id, QByteArrayView name, const NameKey &key) const
    {
        const Entry &entry = m_entries[id];
        const quint64 differ = (entry.head ^ key.head) | (entry.tail ^ key.tail) |
                               (quint64(entry.length) ^ quint64(name.size()));
        return differ == 0 && hasRest(id, name);
    }
    /// Of a name as long as the entered one and with the same words: whether the rest is the same, too.
    [[nodiscard]] bool hasRest(quint32 id, QByteArrayView name) const
    {
        return name.size() <= NameKey::InWords || isRest(name, m_entries[id]);
    }

private:
    struct alignas(32) Entry // in one line of the cache
    {
        quint64 head;
        quint64 tail;
        quint32 parent;
        quint32 hash; ///< its lower half
        quint32 offset;
        quint32 length;
    };
    [[nodiscard]] size_t slotOf(QByteArrayView name, const NameKey &key) const;
    [[nodiscard]] bool isRest(QByteArrayView name, const Entry &entry) const;
    quint32 enter(QByteArrayView name, const NameKey &key, size_t slot);
    void grow();

    std::vector<quint32> m_slots; ///< id + 1, 0 = free; a power of two of them, at most half full
    std::vector<Entry> m_entries;
    std::string m_bytes;
};

/// Where the name is, or the free slot it would take.
inline size_t NameTable::slotOf(QByteArrayView name, const NameKey &key) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = key.hash & mask;; slot = (slot + 1) & mask) {
        const quint32 taken = m_slots[slot];
        if (taken == 0)
            return slot;
        const Entry &entry = m_entries[taken - 1];
        const quint64 differ =
            (entry.head ^ key.head) | (entry.tail ^ key.tail) |
            ((quint64(entry.length) << 32 | entry.parent) ^ (quint64(name.size()) << 32 | key.parent));
        if (differ == 0 && (name.size() <= NameKey::InWords || isRest(name, entry)))
            return slot;
    }
}

inline quint32 NameTable::find(QByteArrayView name, const NameKey &key) const
{
    return m_slots[slotOf(name, key)] - 1; // 0 - 1 is None
}

inline quint32 NameTable::idOf(QByteArrayView name, const NameKey &key)
{
    const size_t slot = slotOf(name, key);
    const quint32 taken = m_slots[slot];
    return taken != 0 ? taken - 1 : enter(name, key, slot);
}

} // namespace powerhall
