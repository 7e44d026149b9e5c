// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/domain/ingest/record.h"
#include "models/ingest/tableformat.h"

#include <functional>
#include <memory>
#include <vector>

namespace powerhall {

/// What one worker found of its part of the file, in the order of the file.
struct ReadPart
{
    std::unique_ptr<BlockWorker> worker;
    qint64 firstRow = 0; ///< record number of the row its blocks count as 0
    qint64 rows = 0;
};

/// Makes the worker of a part. Called on the caller's thread before reading begins, once per part; some of
/// them may be thrown away (a part that turns out to begin inside a quoted field belongs to the one before).
using WorkerMaker = std::function<std::unique_ptr<BlockWorker>()>;

/// A whole reading.
struct Reading
{
    std::vector<ReadPart> parts;
    TextEncoding encoding = TextEncoding::Utf8; ///< the one it was read in, now certain
    qint64 rows = 0;                            ///< records behind the header, empty lines included
};

/// Reads the records behind the header of a CSV or XLSX file in whole blocks and hands them to workers, each
/// on its own thread. The parts follow one another in the file; what they add up to must not depend on where
/// they are cut.
///
/// Memory is some MB per thread, whatever the file's size. A quoted field may hold line breaks, also where
/// the file was cut in parts. The file must not change meanwhile: if it does, the error is FileChanged.
Result<Reading> readTable(const QString &path, const TableFormat &format, const WorkerMaker &makeWorker,
                          const ReadOptions &options = {}, ReadControl *control = nullptr);

} // namespace powerhall
