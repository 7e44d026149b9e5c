// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/datasetcopies.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// A report as it is about to be released.
struct ReleaseWish
{
    QString kind; ///< reliability, voltage
    Period period;
    QString formula;
    QByteArray options; ///< JSON
    QByteArray figures; ///< JSON of contract section 4 or 5
    QList<DataSource> sources;
    QString changes; ///< demanded where the period has a release already
};

/// Released reports and the files they were computed from (报表发布). A release freezes figures, options and
/// the hashes of its sources; the period is locked, and releasing again is a correction that says what
/// changed. On the store's thread.
class ReportService
{
public:
    explicit ReportService(Station &station);

    /// By period, then kind; without options and figures.
    Result<QList<ReleasedReport>> list(const Session &session) const;
    /// NotFound where nothing of the period was released.
    Result<ReleasedReport> view(const Session &session, const QString &kind, const Period &period) const;

    /// Files that were not recorded before are, in the same write. Refused where the period is not over
    /// yet, ReasonMissing for a correction without `changes`.
    Result<ReleasedReport> release(const Session &session, const ReleaseWish &wish);

    /// Records a file by its hash and, where it is to be kept, copies it first: the copy is on the disk and
    /// has been read back before the event says so. A file recorded before is not recorded again.
    Result<DataSource> recordDataset(const Session &session, const DatasetFile &file);
    Result<QList<DataSource>> datasets(const Session &session) const;
    /// Where the copy of a file lies; NotFound where none is kept, Damaged where it is not the one recorded.
    Result<QString> datasetPath(const DataSource &source) const;

private:
    Station &m_station;
};

} // namespace powerhall
