// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/placetable.h"

namespace powerhall {

namespace {

constexpr size_t FirstSlots = 64;

} // namespace

PlaceTable::PlaceTable()
    : m_slots(FirstSlots, 0)
{}

PlaceTable::Place &PlaceTable::enter(const PlaceKey &key, QByteArrayView feeder, QByteArrayView transformer,
                                     const Place &place)
{
    m_entries.push_back({{key.feeder.head, key.feeder.tail, key.transformer.head, key.transformer.tail},
                         lengthsOf(feeder, transformer),
                         quint32(key.hash),
                         place});
    if (m_entries.size() * 2 <= m_slots.size()) {
        seat(quint32(m_entries.size()));
    } else {
        m_slots.assign(m_slots.size() * 4, 0);
        for (quint32 taken = 1; taken <= m_entries.size(); ++taken)
            seat(taken);
    }
    return m_entries.back().place;
}

/// Gives an entry, counted from 1, the first free slot from its own on.
void PlaceTable::seat(quint32 taken)
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = m_entries[taken - 1].hash & mask;
    while (m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = taken;
}

} // namespace powerhall
