// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/domain/ingest/reject.h"
#include "models/domain/quality/warning.h"
#include "models/services/reportservice.h"
#include "reports/document/document.h"
#include "reports/paint/page.h"

#include <functional>
#include <memory>

namespace powerhall {

/// What was rejected of one of the files a report was computed from.
struct FileRejects
{
    TableKind kind = TableKind::Events;
    QString label; ///< 停电清单
    RejectList rejected;
};

/// The source rows behind one figure, as a person reads them; the first cell of each is its row number.
struct RowsBehind
{
    QString title;
    QString file; ///< name of the list
    QStringList heads;
    QList<int> figures; ///< of the heads, those of numbers
    QList<QStringList> rows;
    qint64 count = 0; ///< of all, more than `rows` where the list is long
    QString sum;      ///< what they add up to: the figure itself
};
using RowsReader = std::function<Result<RowsBehind>(ReadControl &control)>;

/// What a computation gave: the report, what its reading found, and everything a release freezes.
struct ReportOutcome
{
    Document document;
    QList<Page> pages; ///< as they print; of long tables the beginning only
    QList<FileRejects> files;
    QList<Warning> warnings;
    qint64 warningCount = 0;
    bool isLawful = true; ///< every self-check holds
    qint64 counted = 0;   ///< rows of the list that lie in the period
    ReleaseWish wish;     ///< without sources
    QList<DatasetFile> datasets;
    /// How the rows behind a row of a table are read; empty where there are none.
    std::function<RowsReader(const QString &table, qsizetype row)> rowsBehind;
    std::shared_ptr<void> holds; ///< what the files stand on: a folder that goes with this value

    [[nodiscard]] bool isEmpty() const { return counted == 0; }
    [[nodiscard]] qint64 rejectedCount() const
    {
        qint64 count = 0;
        for (const FileRejects &file : files)
            count += file.rejected.count();
        return count;
    }
};

} // namespace powerhall
