// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <bitset>
#include <memory>

namespace powerhall {

/// Remembers in fixed memory which event ids were met, to tell those that may come back further down a list.
/// It errs on one side only: an id it calls new is new; one it calls met may be another that shares its
/// place. Running numbers get neighbouring places and never share one, so on lists as programs write them it
/// is exact.
class EventIndex
{
public:
    void enter(QByteArrayView id);
    /// Joins the ids of another part of the list.
    void add(const EventIndex &other);
    /// False: every id was entered once.
    [[nodiscard]] bool anyMetAgain() const { return m_metAgain > 0; }
    [[nodiscard]] bool metAgain(QByteArrayView id) const;

private:
    static constexpr quint64 Places = 1ULL << 26;
    static constexpr size_t Words = Places / 64;
    static constexpr size_t PageWords = 512;

    struct Unmap
    {
        void operator()(quint64 *words) const;
    };
    using Bits = std::unique_ptr<quint64[], Unmap>;
    void reserve();
    [[nodiscard]] static quint64 placeOf(QByteArrayView id);

    // The system gives memory page by page as bits are set, 16 MB at most.
    Bits m_met; ///< nullptr until the first id
    Bits m_again;
    std::bitset<Words / PageWords> m_pages; ///< where any bit is set
    qint64 m_metAgain = 0;
};

} // namespace powerhall
