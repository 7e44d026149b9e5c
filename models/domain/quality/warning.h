// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace powerhall {

/// Something doubtful that counts all the same, as far as the rules say.
struct Warning
{
    qint64 row = 0;   ///< 0 = about the list as a whole
    QString kind;     ///< a word: overlap, entered_twice, outside_period …
    QString subject;  ///< feeder, area or point it is about, may be empty
    QStringList args; ///< what the sentence needs: other row, figures

    bool operator==(const Warning &) const = default;
};

/// How many warnings of one kind are listed; further ones are only counted.
inline constexpr qsizetype WarningsListed = 1000;

} // namespace powerhall
