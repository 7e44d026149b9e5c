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

/// Pages as one PDF: fonts embedded, one subset for all pages, text that extracts as it was written. On the
/// thread whose font set they were laid out with. Internal where there are none.
Result<QByteArray> pdfOf(const QList<Page> &pages, const PdfInfo &info);

/// The same as files of their own, counts = pages of each (together no more than there are); each takes all
/// the fonts with it.
Result<QList<QByteArray>> pdfsOf(const QList<Page> &pages, const QList<int> &counts, const PdfInfo &info);

} // namespace powerhall
