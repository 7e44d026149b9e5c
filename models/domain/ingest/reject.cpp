// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/reject.h"

#include <algorithm>
#include <array>

namespace powerhall {

namespace {

constexpr qsizetype ShownCharacters = 80;

/// What a broken field holds, fit to be shown: bytes that are no text become U+FFFD, controls blanks.
QString shown(std::string_view value)
{
    const std::string_view head = value.substr(0, size_t(ShownCharacters) * 4);
    QString text = QString::fromUtf8(head.data(), qsizetype(head.size())).left(ShownCharacters);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

/// A spreadsheet's error value, whatever the field should have held.
bool isFormulaError(std::string_view value)
{
    static constexpr std::array Values{"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"};
    return std::find(Values.begin(), Values.end(), value) != Values.end();
}

RejectReason sharpened(RejectReason reason, std::string_view value)
{
    return value.starts_with('#') && isFormulaError(value) ? RejectReason::FormulaError : reason;
}

} // namespace

QString wordOf(RejectReason reason)
{
    static constexpr std::array Words{"quote_not_closed",  "text_after_quote", "invalid_text",
                                      "control_character", "record_too_long",  "too_many_fields",
                                      "formula_error",     "missing",          "bad_date",
                                      "bad_time",          "bad_number",       "not_whole",
                                      "negative",          "out_of_range",     "unknown_word",
                                      "unknown_key",       "duplicate",        "end_not_after_start",
                                      "contradiction"};
    static_assert(Words.size() == size_t(RejectReason::Contradiction) + 1);
    return QLatin1String(Words[size_t(reason)]);
}

void RejectList::add(qint64 row, const QString &field, RejectReason reason, std::string_view value)
{
    ++m_count;
    if (m_listed.size() < Listed)
        m_listed.append({row, field, sharpened(reason, value), shown(value)});
}

void RejectList::append(const RejectList &following, qint64 offset)
{
    m_count += following.m_count;
    for (const Reject &reject : following.m_listed) {
        if (m_listed.size() >= Listed)
            return;
        m_listed.append(reject);
        m_listed.last().row += offset;
    }
}

} // namespace powerhall
