// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/paint/page.h"

#include <QByteArray>
#include <QList>

namespace powerhall {

struct PdfInfo
{
    QString title;
    qint64 madeMs = 0; ///< creation date; the same pages and info give the same bytes
};

/// Pages as one PDF: fonts embedded, one subset for all pages, text that extracts as it was written. Needs
/// the QGuiApplication; any thread.
Result<QByteArray> pdfOf(const QList<Page> &pages, const PdfInfo &info);

/// Page ranges of a PDF as files of their own; each takes the shared fonts with it. counts = pages of each.
Result<QList<QByteArray>> splitPdf(const QByteArray &pdf, const QList<int> &counts);

} // namespace powerhall
