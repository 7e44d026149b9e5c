// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>
#include <vector>

namespace powerhall {

/// Sixty-four bits that stand for a text. The same on every machine and run.
quint64 textHash(QByteArrayView text);

/// A name made ready to be looked up: up to sixteen bytes are compared as two words.
struct NameKey
{
    explicit NameKey(QByteArrayView name);

    quint64 head = 0; ///< all bytes of a name of sixteen or fewer lie in these two, some of them twice
    quint64 tail = 0;
    quint64 hash = 0; ///< textHash
};

/// Gives names numbers from 0 in order of first meeting. Looking up is the hot part: one probe mostly, one
/// line of memory, no allocation for a known name.
class NameTable
{
public:
    static constexpr quint32 None = ~0U;

    NameTable();

    quint32 idOf(QByteArrayView name);                     ///< entered where it is new
    [[nodiscard]] quint32 find(QByteArrayView name) const; ///< None where it is not there
    [[nodiscard]] quint32 size() const { return quint32(m_entries.size()); }
    [[nodiscard]] QByteArrayView name(quint32 id) const; ///< valid until the next idOf
    [[nodiscard]] quint64 hash(quint32 id) const { return m_entries[id].hash; }
    [[nodiscard]] QString text(quint32 id) const { return QString::fromUtf8(name(id)); }

private:
    struct Entry
    {
        quint64 head;
        quint64 tail;
        quint64 hash;
        quint32 offset;
        quint32 length;
    };
    [[nodiscard]] size_t slotOf(QByteArrayView name, const NameKey &key) const;
    [[nodiscard]] bool isRest(QByteArrayView name, const Entry &entry) const;
    void grow();

    std::vector<quint32> m_slots; ///< id + 1, 0 = free; a power of two of them, at most half full
    std::vector<Entry> m_entries;
    std::string m_bytes;
};

} // namespace powerhall
