// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/preview.h"
#include "models/domain/ingest/readcontrol.h"

namespace powerhall {

/// Reads the first rows of a table, with what is set by hand (encoding, columns, corrected cells) taken into
/// account. An error only where there is no table; columns that do not fit are part of the preview.
Result<TablePreview> readPreview(const QString &path, TableKind kind, const ReadOptions &options = {},
                                 const HandMapping &byHand = {}, qsizetype mostRows = 50,
                                 const ReadControl *control = nullptr);

/// Some records by their numbers, as the file has them: for a person who looks at what was rejected.
Result<QList<PreviewRow>> readRecords(const QString &path, const TableFormat &format,
                                      const ReadOptions &options, QList<qint64> rows,
                                      ReadControl *control = nullptr);

} // namespace powerhall
