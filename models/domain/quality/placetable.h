// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/nametable.h"

namespace powerhall {

/// A feeder and a transformer made ready to be looked up together.
struct PlaceKey
{
    /// `padded` as of NameKey::words.
    void set(QByteArrayView feeder, QByteArrayView transformer, bool padded);

    NameKey feeder;      ///< without its hash
    NameKey transformer; ///< the same
    quint64 hash = 0;
};

/// The areas met so far, found by what a row says of its place in one look-up instead of two. Only a memory
/// of what two name tables hold: those know the names, and whoever enters a place has asked them.
class PlaceTable
{
public:
    struct Place
    {
        quint32 feeder;
        quint32 area;
        quint32 region; ///< that came with it last
    };

    PlaceTable();

    /// nullptr where the place was not entered. `feeders` and `areas` are the tables its numbers are of.
    [[nodiscard]] Place *find(const PlaceKey &key, QByteArrayView feeder, QByteArrayView transformer,
                              const NameTable &feeders, const NameTable &areas);
    /// One that find() did not find; valid until the next.
    Place &enter(const PlaceKey &key, QByteArrayView feeder, QByteArrayView transformer, const Place &place);

    /// First of the slot, then, when that is there, of the entry.
    void fetchSlot(const PlaceKey &key) const
    {
        __builtin_prefetch(&m_slots[key.hash & (m_slots.size() - 1)]);
    }
    void fetchEntry(const PlaceKey &key) const
    {
        const quint32 taken = m_slots[key.hash & (m_slots.size() - 1)];
        __builtin_prefetch(m_entries.data() + (taken == 0 ? 0 : taken - 1));
    }

private:
    struct alignas(64) Entry // in one line of the cache
    {
        std::array<quint64, 4> words;
        quint64 lengths;
        quint32 hash; ///< its lower half
        Place place;
    };
    static quint64 lengthsOf(QByteArrayView feeder, QByteArrayView transformer)
    {
        return quint64(quint32(feeder.size())) << 32 | quint32(transformer.size());
    }
    void seat(quint32 taken);

    std::vector<quint32> m_slots; ///< index + 1, 0 = free; a power of two of them, at most half full
    std::vector<Entry> m_entries;
};

inline void PlaceKey::set(QByteArrayView feederName, QByteArrayView transformerName, bool padded)
{
    feeder.words(feederName, padded);
    transformer.words(transformerName, padded);
    // What only differs behind the words shares a slot; lists whose long names all begin alike are rare.
    const auto lengths = quint64(feederName.size()) * 31 + quint64(transformerName.size());
    hash = NameKey::folded(feeder.head ^ (transformer.tail << 1 | transformer.tail >> 63) ^ 0x9E3779B97F4A7C15ULL,
                           transformer.head ^ (feeder.tail << 1 | feeder.tail >> 63) ^ 0xC2B2AE3D27D4EB4FULL ^
                               lengths);
}

inline PlaceTable::Place *PlaceTable::find(const PlaceKey &key, QByteArrayView feeder,
                                           QByteArrayView transformer, const NameTable &feeders,
                                           const NameTable &areas)
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = key.hash & mask;; slot = (slot + 1) & mask) {
        const quint32 taken = m_slots[slot];
        if (taken == 0)
            return nullptr;
        Entry &entry = m_entries[taken - 1];
        const quint64 differ = (entry.words[0] ^ key.feeder.head) | (entry.words[1] ^ key.feeder.tail) |
                               (entry.words[2] ^ key.transformer.head) |
                               (entry.words[3] ^ key.transformer.tail) |
                               (entry.lengths ^ lengthsOf(feeder, transformer));
        if (differ == 0 && feeders.hasRest(entry.place.feeder, feeder) &&
            areas.hasRest(entry.place.area, transformer))
            return &entry.place;
    }
}

} // namespace powerhall
