// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <string>

namespace powerhall {

/// Writes operators of a PDF content stream (ISO 32000, 8 and 9). Takes points from the top left corner, as a
/// Page has them; a state that stands already is not set again.
class PdfOperators
{
public:
    enum Painting
    {
        Fill = 1,
        Stroke = 2,
        EvenOdd = 4 ///< how Fill tells inside from outside
    };

    explicit PdfOperators(qreal pageHeight);

    void setFill(const QColor &colour);
    void setStroke(const QColor &colour, qreal width, bool dashed); ///< dashes as Qt::DashLine's

    void moveTo(QPointF at);
    void lineTo(QPointF at);
    void curveTo(QPointF first, QPointF second, QPointF at);
    void rect(const QRectF &rect);
    void paint(int how); ///< the path since the last one, Painting flags

    /// From here to leave(): points of another page, of which `source` fills `target` and nothing else shows.
    void enter(const QRectF &source, const QRectF &target);
    void leave();

    /// Rectangles in units of `module` points, down and right from a corner, filled as one path.
    void fillModules(QPointF corner, qreal module, const QList<QRect> &rects);

    /// Glyphs of one font on one baseline, between beginText and endText. `width` = what the font says, in
    /// thousandths of an em; `x` = from the first glyph, points.
    void beginText(int font, qreal size, QPointF baseline);
    void glyph(int code, int width, qreal x);
    void endText();

    [[nodiscard]] const std::string &bytes() const { return m_bytes; }

private:
    void number(qreal value); ///< with a blank behind it
    void hundredths(qint64 value);
    void point(QPointF at);
    void byteOfString(int value);
    void colour(const QColor &colour, const char *grey, const char *rgb);
    void closeWhereItBegan();
    void put(std::string_view text) { m_bytes.append(text); }

    std::string m_bytes;
    qreal m_height;
    QRgb m_fill = qRgb(0, 0, 0);
    QRgb m_stroke = qRgb(0, 0, 0);
    qreal m_width = 1;
    bool m_isDashed = false;
    struct State
    {
        QRgb fill;
        QRgb stroke;
        qreal width;
        bool isDashed;
        int font;
        qreal size;
    };
    QList<State> m_outer; ///< what stands again after leave()
    QPointF m_start;      ///< of the part of a path under way
    QPointF m_at;
    int m_font = -1;
    qreal m_size = 0;
    qreal m_reached = 0; ///< where the next glyph would stand, thousandths of an em
};

} // namespace powerhall
