// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/recordscanner.h"
#include "models/domain/quality/interruption.h"

#include <array>

namespace powerhall {

/// The eleven categories in the contract's spelling, to be looked up in padded texts (RecordBlock::Padding).
class CategoryWords
{
public:
    static constexpr quint8 None = 255;

    CategoryWords();
    /// Number of the category, or None.
    [[nodiscard]] quint8 find(std::string_view text) const;

private:
    static constexpr size_t Longest = 32;
    static constexpr int SlotBits = 6;
    struct Word
    {
        std::array<quint64, Longest / 8> bytes{}; ///< zeros behind the word
        quint32 length = ~0U;                     ///< of none
        quint8 category = None;
    };
    static Word wordOf(std::string_view text);
    [[nodiscard]] size_t slotOf(const Word &word) const;

    quint64 m_factor = 0; ///< gives each word a slot of its own
    std::array<Word, 1U << SlotBits> m_slots;
};

/// Reads the everyday spelling of an outage list, many records at once and column by column: nothing to trim,
/// every word as the contract has it, times and users in plain digits, no capacities.
class OutageGridReader
{
public:
    static constexpr size_t MostRows = 64;
    using Rows = std::array<Interruption, MostRows>;

    explicit OutageGridReader(const ColumnMap &columns);
    /// Of at most MostRows records; bit i: rows[i] was read. The other rows hold anything.
    quint64 read(const FieldGrid &grid, Interruption *rows) const;

private:
    using Flags = std::array<quint8, MostRows>;
    template<typename Take>
    void eachField(const FieldGrid &grid, EventColumn column, const Take &take) const;
    void readText(const FieldGrid &grid, EventColumn column, QByteArrayView Interruption::*text,
                  bool needed, Interruption *rows, Flags &odd) const;
    void readTime(const FieldGrid &grid, EventColumn column, LocalSecond Interruption::*time,
                  Interruption *rows) const;

    std::array<int, 11> m_fields{};
    CategoryWords m_categories;
};

} // namespace powerhall
