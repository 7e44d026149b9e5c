// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace powerhall {

/// A backup as its name tells.
struct KeptBackup
{
    QString name;
    QDateTime at; ///< local

    bool operator==(const KeptBackup &) const = default;
};

/// How many backups stay: the newest of each of the last days, weeks (from Monday) and months that have one.
struct BackupKeeping
{
    int daily = 14;
    int weekly = 8;
    int monthly = 12;
};

/// Those that may go; the newest never does. Pure.
QList<KeptBackup> surplusOf(QList<KeptBackup> backups, const BackupKeeping &keeping = {});

} // namespace powerhall
