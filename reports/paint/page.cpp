// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/page.h"

#include "reports/paint/glyphlog.h"

#include <QGlyphRun>
#include <QPainter>

namespace powerhall {

namespace {

/// Paints the marks of one page.
class Brush
{
public:
    Brush(QPainter &painter, GlyphLog *log)
        : m_painter(painter)
        , m_log(log)
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
        if (m_log)
            m_log->add(run);
    }

    QPainter &m_painter;
    GlyphLog *m_log;
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

void paint(QPainter &painter, const Page &page, GlyphLog *log)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Brush brush(painter, log);
    for (const Page::Mark &mark : page.marks())
        std::visit(brush, mark);
}

} // namespace powerhall
