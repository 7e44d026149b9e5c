// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace powerhall {

/// A stretch of text that stays on one line where it can: a Chinese character with its punctuation, a word, a
/// number with its unit, a date.
struct BreakUnit
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool blank = false; ///< dropped at the end of a line
};

/// Chinese line breaking (clreq): no closing mark at the start of a line, no opening one at its end, numbers
/// keep their units, dashes and ellipses stay whole.
QList<BreakUnit> breakUnits(const QString &text);

/// Ends of the characters a person counts, for a unit that is longer than a line.
QList<qsizetype> characterEnds(const QString &text);

} // namespace powerhall
