// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ingest/tableformat.h"

#include <vector>

namespace powerhall {

/// Where to cut a CSV file so that several threads can read it: the beginning behind a byte order mark,
/// places behind line breaks, the end. A line break may lie inside quotes; reading finds that out
/// (tablereader.cpp). Small files are not cut.
std::vector<qint64> partCuts(int file, const TableFormat &format, int parts, qint64 smallestPart);

/// Behind the first line break at or behind `place`, looked for in the next megabyte; −1 where there is none.
qint64 behindLineBreak(int file, const TableFormat &format, qint64 place);

} // namespace powerhall
