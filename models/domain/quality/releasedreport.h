// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <QByteArray>
#include <QStringList>
#include <QUuid>

namespace powerhall {

/// A file that figures were computed from. Its hash proves, years later, that the same rows were used.
struct DataSource
{
    QString role; ///< events, users, points, samples, daily, history
    QString name; ///< of the file, without folders
    QByteArray sha256;
    qint64 bytes = 0;
    bool isKept = false; ///< a copy lies in the data folder (datasets/HASH)

    bool operator==(const DataSource &) const = default;
};

/// One release of a report: what it said and what it said it from. Frozen.
struct ReleasedVersion
{
    int number = 1;
    qint64 releasedMs = 0;
    QUuid actor;
    QString formula;    ///< version of the formulas
    QByteArray options; ///< JSON object of everything that was set
    QByteArray figures; ///< JSON of contract section 4 or 5
    QList<DataSource> sources;
    QString changes; ///< of a correction: what changed and why; empty for the first

    bool operator==(const ReleasedVersion &) const = default;
};

/// The reports of one kind and period (已发布报表). The period is locked from the first release on: another
/// release is a correction and says what changed.
struct ReleasedReport
{
    QUuid id;
    QString kind; ///< reliability, voltage
    Period period;
    QList<ReleasedVersion> versions; ///< by number
    QStringList conflicts;           ///< `versions`: two desks released apart from each other

    [[nodiscard]] const ReleasedVersion &newest() const { return versions.constLast(); }
    bool operator==(const ReleasedReport &) const = default;
};

} // namespace powerhall
