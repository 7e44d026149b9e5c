// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/document/document.h"

class QIODevice;

namespace powerhall {

/// A document as JSON, figures with the digits people are shown: {"report", "title", "unit", "period",
/// "marks", "figures": {id: number}, "tables": {id: [{column: value}]}, "totals", "sources", "rules",
/// "formula", "version", "made_at"}. The engines' own JSON, with nine digits, is another (contract 4, 5).
Result<void> writeJson(const Document &document, QIODevice &device);

} // namespace powerhall
