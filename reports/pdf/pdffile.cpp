// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdffile.h"

#include "reports/paint/glyphlog.h"
#include "reports/pdf/pdffinish.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace powerhall {

namespace {

constexpr int Resolution = 720; ///< units an inch: a tenth of a point

QPageLayout layoutOf(const Page &page)
{
    // Qt knows A4 as 595 x 842 points; asked for by name the box is exact and portrait.
    const QPageSize size(page.size(), QPageSize::Point, QString(), QPageSize::FuzzyMatch);
    return QPageLayout(size, QPageLayout::Portrait, QMarginsF(), QPageLayout::Point);
}

} // namespace

Result<QByteArray> pdfOf(const QList<Page> &pages, const PdfInfo &info)
{
    if (pages.isEmpty())
        return Error{ErrorCode::Internal, QStringLiteral("pdfOf"), QStringLiteral("no pages"), {}};
    QByteArray raw;
    GlyphLog log;
    {
        QBuffer buffer(&raw);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        writer.setPageLayout(layoutOf(pages.first()));
        QPainter painter(&writer);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0) {
                writer.setPageLayout(layoutOf(pages.at(i)));
                writer.newPage();
            }
            painter.save();
            painter.scale(Resolution / 72.0, Resolution / 72.0);
            paint(painter, pages.at(i), &log);
            painter.restore();
        }
        if (!painter.end())
            return Error{ErrorCode::Internal, QStringLiteral("pdfOf"), QStringLiteral("painting failed"), {}};
    }
    return finishPdf(raw, log, info);
}

} // namespace powerhall
