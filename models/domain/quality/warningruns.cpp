// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/warningruns.h"

#include <numeric>

namespace powerhall {

QList<WarningRun> warningRuns(const QList<Warning> &warnings)
{
    QList<WarningRun> runs;
    for (const Warning &warning : warnings) {
        if (!runs.isEmpty()) {
            WarningRun &run = runs.last();
            if (run.first.kind == warning.kind && run.first.subject == warning.subject &&
                run.first.args == warning.args && run.lastRow > 0 && warning.row > run.lastRow) {
                run.lastRow = warning.row;
                ++run.count;
                continue;
            }
        }
        runs.append({warning, warning.row, 1});
    }
    return runs;
}

qint64 warningsInAll(const QMap<QString, qint64> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

} // namespace powerhall
