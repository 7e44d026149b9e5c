// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/paint/glyphlog.h"
#include "reports/pdf/pdffile.h"

namespace powerhall {

/// Mends what Qt 6.4 writes: its text maps name the lowest code of a glyph (用 becomes the radical ⽤) and
/// leave out everything above U+FFFF; here each map is written anew from what was drawn. Sets title, language
/// and creation date, and an id made of the content. Internal when the file is not as Qt is known to write
/// it.
Result<QByteArray> finishPdf(const QByteArray &raw, const GlyphLog &log, const PdfInfo &info);

} // namespace powerhall
