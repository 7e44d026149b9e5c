// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdffile.h"

#include "reports/paint/glyphlog.h"
#include "reports/pdf/pdffinish.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QPainter>
#include <QPdfWriter>

namespace powerhall {

namespace {

/// A file with every glyph of the log drawn once, on one heap: what Qt makes of it are the fonts, each with
/// just these glyphs. Pages drawn through Qt as well would cost ten times what the rest does.
QByteArray fontSheet(const GlyphLog &log)
{
    constexpr qreal Size = 10;
    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (const GlyphLog::Font &font : log.fonts()) {
        QGlyphRun glyphs;
        glyphs.setRawFont(FontSet::ofThread().font(font.face, Size));
        glyphs.setGlyphIndexes(font.glyphs);
        glyphs.setPositions(QList<QPointF>(font.glyphs.size()));
        painter.drawGlyphRun(QPointF(), glyphs);
    }
    painter.end();
    return raw;
}

} // namespace

Result<QByteArray> pdfOf(const QList<Page> &pages, const PdfInfo &info)
{
    if (pages.isEmpty())
        return Error{ErrorCode::Internal, QStringLiteral("pdfOf"), QStringLiteral("no pages"), {}};
    GlyphLog log;
    for (const Page &page : pages)
        log.add(page);
    PagePacker packer(pages, log);
    const QByteArray fonts = fontSheet(log);
    return finishPdf(fonts, log, packer.finish(), info);
}

} // namespace powerhall
