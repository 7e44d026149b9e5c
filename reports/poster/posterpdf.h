// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/poster/posterlayout.h"

namespace powerhall {

/// The sheets of a poster, ready for a PDF, tiles or a preview. HotlineMissing where 12398 or the utility's
/// own line is not on it; DoesNotFit, with the lines over, where it would be cut.
Result<PosterLayout> posterSheets(const Poster &poster, const PosterOptions &options);

/// One PDF of them, vector, fonts embedded.
Result<QByteArray> posterPdf(const Poster &poster, const PosterLayout &layout);
/// The title a PDF of it bears.
QString titleOf(const Poster &poster);

} // namespace powerhall
