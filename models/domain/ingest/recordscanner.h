// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/fieldmarks.h"
#include "models/domain/ingest/record.h"

#include <array>
#include <string>
#include <vector>

namespace powerhall {

/// Some records of a plain block that all have as many fields as the header: where each field ends. No field
/// has been looked at.
struct FieldGrid
{
    const char *bytes = nullptr; ///< of the block
    /// Record by record; the one before the first is where that begins, less 1.
    const quint32 *ends = nullptr;
    size_t columns = 0;
    size_t rows = 0;
    qint64 firstRow = 0; ///< as Record::row counts

    [[nodiscard]] std::string_view at(size_t row, size_t column) const
    {
        std::string_view field = inside(row, column);
        if (column + 1 == columns && !field.empty() && field.back() == '\r')
            field.remove_suffix(1);
        return field;
    }
    /// Of any column but the last.
    [[nodiscard]] std::string_view inside(size_t row, size_t column) const
    {
        const quint32 *end = ends + row * columns + column;
        const quint32 begin = end[-1] + 1;
        return {bytes + begin, *end - begin};
    }
    /// As a record of its own; its fields are kept in `fields`.
    [[nodiscard]] Record record(size_t row, std::vector<std::string_view> &fields) const;
};

/// Splits blocks into records. Keep one per worker: it keeps its memory from block to block and makes none in
/// the steady state.
///
///     for (m_scanner.start(block); m_scanner.next();)
///         takeRecord(m_scanner.record());
class RecordScanner
{
public:
    void start(const RecordBlock &block);
    /// Goes on by some records at once, at most `most`; none where the block is not plain or the next record
    /// is not like the header. Valid until it goes on.
    FieldGrid nextMany(size_t most);
    /// Goes to the next record; false at the end of the block.
    bool next() { return m_block.plain ? nextPlain() : nextQuoted(); }
    [[nodiscard]] const Record &record() const { return m_record; }
    /// The record as it stands in the block, with its line break.
    [[nodiscard]] std::string_view recordBytes() const { return {m_begin, size_t(m_at - m_begin)}; }

private:
    bool findMarks();
    [[nodiscard]] bool isLikeHeader(const quint32 *ends) const;
    bool nextPlain();
    bool nextQuoted();
    void finish(size_t fields);
    void put(size_t field, const char *begin, const char *end)
    {
        if (field >= m_fields.size())
            m_fields.resize(field * 2);
        m_fields[field] = std::string_view(begin, size_t(end - begin));
    }
    void fault(RejectReason reason, size_t field);
    const char *takeField(size_t field);
    const char *takeQuoted(size_t field);
    std::string_view withoutDoubles(const char *begin, const char *end);
    [[nodiscard]] bool endsField(const char *at) const;

    RecordBlock m_block;
    Record m_record;
    const char *m_begin = nullptr; ///< of the record
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    // Of a plain block, its delimiters and line feeds from a place on: found for many fields at a time, and
    // where they are not yet looked for. Before the first stands the one behind which the records go on.
    static constexpr size_t MarksAtOnce = 1024;
    std::array<quint32, 1 + MarksAtOnce + FieldMarks::Slack> m_marks;
    size_t m_mark = 1; ///< the next of them
    size_t m_marksEnd = 1;
    const char *m_window = nullptr;
    static constexpr size_t UsualFields = 64; ///< room for more is made when they come
    std::vector<std::string_view> m_fields;
    std::string
        m_unquoted; ///< fields of this record that held doubled quotes; never grows while a record is open
};

} // namespace powerhall
