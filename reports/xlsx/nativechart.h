// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/xlsx/tablesheet.h"

namespace powerhall {

/// Puts a native chart below its table, beside it where that is long; the `number`-th of it. It reads the
/// table's cells; only a target, which no cell holds, is written into it.
void insertNativeChart(WorkbookWriter &book, const Chart &chart, const TablePlace &place, int number);

} // namespace powerhall
