// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

namespace powerhall {

/// A quarterly report of an invented utility with every kind of block, `feeders` rows in its long table and
/// cells that are awkward in every format.
Document sampleDocument(qsizetype feeders = 12);
/// The texts of the awkward table, in order of its rows.
QStringList awkwardTexts();

} // namespace powerhall
