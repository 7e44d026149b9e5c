// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/page.h"

#include "reports/paint/qrmark.h"

#include <QGlyphRun>
#include <QPainter>

namespace powerhall {

namespace {

/// Paints the marks of one page.
class Brush
{
public:
    explicit Brush(QPainter &painter)
        : m_painter(painter)
    {}

    void operator()(const TextMark &mark)
    {
        for (const GlyphRun &run : mark.line.runs)
            draw(run, mark.baseline);
    }

    void operator()(const LineMark &mark)
    {
        m_painter.setPen(
            QPen(mark.colour, mark.width, mark.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(mark.line);
    }

    void operator()(const BoxMark &mark)
    {
        m_painter.setPen(mark.width > 0
                             ? QPen(mark.outline, mark.width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin)
                             : QPen(Qt::NoPen));
        m_painter.setBrush(mark.fill.isValid() ? QBrush(mark.fill) : QBrush(Qt::NoBrush));
        if (mark.radius > 0)
            m_painter.drawRoundedRect(mark.box, mark.radius, mark.radius);
        else
            m_painter.drawRect(mark.box);
    }

    void operator()(const PathMark &mark) { m_painter.fillPath(mark.path, mark.fill); }

    void operator()(const QrMark &mark)
    {
        const QrModules code = qrModules(mark.text, mark.square);
        QPainterPath path; // one for all, so that no hair line shows between rows
        path.setFillRule(Qt::WindingFill);
        for (const QRect &dark : code.dark)
            path.addRect(QRectF(code.corner + QPointF(dark.topLeft()) * code.module,
                                QSizeF(dark.size()) * code.module));
        m_painter.fillPath(path, Qt::black);
    }

private:
    void draw(const GlyphRun &run, QPointF baseline)
    {
        QList<QPointF> positions;
        positions.reserve(run.x.size());
        for (const qreal x : run.x)
            positions.append(QPointF(x, 0));
        QGlyphRun glyphs;
        glyphs.setRawFont(FontSet::ofThread().font(run.face, run.size));
        glyphs.setGlyphIndexes(run.glyphs);
        glyphs.setPositions(positions);
        m_painter.setPen(run.colour);
        m_painter.drawGlyphRun(baseline, glyphs);
    }

    QPainter &m_painter;
};

} // namespace

void Page::textRight(QPointF baseline, const TextLine &line)
{
    text(baseline - QPointF(line.width, 0), line);
}

void Page::textCentred(QPointF baseline, const TextLine &line)
{
    text(baseline - QPointF(line.width / 2, 0), line);
}

void paint(QPainter &painter, const Page &page)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Brush brush(painter);
    for (const Page::Mark &mark : page.marks())
        std::visit(brush, mark);
}

} // namespace powerhall
