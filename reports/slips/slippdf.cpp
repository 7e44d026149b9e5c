// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/slippdf.h"

#include "reports/pdf/pdffile.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const Slip &slip)
{
    return slip.number.isEmpty() ? slip.title : slip.title + u' ' + slip.number;
}

/// All pages, and how many each slip has.
struct Sheets
{
    QList<Page> pages;
    QList<int> counts;
    PdfInfo info;
};

Result<Sheets> sheetsOf(const QList<Slip> &slips, const SlipOptions &options)
{
    Sheets sheets;
    for (const Slip &slip : slips) {
        if (!slip.isComplete())
            return Error{ErrorCode::HotlineMissing, wordOf(slip.kind), slip.number, {}};
        const QList<Page> pages = slipPages(slip, options);
        sheets.counts.append(static_cast<int>(pages.size()));
        sheets.pages += pages;
        sheets.info.madeMs = qMax(sheets.info.madeMs, slip.madeMs);
    }
    if (!slips.isEmpty())
        sheets.info.title = titleOf(slips.first());
    return sheets;
}

} // namespace

Result<QByteArray> slipPdf(const Slip &slip, const SlipOptions &options)
{
    return slipsPdf({slip}, options);
}

Result<QByteArray> slipsPdf(const QList<Slip> &slips, const SlipOptions &options)
{
    const auto sheets = sheetsOf(slips, options);
    if (!sheets)
        return sheets.error();
    return pdfOf(sheets->pages, sheets->info);
}

Result<QList<QByteArray>> slipFiles(const QList<Slip> &slips, const SlipOptions &options)
{
    const auto sheets = sheetsOf(slips, options);
    if (!sheets)
        return sheets.error();
    return pdfsOf(sheets->pages, sheets->counts, sheets->info);
}

} // namespace powerhall
