// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <string_view>

namespace powerhall {

/// Why a row of an imported table does not count. People read the sentence that models/tables makes of it.
enum class RejectReason
{
    // The record itself cannot be read.
    QuoteNotClosed,   ///< a quote opened in this field is not closed before the file ends
    TextAfterQuote,   ///< something stands between a closing quote and the next delimiter
    InvalidText,      ///< bytes that are no text in the file's encoding
    ControlCharacter, ///< a NUL or another control character
    RecordTooLong,    ///< more than a record may hold, mostly because of a quote that is not closed
    TooManyFields,    ///< more fields than the header has names
    FormulaError,     ///< a spreadsheet's error value: #DIV/0!, #REF! …
                      // A field of it cannot be read.
    Missing,          ///< a value that must be there is empty
    BadDate,          ///< no date
    BadTime,          ///< no date with a time of day
    BadNumber,        ///< no number
    NotWhole,         ///< a number that must be whole is not
    Negative,         ///< a number that may not be below zero is
    OutOfRange,       ///< a number or date beyond what can be meant
    UnknownWord,      ///< a word that is none of the allowed ones
    UnknownKey,       ///< names something the other file does not list
    Duplicate,        ///< stands for what an earlier row already gave
    EndNotAfterStart,
    Contradiction, ///< fields of one row that exclude each other
};
/// The reason as a word that scripts rely on: quote_not_closed, bad_date …
QString wordOf(RejectReason reason);

/// One row that does not count. `row` is its record number: the header is 1.
struct Reject
{
    qint64 row = 0;
    QString field; ///< the column's English name of the contract, or #7 for a column without one
    RejectReason reason = RejectReason::Missing;
    QString value; ///< what stood there, shortened to 80 characters

    bool operator==(const Reject &) const = default;
};

/// The first rejects in the order of the file, and how many there were. Each part of a file fills its own
/// list with rows counted from the part's start; `append` joins them in order, so the result does not depend
/// on the parts.
class RejectList
{
public:
    static constexpr qsizetype Listed = 1000;

    void add(qint64 row, const QString &field, RejectReason reason, std::string_view value = {});
    /// Joins the list of the part that follows; its rows are moved by `offset`.
    void append(const RejectList &following, qint64 offset);

    [[nodiscard]] const QList<Reject> &listed() const { return m_listed; }
    [[nodiscard]] qint64 count() const { return m_count; }
    bool operator==(const RejectList &) const = default;

private:
    QList<Reject> m_listed;
    qint64 m_count = 0;
};

} // namespace powerhall
