// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/paint/glyphlog.h"
#include "reports/pdf/pagepacker.h"
#include "reports/pdf/pdffile.h"

namespace powerhall {

/// Puts pages and the fonts Qt made for them together to a file. Qt 6.4's own text maps name the lowest code
/// of a glyph (用 becomes the radical ⽤) and leave out everything above U+FFFF; here each map is written
/// anew from the log. Sets title, language and creation date, and an id made of the content. Internal when
/// the fonts are not as Qt is known to write them.
Result<QByteArray> finishPdf(const QByteArray &fontSheet, const GlyphLog &log,
                             const std::vector<PackedPage> &pages, const PdfInfo &info);

} // namespace powerhall
