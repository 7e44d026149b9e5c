// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/recordscanner.h"

#include "models/domain/ingest/plaintext.h"
#include "models/domain/ingest/values.h"

#include <algorithm>

namespace powerhall {

namespace {

bool isLineBreak(char character)
{
    return character == '\n' || character == '\r';
}

/// What is wrong with the bytes of a field of a block that is not clean.
std::optional<RejectReason> faultIn(std::string_view field)
{
    while (!field.empty()) {
        const char *at = field.data();
        const char32_t code = takeCharacter(field);
        if (code == 0xFFFD && field.data() - at != 3) // U+FFFD itself takes three bytes
            return RejectReason::InvalidText;
        if (code < 0x20 && code != U'\t' && code != U'\n' && code != U'\r')
            return RejectReason::ControlCharacter;
    }
    return std::nullopt;
}

} // namespace

void RecordScanner::start(const RecordBlock &block)
{
    m_block = block;
    m_at = block.bytes.data();
    m_end = m_at + block.bytes.size();
    m_window = m_at;
    m_mark = m_marksEnd = 1;
    m_marks[0] = ~quint32(0); // less 1
    m_record = {};
    m_record.row = block.firstRow - 1;
    m_record.padded = block.plain;
    m_fields.resize(std::max(m_fields.size(), std::min(size_t(block.columns), UsualFields) + 1));
    if (!block.plain && m_unquoted.capacity() < block.bytes.size())
        m_unquoted.reserve(block.bytes.size());
}

void RecordScanner::fault(RejectReason reason, size_t field)
{
    if (m_record.fault)
        return;
    m_record.fault = reason;
    m_record.faultField = qsizetype(field);
}

void RecordScanner::finish(size_t fields)
{
    ++m_record.row;
    m_record.fields = {m_fields.data(), fields};
    for (auto field = size_t(m_block.columns); field < fields && !m_record.fault; ++field) {
        if (!trimmed(m_fields[field]).empty())
            fault(RejectReason::TooManyFields, field);
    }
}

/// Those that are left are moved to the front. False: there are no more.
bool RecordScanner::findMarks()
{
    std::copy(m_marks.data() + m_mark - 1, m_marks.data() + m_marksEnd, m_marks.data());
    m_marksEnd -= m_mark - 1;
    m_mark = 1;
    const FieldMarks more = findFieldMarks(m_block.bytes.data(), m_window, m_end, m_block.delimiter,
                                           std::span(m_marks).subspan(m_marksEnd));
    m_window = more.window;
    m_marksEnd += more.found;
    return more.found > 0;
}

/// As many fields, the last of them at the end of its line.
bool RecordScanner::isLikeHeader(const quint32 *ends) const
{
    const char *bytes = m_block.bytes.data();
    const auto last = size_t(m_block.columns) - 1;
    bool isLike = bytes[ends[last]] == '\n';
    for (size_t field = 0; field < last; ++field)
        isLike &= bytes[ends[field]] != '\n';
    return isLike;
}

FieldGrid RecordScanner::nextMany(size_t most)
{
    const auto columns = size_t(m_block.columns);
    most = m_block.plain && columns > 0 ? std::min(most, MarksAtOnce / columns) : 0;
    if (m_marksEnd - m_mark < most * columns)
        findMarks();
    const size_t there = std::min(most, (m_marksEnd - m_mark) / columns);
    FieldGrid grid{m_block.bytes.data(), m_marks.data() + m_mark, columns, 0, m_record.row + 1};
    while (grid.rows < there && isLikeHeader(grid.ends + grid.rows * columns))
        ++grid.rows;
    if (grid.rows > 0) {
        m_mark += grid.rows * columns;
        m_at = grid.bytes + m_marks[m_mark - 1] + 1;
        m_record.row += qint64(grid.rows);
    }
    return grid;
}

Record FieldGrid::record(size_t row, std::vector<std::string_view> &fields) const
{
    fields.resize(columns);
    for (size_t column = 0; column < columns; ++column)
        fields[column] = at(row, column);
    return {.row = firstRow + qint64(row), .fields = fields, .padded = true};
}

bool RecordScanner::nextPlain()
{
    if (m_at == m_end)
        return false;
    const char *begin = m_begin = m_at;
    m_record.fault = {};
    for (size_t field = 0;; ++field) {
        if (m_mark == m_marksEnd && !findMarks()) {
            put(field, begin, m_end);
            m_at = m_end;
            finish(field + 1);
            return true;
        }
        const char *mark = m_block.bytes.data() + m_marks[m_mark++];
        if (*mark == '\n') {
            put(field, begin, mark != begin && mark[-1] == '\r' ? mark - 1 : mark);
            m_at = mark + 1;
            finish(field + 1);
            return true;
        }
        put(field, begin, mark);
        begin = mark + 1;
    }
}

bool RecordScanner::endsField(const char *at) const
{
    return at == m_end || *at == m_block.delimiter || isLineBreak(*at);
}

std::string_view RecordScanner::withoutDoubles(const char *begin, const char *end)
{
    const size_t start = m_unquoted.size();
    for (const char *at = begin; at != end; ++at) {
        m_unquoted += *at;
        if (*at == '"')
            ++at;
    }
    return std::string_view(m_unquoted).substr(start);
}

/// Behind the field, at the delimiter, line break or end.
const char *RecordScanner::takeQuoted(size_t field)
{
    const char *begin = m_at + 1;
    const char *at = begin;
    bool doubled = false;
    for (;; at += 2) {
        at = std::find(at, m_end, '"');
        if (at == m_end) {
            fault(m_block.fault.value_or(RejectReason::QuoteNotClosed), field);
            put(field, begin, m_end);
            if (doubled)
                m_fields[field] = withoutDoubles(begin, m_end);
            return m_end;
        }
        if (at + 1 == m_end || at[1] != '"')
            break;
        doubled = true;
    }
    put(field, begin, at);
    if (doubled)
        m_fields[field] = withoutDoubles(begin, at);
    ++at;
    while (at != m_end && (*at == ' ' || *at == '\t') && !endsField(at))
        ++at;
    if (!endsField(at)) {
        fault(RejectReason::TextAfterQuote, field);
        at = std::find_if(at, m_end, [this](const char &character) { return endsField(&character); });
    }
    return at;
}

const char *RecordScanner::takeField(size_t field)
{
    if (m_at != m_end && *m_at == '"')
        return takeQuoted(field);
    const char *at = m_at;
    while (!endsField(at))
        ++at;
    put(field, m_at, at);
    return at;
}

bool RecordScanner::nextQuoted()
{
    if (m_at == m_end)
        return false;
    m_begin = m_at;
    m_unquoted.clear();
    m_record.fault = {};
    size_t field = 0;
    for (;; ++field) {
        m_at = takeField(field);
        if (!m_block.clean && !m_record.fault) {
            if (const auto wrong = faultIn(m_fields[field]))
                fault(*wrong, field);
        }
        if (m_at == m_end || *m_at != m_block.delimiter)
            break;
        ++m_at;
    }
    if (m_at != m_end)
        m_at += *m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n' ? 2 : 1;
    if (m_block.fault) {
        m_at = m_end;
        fault(*m_block.fault, field);
    }
    finish(field + 1);
    return true;
}

} // namespace powerhall
