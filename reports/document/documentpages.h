// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/document/document.h"
#include "reports/paint/page.h"

namespace powerhall {

/// A report as pages, for the screen, a printer or a PDF alike. Needs the QGuiApplication; any thread.
QList<Page> documentPages(const Document &document);
/// The same as a PDF whose text extracts as it was written.
Result<QByteArray> documentPdf(const Document &document);

} // namespace powerhall
