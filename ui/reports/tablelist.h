// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/table.h"

class QWidget;

namespace powerhall {

class TextTable;

inline constexpr qsizetype MostListedRows = 1000; ///< of one table in the window; files hold all

/// A report's table as a list of the window: its first rows, and after them its totals where they are wished.
/// A row's id is its number, the totals' follow those of all rows. Figures stand to the right.
TextTable *tableList(const Table &table, int stretched, bool withTotals, QWidget *parent);

} // namespace powerhall
