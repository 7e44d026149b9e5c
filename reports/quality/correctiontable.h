// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/releasedreport.h"
#include "reports/document/document.h"

namespace powerhall {

/// What a correction changed: the main figures of the version before and of this one (contract section 4 or
/// 5), with the difference as printed. Nothing where a figure of either version cannot be read.
std::optional<Section> correctionSection(const QString &kind, const ReleasedVersion &before,
                                         const ReleasedVersion &now);

} // namespace powerhall
