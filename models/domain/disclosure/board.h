// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace powerhall {

/// A sheet on a board: which publication hangs there, since when, by whom.
struct HungSheet
{
    QUuid item;
    QUuid version;
    int number = 0;         ///< of the version
    QByteArray publication; ///< hash of the event that published it
    qint64 sinceMs = 0;     ///< as said
    QUuid by;
    QByteArray photo; ///< SHA-256 of a picture kept beside the journal; empty = none

    bool operator==(const HungSheet &) const = default;
};

/// A board on the wall of a hall (上墙公示).
struct Board
{
    QUuid id;
    QString hall;
    QString label; ///< 1号板, 入口左侧 …; boards are walked in its order
    int widthMm = 0;
    int heightMm = 0;
    QList<HungSheet> sheets; ///< what hangs there now
    bool removed = false;    ///< the board itself is gone
    QStringList conflicts;

    [[nodiscard]] const HungSheet *sheetOf(const QUuid &item) const;
    bool operator==(const Board &) const = default;
};

/// Order in which an inspector walks: hall, then label with its numbers as numbers.
bool comesBefore(const Board &left, const Board &right);

} // namespace powerhall
