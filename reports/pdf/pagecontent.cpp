// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pagecontent.h"

#include "reports/paint/qrmark.h"
#include "reports/pdf/pdfoperators.h"

namespace powerhall {

namespace {

/// Writes the marks of one page.
class ContentPen
{
public:
    ContentPen(qreal height, const GlyphLog &log)
        : m_out(height)
        , m_log(log)
    {}

    void operator()(const TextMark &mark)
    {
        for (const GlyphRun &run : mark.line.runs)
            draw(run, mark.baseline);
    }

    void operator()(const LineMark &mark)
    {
        m_out.setStroke(mark.colour, mark.width, mark.dashed);
        m_out.moveTo(mark.line.p1());
        m_out.lineTo(mark.line.p2());
        m_out.paint(PdfOperators::Stroke);
    }

    void operator()(const BoxMark &mark)
    {
        const int outline = mark.width > 0 ? PdfOperators::Stroke : 0;
        const int fill = mark.fill.isValid() ? PdfOperators::Fill : 0;
        if (outline)
            m_out.setStroke(mark.outline, mark.width, false);
        if (fill)
            m_out.setFill(mark.fill);
        if (mark.radius > 0) {
            QPainterPath path;
            path.addRoundedRect(mark.box, mark.radius, mark.radius);
            trace(path);
        } else {
            m_out.rect(mark.box);
        }
        m_out.paint(outline | fill);
    }

    void operator()(const PathMark &mark)
    {
        m_out.setFill(mark.fill);
        trace(mark.path);
        m_out.paint(PdfOperators::Fill |
                    (mark.path.fillRule() == Qt::OddEvenFill ? PdfOperators::EvenOdd : 0));
    }

    void operator()(const QrMark &mark)
    {
        const QrModules code = qrModules(mark.text, mark.square);
        m_out.setFill(Qt::black);
        m_out.fillModules(code.corner, code.module, code.dark);
    }

    void operator()(const InsetMark &mark)
    {
        m_out.enter(mark.source, mark.target);
        for (const Page::Mark &inner : marksWithin(mark))
            std::visit(*this, inner);
        m_out.leave();
    }

    [[nodiscard]] const std::string &bytes() const { return m_out.bytes(); }

private:
    void trace(const QPainterPath &path);
    void draw(const GlyphRun &run, QPointF baseline);

    PdfOperators m_out;
    const GlyphLog &m_log;
};

void ContentPen::trace(const QPainterPath &path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        if (element.isMoveTo()) {
            m_out.moveTo(element);
        } else if (element.isLineTo()) {
            m_out.lineTo(element);
        } else {
            m_out.curveTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
        }
    }
}

void ContentPen::draw(const GlyphRun &run, QPointF baseline)
{
    const int number = m_log.fontOf(run.face);
    const GlyphLog::Font &font = m_log.fonts().at(number);
    m_out.setFill(run.colour);
    m_out.beginText(number, run.size, baseline + QPointF(run.x.value(0), 0));
    for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
        const int code = font.numbers[run.glyphs.at(i)];
        m_out.glyph(code, font.widths[static_cast<size_t>(code) - 1], run.x.at(i) - run.x.first());
    }
    m_out.endText();
}

} // namespace

std::string pageContent(const Page &page, qreal height, const GlyphLog &log)
{
    ContentPen pen(height, log);
    for (const Page::Mark &mark : page.marks())
        std::visit(pen, mark);
    return pen.bytes();
}

} // namespace powerhall
