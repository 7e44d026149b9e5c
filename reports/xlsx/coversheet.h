// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"
#include "reports/xlsx/workbookwriter.h"

namespace powerhall {

/// The first sheet: what the report is, its key figures, what it was made from and by which rules.
void writeCoverSheet(WorkbookWriter &book, const Document &document);

} // namespace powerhall
