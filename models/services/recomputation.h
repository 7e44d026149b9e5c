// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/datasetcopies.h"
#include "models/services/reliabilityreading.h"
#include "models/services/voltagereading.h"

#include <QJsonObject>

namespace powerhall {

/// The files a release was computed from, found again: by role, where each lies.
using SourcePaths = QMap<QString, QString>;

/// Figures computed anew from the rows a release was made of.
struct Recomputation
{
    QString formulaNow;      ///< may be another version than the release's
    QStringList differences; ///< paths of the figures that came out otherwise; at most DifferencesListed
    qint64 differenceCount = 0;
    QList<DataSource> sources; ///< of the release; every hash was found to be the same
    // What was read, for a report; of the kind released.
    std::optional<ReliabilityReading> reliability;
    std::optional<VoltageResult> voltage;
    ReliabilityFiles reliabilityFiles;
    VoltageFiles voltageFiles;

    static constexpr qsizetype DifferencesListed = 20;
    [[nodiscard]] bool isSame() const { return differenceCount == 0; }
};

/// Where the release's files lie: the copies in the data folder, and those given by hand before them.
/// NotFound names a file of which no copy was kept and none was given.
Result<SourcePaths> sourcePathsOf(const ReleasedVersion &version, const QDir &dataFolder,
                                  const SourcePaths &given = {});

/// The release's outage list as it was read then; false where no copy of it lies in the data folder.
bool placeEvents(TableFile &events, const ReleasedVersion &version, const QDir &dataFolder);

/// Proves that a release says what its rows say: the hash of every file, then every figure. Damaged where a
/// kept copy is not the file recorded, Refused (`other_file`) where a given one is not. Any thread.
Result<Recomputation> recompute(const QString &kind, const ReleasedVersion &version, const SourcePaths &paths,
                                ReadControl *control = nullptr);

/// What is released: the figures as JSON of contract section 4 or 5, compact.
QByteArray releasedFigures(const QJsonObject &figures);

} // namespace powerhall
