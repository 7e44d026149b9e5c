// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/record.h"
#include "models/ingest/tableformat.h"

#include <string>

namespace powerhall {

/// Hands a block to the worker with the corrected cells in place of its own. `firstRecord` is the record
/// number of the row that RecordBlock::firstRow counts as 0. Blocks without corrections pass untouched.
void handCorrected(const RecordBlock &block, const Corrections &corrections, qint64 firstRecord,
                   BlockWorker &worker);

/// Writes a field as RFC 4180 wants it: quoted where it holds a quote, the delimiter or a line break.
void appendField(std::string &text, std::string_view field, char delimiter);

} // namespace powerhall
