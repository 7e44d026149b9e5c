// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace powerhall {

/// What a citizen's ID number (公民身份号码, GB 11643) was found to be.
struct IdNumberCheck
{
    enum class Fault
    {
        None,
        Length, ///< not 18 characters
        Format, ///< something else than 17 digits and a digit or X
        Date,   ///< a birth date that does not exist
        Future, ///< a birth date after today
        Check   ///< the last character is another one than `expected`
    };
    Fault fault = Fault::None;
    QString number; ///< as it is to be kept: half width, without blanks, X in capitals
    QDate birth;    ///< valid from Fault::Future on
    QChar expected; ///< the check digit that belongs to the first 17; null where these are unreadable

    [[nodiscard]] bool isValid() const { return fault == Fault::None; }
    bool operator==(const IdNumberCheck &) const = default;
};

/// The fault in one word, for Error::detail: length, format, date, future, check; empty for none.
QString wordOf(IdNumberCheck::Fault fault);

/// Judges what was typed, scanned or read from a card. Blanks, hyphens, full width and a small x are
/// forgiven. Area codes are not judged: they change.
IdNumberCheck checkIdNumber(const QString &typed, QDate today);

/// The rule of the counter: in a real hall the number must be right; in a demo hall its check digit must be
/// wrong, so that nobody's real number can get in, while length and date must still be right. Fails with
/// BadIdNumber, detail = the fault's word (`demo` for a number that is real), args = {expected digit} for
/// a wrong check digit. The number itself is in no error.
Result<QString> acceptIdNumber(const QString &typed, QDate today, bool demo);

/// The 18-digit number of an old 15-digit one (void as a document since 2013-01-01): for searching old files
/// only. Nothing where it is no such number.
std::optional<QString> idNumberFrom15(const QString &typed);

} // namespace powerhall
