// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/preview.h"

namespace powerhall {

/// Reads the first rows of a table, with what is set by hand (encoding, columns, corrected cells) taken into
/// account. An error only where there is no table; columns that do not fit are part of the preview.
Result<TablePreview> readPreview(const QString &path, TableKind kind, const ReadOptions &options = {},
                                 const HandMapping &byHand = {}, qsizetype mostRows = 50);

} // namespace powerhall
