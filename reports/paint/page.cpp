// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/page.h"

#include "reports/paint/qrmark.h"

#include <QGlyphRun>
#include <QPainter>

namespace powerhall {

namespace {

/// Glyphs may reach beyond their line's box by this share of their size.
constexpr qreal Overshoot = 0.4;

/// The rectangle a mark may paint in.
struct Bounds
{
    QRectF operator()(const TextMark &mark) const
    {
        const qreal over = mark.line.size * Overshoot;
        return QRectF(mark.baseline.x(), mark.baseline.y() - mark.line.size, mark.line.width, mark.line.size)
            .adjusted(-over, -over, over, over);
    }
    QRectF operator()(const LineMark &mark) const
    {
        const qreal half = mark.width / 2 + 0.01;
        return QRectF(mark.line.p1(), mark.line.p2()).normalized().adjusted(-half, -half, half, half);
    }
    QRectF operator()(const BoxMark &mark) const
    {
        return mark.box.adjusted(-mark.width, -mark.width, mark.width, mark.width);
    }
    QRectF operator()(const PathMark &mark) const { return mark.path.boundingRect(); }
    QRectF operator()(const QrMark &mark) const { return mark.square; }
    QRectF operator()(const InsetMark &mark) const { return mark.target; }
};

/// Paints the marks of one page.
class Brush
{
public:
    enum class Letters
    {
        AsText,
        AsOutlines
    };

    Brush(QPainter &painter, Letters letters)
        : m_painter(painter)
        , m_letters(letters)
    {}

    void operator()(const TextMark &mark)
    {
        for (const GlyphRun &run : mark.line.runs)
            m_letters == Letters::AsText ? draw(run, mark.baseline) : fill(run, mark.baseline);
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

    void operator()(const InsetMark &mark)
    {
        m_painter.save();
        m_painter.setClipRect(mark.target, Qt::IntersectClip);
        m_painter.translate(mark.target.topLeft());
        m_painter.scale(mark.target.width() / mark.source.width(),
                        mark.target.height() / mark.source.height());
        m_painter.translate(-mark.source.topLeft());
        for (const Page::Mark &inner : marksWithin(mark))
            std::visit(*this, inner);
        m_painter.restore();
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

    void fill(const GlyphRun &run, QPointF baseline)
    {
        const FontSet &fonts = FontSet::ofThread();
        for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
            const QPointF at = baseline + QPointF(run.x.at(i), 0);
            m_painter.fillPath(fonts.outline(run.face, run.glyphs.at(i), run.size).translated(at),
                               run.colour);
        }
    }

    QPainter &m_painter;
    Letters m_letters;
};

void paintMarks(QPainter &painter, const Page &page, Brush brush)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Page::Mark &mark : page.marks())
        std::visit(brush, mark);
}

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
    paintMarks(painter, page, Brush(painter, Brush::Letters::AsText));
}

void paintInto(QPainter &painter, const Page &page, const QRectF &target)
{
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / page.size().width(), target.height() / page.size().height());
    paintMarks(painter, page, Brush(painter, Brush::Letters::AsOutlines));
    painter.restore();
}

QList<Page::Mark> marksWithin(const InsetMark &inset)
{
    QList<Page::Mark> marks;
    for (const Page::Mark &mark : inset.page->marks()) {
        if (std::visit(Bounds{}, mark).intersects(inset.source))
            marks.append(mark);
    }
    return marks;
}

} // namespace powerhall
