// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"

namespace powerhall {

/// How a reject names the field with this index: the contract's English name, or #7 for a column that means
/// nothing.
inline QString fieldName(const ColumnMap &columns, qsizetype field)
{
    const qsizetype column = columns.fields.indexOf(int(field));
    return column < 0 ? u'#' + QString::number(field + 1) : columnsOf(columns.kind).at(column).name;
}

} // namespace powerhall
