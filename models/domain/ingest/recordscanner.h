// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/record.h"

#include <string>
#include <vector>

namespace powerhall {

/// Splits blocks into records. Keep one per worker: it keeps its memory from block to block and makes none in
/// the steady state.
///
///     for (m_scanner.start(block); m_scanner.next();)
///         takeRecord(m_scanner.record());
class RecordScanner
{
public:
    void start(const RecordBlock &block);
    /// Goes to the next record; false at the end of the block.
    bool next() { return m_block.plain ? nextPlain() : nextQuoted(); }
    [[nodiscard]] const Record &record() const { return m_record; }
    /// The record as it stands in the block, with its line break.
    [[nodiscard]] std::string_view recordBytes() const { return {m_begin, size_t(m_at - m_begin)}; }

private:
    bool nextPlain();
    bool nextQuoted();
    void finish(size_t fields);
    void put(size_t field, const char *begin, const char *end);
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
    const char *m_window = nullptr; ///< the bytes m_marks tells of
    quint64 m_marks = 0;            ///< delimiters and line feeds not yet met
    std::vector<std::string_view> m_fields;
    std::string
        m_unquoted; ///< fields of this record that held doubled quotes; never grows while a record is open
};

} // namespace powerhall
