// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace powerhall {

/// A stretch of a line: in both texts, only in the new one, only in the old one.
struct DiffRun
{
    enum class Kind
    {
        Same,
        Added,
        Removed
    };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffRun &) const = default;
};

/// A line of the comparison. A changed line holds runs of every kind.
struct DiffLine
{
    enum class Kind
    {
        Same,
        Added,
        Removed,
        Changed
    };
    Kind kind = Kind::Same;
    QList<DiffRun> runs;

    [[nodiscard]] QString before() const; ///< as the old text has it
    [[nodiscard]] QString after() const;
    bool operator==(const DiffLine &) const = default;
};

/// What became of a text, line by line and word by word: the lines of both in their order. Chinese counts
/// character by character; runs of letters and of digits (with point and per cent) are one word. Taking
/// after() of all lines that are not removed gives the new text, before() the old one. Any thread.
QList<DiffLine> differenceOf(const QStringList &before, const QStringList &after);
QString wordOf(DiffLine::Kind kind); ///< same · added · removed · changed
QString wordOf(DiffRun::Kind kind);

} // namespace powerhall
