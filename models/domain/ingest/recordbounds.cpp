// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/recordbounds.h"

#include "models/domain/ingest/bytemarks.h"

#include <bit>

namespace powerhall {

RecordBounds::RecordBounds(const char *begin, const char *end, char delimiter, bool lastPiece)
    : RecordBounds(begin, end, delimiter, lastPiece, State())
{}

RecordBounds::RecordBounds(const char *begin, const char *end, char delimiter, bool lastPiece, State state)
    : m_begin(begin)
    , m_end(end)
    , m_at(begin)
    , m_record(begin)
    , m_window(begin - ByteWindow::Size)
    , m_delimiter(delimiter)
    , m_lastPiece(lastPiece)
    , m_state(state)
{}

/// The next quote or line break at or behind m_at; m_end where there is none.
const char *RecordBounds::nextMark()
{
    for (;;) {
        if (m_at > m_window) // what was skipped does not count
            m_marks = m_at - m_window >= ByteWindow::Size ? 0 : m_marks & (~quint64(0) << (m_at - m_window));
        if (m_marks != 0) {
            const char *mark = m_window + std::countr_zero(m_marks);
            return mark < m_end ? mark : m_end;
        }
        m_window += ByteWindow::Size;
        if (m_window >= m_end)
            return m_end;
        const ByteWindow window(m_window);
        m_marks = window.marks('"', '\n') | window.marks('\r', '\r');
    }
}

bool RecordBounds::isFieldStart(const char *at) const
{
    if (at == m_begin)
        return m_state.fieldStart;
    return at == m_record || at[-1] == m_delimiter;
}

/// The text ends at `at`, which is m_end or a last character that means one thing or another by what follows.
const char *RecordBounds::stop(const char *at)
{
    const bool fieldStart = !m_state.quoted && isFieldStart(at);
    m_at = at;
    if (m_lastPiece && !m_state.quoted && m_record < m_end) {
        m_record = m_at = m_end;
        m_state = {};
        return m_end;
    }
    m_state.fieldStart = fieldStart;
    return nullptr;
}

const char *RecordBounds::next()
{
    for (;;) {
        const char *mark = nextMark();
        if (mark == m_end)
            return stop(m_end);
        const bool isLast = mark + 1 == m_end;
        if (m_state.quoted ? *mark == '"' : *mark == '\r') {
            if (isLast && !m_lastPiece)
                return stop(mark);
        }
        const bool pair = !isLast && mark[1] == (m_state.quoted ? '"' : '\n') && mark[0] != '\n';
        if (m_state.quoted) {
            if (*mark == '"' && !pair)
                m_state.quoted = false;
            m_at = mark + (*mark == '"' && pair ? 2 : 1);
        } else if (*mark == '"') {
            m_state.quoted = isFieldStart(mark);
            m_at = mark + 1;
        } else {
            m_at = m_record = mark + (pair ? 2 : 1);
            return m_at;
        }
    }
}

} // namespace powerhall
