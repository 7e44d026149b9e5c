// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/recordscanner.h"

namespace powerhall::quick {

/// quick::time of a column of a grid, one for each row.
void times(const FieldGrid &grid, size_t column, qint64 *times);

} // namespace powerhall::quick
