// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/outagegrid.h"

#include "models/domain/ingest/blankedges.h"
#include "models/domain/ingest/quicktimes.h"
#include "models/domain/ingest/quickvalues.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace powerhall {

namespace {

constexpr size_t MaskedLength = 32;
using Mask = std::array<unsigned char, MaskedLength>;

/// By length: the bytes that are the text's.
constexpr std::array<Mask, MaskedLength + 1> makeMasks()
{
    std::array<Mask, MaskedLength + 1> masks{};
    for (size_t length = 0; length <= MaskedLength; ++length)
        std::fill_n(masks[length].begin(), length, static_cast<unsigned char>(0xFF));
    return masks;
}
constexpr std::array<Mask, MaskedLength + 1> Masks = makeMasks();

} // namespace

CategoryWords::CategoryWords()
{
    std::array<Word, OutageCategories> words;
    for (int category = 0; category < OutageCategories; ++category) {
        QByteArray name = categoryName(OutageCategory(category)).toUtf8();
        const auto length = size_t(name.size());
        name.append(qsizetype(Longest), '\0');
        words[size_t(category)] = wordOf({name.data(), length});
        words[size_t(category)].category = quint8(category);
    }
    const auto takesAll = [&] {
        m_slots.fill(Word());
        return std::all_of(words.begin(), words.end(), [&](const Word &word) {
            Word &slot = m_slots[slotOf(word)];
            const bool isFree = slot.category == None;
            slot = word;
            return isFree;
        });
    };
    for (m_factor = 0x9E3779B97F4A7C15ULL; !takesAll();)
        m_factor += 2;
}

inline CategoryWords::Word CategoryWords::wordOf(std::string_view text)
{
    Word word;
    const Mask &mask = Masks[std::min(text.size(), Longest)];
    for (size_t i = 0; i < word.bytes.size(); ++i) {
        quint64 kept = 0;
        std::memcpy(&kept, mask.data() + i * 8, sizeof kept);
        quint64 bytes = 0;
        std::memcpy(&bytes, text.data() + i * 8, sizeof bytes);
        word.bytes[i] = bytes & kept;
    }
    word.length = quint32(text.size());
    return word;
}

inline size_t CategoryWords::slotOf(const Word &word) const
{
    const quint64 mixed = word.bytes[0] ^ std::rotl(word.bytes[1], 21) ^ std::rotl(word.bytes[2], 42) ^
                          std::rotl(word.bytes[3], 7);
    return size_t(mixed * m_factor >> (64 - SlotBits));
}

inline quint8 CategoryWords::find(std::string_view text) const
{
    if (text.empty()) // which may point nowhere
        return None;
    const Word word = wordOf(text);
    const Word &known = m_slots[slotOf(word)];
    quint64 differ = quint64(word.length ^ known.length);
    for (size_t i = 0; i < word.bytes.size(); ++i)
        differ |= word.bytes[i] ^ known.bytes[i];
    return differ == 0 ? known.category : None;
}

OutageGridReader::OutageGridReader(const ColumnMap &columns)
{
    std::copy(columns.fields.begin(), columns.fields.end(), m_fields.begin());
}

/// Calls take(row, text) for each; the text is empty where the list has no such column.
template<typename Take>
[[gnu::always_inline]] inline void OutageGridReader::eachField(const FieldGrid &grid, EventColumn column,
                                                               const Take &take) const
{
    const auto field = size_t(m_fields[size_t(column)]); // -1 is beyond any
    if (field >= grid.columns) {
        for (size_t row = 0; row < grid.rows; ++row)
            take(row, std::string_view());
    } else if (field + 1 == grid.columns) {
        for (size_t row = 0; row < grid.rows; ++row)
            take(row, grid.at(row, field));
    } else {
        for (size_t row = 0; row < grid.rows; ++row)
            take(row, grid.inside(row, field));
    }
}

void OutageGridReader::readText(const FieldGrid &grid, EventColumn column, QByteArrayView Interruption::*text,
                                bool needed, Interruption *rows, Flags &odd) const
{
    eachField(grid, column, [&](size_t row, std::string_view field) {
        odd[row] |= quint8(Blanks.of(field) | unsigned(needed && field.empty()));
        rows[row].*text = {field.data(), qsizetype(field.size())};
    });
}

void OutageGridReader::readTime(const FieldGrid &grid, EventColumn column, LocalSecond Interruption::*time,
                                Interruption *rows) const
{
    const auto field = size_t(m_fields[size_t(column)]);
    std::array<qint64, MostRows> times;
    quick::times(grid, field, times.data());
    for (size_t row = 0; row < grid.rows; ++row)
        rows[row].*time = times[row];
}

[[gnu::flatten]] quint64 OutageGridReader::read(const FieldGrid &grid, Interruption *rows) const
{
    Flags odd{};
    readText(grid, EventColumn::Event, &Interruption::event, true, rows, odd);
    readText(grid, EventColumn::Feeder, &Interruption::feeder, true, rows, odd);
    readText(grid, EventColumn::Region, &Interruption::region, true, rows, odd);
    readText(grid, EventColumn::Transformer, &Interruption::transformer, false, rows, odd);
    readText(grid, EventColumn::Cause, &Interruption::cause, false, rows, odd);
    readTime(grid, EventColumn::Start, &Interruption::start, rows);
    readTime(grid, EventColumn::End, &Interruption::end, rows);
    eachField(grid, EventColumn::Category, [&](size_t row, std::string_view field) {
        const quint8 category = m_categories.find(field);
        rows[row].category = OutageCategory(category);
        odd[row] |= quint8(category == CategoryWords::None);
    });
    eachField(grid, EventColumn::Users, [&](size_t row, std::string_view field) {
        rows[row].users = quick::whole8(field);
        odd[row] |= quint8(rows[row].users < 0);
    });
    for (const EventColumn column : {EventColumn::CapacityBefore, EventColumn::CapacityAfter})
        eachField(grid, column,
                  [&](size_t row, std::string_view field) { odd[row] |= quint8(!field.empty()); });
    quint64 read = 0;
    for (size_t row = 0; row < grid.rows; ++row) {
        Interruption &taken = rows[row];
        taken.row = grid.firstRow + qint64(row);
        taken.capacityBefore = taken.capacityAfter = -1;
        odd[row] |= quint8((taken.start < 0) | (taken.end <= taken.start));
        read |= quint64(odd[row] == 0) << row;
    }
    return read;
}

} // namespace powerhall
