// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/paragraph.h"

#include <QLineF>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <memory>
#include <variant>

class QPainter;

namespace powerhall {

constexpr qreal PointsPerMm = 72.0 / 25.4;
constexpr qreal mm(qreal millimetres)
{
    return millimetres * PointsPerMm;
}

/// Baseline of a line of text centred between `top` and `top + height`.
constexpr qreal baselineIn(qreal top, qreal height, qreal size)
{
    return top + (height - size) / 2 + size * FontSet::Ascent;
}

struct TextMark
{
    QPointF baseline;
    TextLine line;
};
struct LineMark
{
    QLineF line;
    qreal width = 0.5;
    QColor colour = Qt::black;
    bool dashed = false;
};
struct BoxMark
{
    QRectF box;
    qreal width = 0; ///< of its outline; 0 = none
    QColor outline = Qt::black;
    QColor fill{}; ///< invalid = none
    qreal radius = 0;
};
struct PathMark
{
    QPainterPath path;
    QColor fill = Qt::black;
};

/// A QR code, made when it is drawn: on whatever thread that happens.
struct QrMark
{
    QString text;
    QRectF square; ///< quiet zone included
};

class Page;

/// A part of another page, drawn to fill a place on this one; what lies outside it is not drawn at all.
struct InsetMark
{
    std::shared_ptr<const Page> page;
    QRectF source; ///< points of that page
    QRectF target; ///< points of this one
};

/// One sheet as it will look on screen, in a PDF and on paper: marks at fixed places, points from the top
/// left corner, all colours opaque. Made once, painted anywhere.
class Page
{
public:
    explicit Page(QSizeF size)
        : m_size(size)
    {}

    using Mark = std::variant<TextMark, LineMark, BoxMark, PathMark, QrMark, InsetMark>;
    void add(Mark mark) { m_marks.append(std::move(mark)); }
    void text(QPointF baseline, const TextLine &line) { add(TextMark{baseline, line}); }
    void textRight(QPointF baseline, const TextLine &line);
    void textCentred(QPointF baseline, const TextLine &line);

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }

private:
    QSizeF m_size;
    QList<Mark> m_marks;
};

/// Paints on a screen or a printer with one unit = one point; the caller scales. A PDF gets the same marks
/// from pageContent() in reports/pdf: whoever adds a mark draws it in both.
void paint(QPainter &painter, const Page &page);
/// The whole page scaled into a place, for a preview of any size. Characters are filled as the outlines a PDF
/// holds: screen text would be bolder than paper.
void paintInto(QPainter &painter, const Page &page, const QRectF &target);

/// The marks of an inset's page that touch its source. Lines of text stay whole: cut, their glyphs would
/// stand a hair off.
QList<Page::Mark> marksWithin(const InsetMark &inset);

} // namespace powerhall
