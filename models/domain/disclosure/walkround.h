// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace powerhall {

/// A sheet as an inspector meets it on a walk along the wall (巡查).
struct WalkedSheet
{
    QString title; ///< empty = nothing of this desk's register
    int number = 0;
    bool mustComeDown = false;
    int supersededBy = 0; ///< version that takes its place; 0 = none does
    QDate since;
    QString code; ///< check code of its first sheet
};

struct WalkedBoard
{
    QString hall;
    QString label;
    int widthMm = 0; ///< 0 where nobody measured it
    int heightMm = 0;
    QList<WalkedSheet> sheets;
};

} // namespace powerhall
