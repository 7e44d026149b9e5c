// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/quality/reporthead.h"

namespace powerhall {

/// A breakdown of a reliability report: the keys of the contract's figures, a name before them.
enum class FigureColumns
{
    All,    ///< with users of its own
    Outages ///< divided by all users: no users, no rates of its own
};

QList<Column> figureColumns(const QString &id, const QString &head, FigureColumns which);
Row figureRow(const QString &name, const ReliabilityFigures &figures, FigureColumns which);

/// Groups with their largest customer-hours first; equal ones by name.
QList<ReliabilityGroup> byHours(QList<ReliabilityGroup> groups);

/// Table of groups, with the share of all customer-hours as its last column where rates are not its own.
Table groupTable(const QString &id, const QString &title, const QString &head,
                 const QList<ReliabilityGroup> &groups, const ReliabilityFigures &total, FigureColumns which);

} // namespace powerhall
