// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

namespace powerhall {

/// Finds where records end, by RFC 4180 as exports use it:
///  - LF, CRLF and a lone CR end a record, but not inside quotes;
///  - a quote opens a quoted field only as the first character of a field, elsewhere it is itself;
///  - inside, two quotes are one and any other closes.
/// The text may come in pieces; 64 bytes behind `end` may be read.
class RecordBounds
{
public:
    struct State
    {
        bool quoted = false;    ///< inside quotes
        bool fieldStart = true; ///< the next character is the first of a field
        bool operator==(const State &) const = default;
    };

    /// `lastPiece`: nothing follows the text.
    RecordBounds(const char *begin, const char *end, char delimiter, bool lastPiece);
    RecordBounds(const char *begin, const char *end, char delimiter, bool lastPiece, State state);

    /// Behind the next whole record; nullptr where the text ends first. The last piece's last record needs no
    /// line break; one that ends inside quotes has no end.
    const char *next();

    /// After nullptr: where to go on with `state()` once more text is there. At most one byte before the end.
    [[nodiscard]] const char *stoppedAt() const { return m_at; }
    [[nodiscard]] State state() const { return m_state; }

private:
    const char *nextMark();
    bool isFieldStart(const char *at) const;
    const char *stop(const char *at);

    const char *m_begin;
    const char *m_end;
    const char *m_at;     ///< not yet looked at
    const char *m_record; ///< start of the record
    const char *m_window; ///< what m_marks tells of
    quint64 m_marks = 0;
    char m_delimiter;
    bool m_lastPiece;
    State m_state;
};

} // namespace powerhall
