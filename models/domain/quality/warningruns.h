// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/warning.h"

#include <QMap>

namespace powerhall {

/// The same doubt about one row after the other: a list of a whole year has thousands of rows outside a
/// quarter.
struct WarningRun
{
    Warning first;
    qint64 lastRow = 0; ///< of the run; the first's where it is one row
    qint64 count = 1;
};

/// Neighbours in the list that say the same of the same are one run; their rows go up.
QList<WarningRun> warningRuns(const QList<Warning> &warnings);

/// Warnings of all kinds, listed or not, from their counts by kind.
qint64 warningsInAll(const QMap<QString, qint64> &counts);

} // namespace powerhall
