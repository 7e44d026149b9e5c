// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

namespace powerhall {

/// What a poster's check code (校验码) says: which publication, by the first bytes of the hash of the event
/// that published it, and which sheet of the poster.
struct CheckCode
{
    static constexpr int PrefixBytes = 5; ///< 10,000 versions share one with odds of 1 to 20,000
    static constexpr int MostSheets = 22;

    QByteArray prefix; ///< PrefixBytes bytes
    int sheet = 1;     ///< 1 … MostSheets

    bool operator==(const CheckCode &) const = default;
};

/// Eleven characters as K7HM-3RXA-P2V from an alphabet without look-alikes (no 0 O 1 I L 5 S 8 B G U Z Q);
/// the last one checks the others: a wrong character or two swapped ones are always found out. The hash has
/// PrefixBytes bytes or more, the sheet is within 1 … MostSheets.
QString checkCodeOf(const QByteArray &hash, int sheet);

/// What a person typed or a reader scanned: lower case, blanks, full width and no hyphens are as good, and of
/// a whole QR text the code behind 校验码 counts. BadCheckCode: detail = length · character · check.
Result<CheckCode> parseCheckCode(const QString &typed);

} // namespace powerhall
