// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/domain/quality/releasedreport.h"

#include <QDir>

#include <memory>

namespace powerhall {

/// What a file to be read figures from is, and the path it lies at.
struct DatasetFile
{
    QString role;
    QString path;
    bool keep = true; ///< copied into the data folder; else only its hash is recorded
};

/// SHA-256 of a file, read in pieces; FileMissing, FileUnreadable, Cancelled.
Result<QByteArray> hashOfFile(const QString &path, ReadControl *control = nullptr);

/// Where the copy of a file with this hash lies, or would lie.
QString datasetPathOf(const QDir &dataFolder, const QByteArray &sha256);

/// Copies of files in the data folder, on the disk and read back before the event that names them is written.
/// Those made here go again with this object, unless keep() was called. Any thread.
class DatasetCopies
{
public:
    /// Nothing is left behind where one of them fails or `control` ends it.
    static Result<std::shared_ptr<DatasetCopies>>
    make(const QDir &dataFolder, const QList<DatasetFile> &files, ReadControl *control = nullptr);
    ~DatasetCopies();
    DatasetCopies(const DatasetCopies &) = delete;
    DatasetCopies &operator=(const DatasetCopies &) = delete;

    [[nodiscard]] const QList<DataSource> &sources() const { return m_sources; }
    void keep() { m_made.clear(); }

private:
    DatasetCopies() = default;
    Result<void> take(const QDir &dataFolder, const DatasetFile &file, ReadControl *control);

    QList<DataSource> m_sources;
    QStringList m_made; ///< paths
};

} // namespace powerhall
