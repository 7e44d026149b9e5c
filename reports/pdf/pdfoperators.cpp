// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/pdfoperators.h"

#include <charconv>

namespace powerhall {

namespace {

constexpr qsizetype UsualSize = 24 * 1024;
constexpr int EmUnits = 1000;

} // namespace

PdfOperators::PdfOperators(qreal pageHeight)
    : m_height(pageHeight)
{
    m_bytes.reserve(UsualSize);
}

void PdfOperators::hundredths(qint64 value)
{
    char digits[24];
    char *at = digits;
    if (value < 0)
        *at++ = '-';
    const qint64 size = qAbs(value);
    at = std::to_chars(at, digits + sizeof digits, size / 100).ptr;
    if (const int rest = static_cast<int>(size % 100); rest != 0) {
        *at++ = '.';
        *at++ = static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            *at++ = static_cast<char>('0' + rest % 10);
    }
    *at++ = ' ';
    put({digits, static_cast<size_t>(at - digits)});
}

void PdfOperators::number(qreal value)
{
    hundredths(qRound64(value * 100));
}

void PdfOperators::point(QPointF at)
{
    number(at.x());
    number(m_height - at.y());
}

void PdfOperators::colour(const QColor &colour, const char *grey, const char *rgb)
{
    const bool isGrey = colour.red() == colour.green() && colour.green() == colour.blue();
    const QList<float> parts =
        isGrey ? QList{colour.redF()} : QList{colour.redF(), colour.greenF(), colour.blueF()};
    for (const float part : parts)
        put(QByteArray::number(static_cast<double>(part), 'g', 4).toStdString() + ' ');
    put(isGrey ? grey : rgb);
}

void PdfOperators::setFill(const QColor &wanted)
{
    if (wanted.rgb() == m_fill)
        return;
    m_fill = wanted.rgb();
    colour(wanted, "g\n", "rg\n");
}

void PdfOperators::setStroke(const QColor &wanted, qreal width, bool dashed)
{
    const bool isAsWide = width == m_width;
    if (wanted.rgb() != m_stroke)
        colour(wanted, "G\n", "RG\n");
    if (!isAsWide) {
        number(width);
        put("w\n");
    }
    if (dashed && !(m_isDashed && isAsWide)) {
        put("[");
        number(4 * width);
        number(2 * width);
        put("]0 d\n");
    } else if (!dashed && m_isDashed) {
        put("[]0 d\n");
    }
    m_stroke = wanted.rgb();
    m_width = width;
    m_isDashed = dashed;
}

void PdfOperators::closeWhereItBegan()
{
    if (m_at == m_start)
        put("h\n");
}

void PdfOperators::moveTo(QPointF at)
{
    point(at);
    put("m\n");
    m_start = m_at = at;
}

void PdfOperators::lineTo(QPointF at)
{
    m_at = at;
    if (at != m_start) {
        point(at);
        put("l\n");
    }
    closeWhereItBegan();
}

void PdfOperators::curveTo(QPointF first, QPointF second, QPointF at)
{
    point(first);
    point(second);
    point(at);
    put("c\n");
    m_at = at;
    closeWhereItBegan();
}

void PdfOperators::rect(const QRectF &rect)
{
    point(rect.bottomLeft());
    number(rect.width());
    number(rect.height());
    put("re\n");
}

void PdfOperators::paint(int how)
{
    const bool fills = how & Fill;
    const bool strokes = how & Stroke;
    const char *name = fills && strokes ? "B" : fills ? "f" : strokes ? "S" : "n";
    put(name);
    put(fills && (how & EvenOdd) ? "*\n" : "\n");
}

void PdfOperators::enter(const QRectF &source, const QRectF &target)
{
    constexpr int Digits = 8; // a scale of hundredths would shift what is far from the corner
    m_outer.append(State{m_fill, m_stroke, m_width, m_isDashed, m_font, m_size});
    put("q\n");
    rect(target);
    put("W n\n");
    const qreal scaleX = target.width() / source.width();
    const qreal scaleY = target.height() / source.height();
    // Points of both pages count from the bottom here, of one height.
    const qreal shiftX = target.x() - source.x() * scaleX;
    const qreal shiftY = m_height * (1 - scaleY) - target.y() + source.y() * scaleY;
    put(QByteArray::number(scaleX, 'f', Digits).toStdString() + " 0 0 ");
    put(QByteArray::number(scaleY, 'f', Digits).toStdString() + ' ');
    number(shiftX);
    number(shiftY);
    put("cm\n");
}

void PdfOperators::leave()
{
    put("Q\n");
    const State outer = m_outer.takeLast();
    m_fill = outer.fill;
    m_stroke = outer.stroke;
    m_width = outer.width;
    m_isDashed = outer.isDashed;
    m_font = outer.font;
    m_size = outer.size;
}

void PdfOperators::fillModules(QPointF corner, qreal module, const QList<QRect> &rects)
{
    put("q ");
    number(module);
    put("0 0 ");
    number(-module);
    point(corner);
    put("cm\n");
    for (const QRect &rect : rects) {
        for (const int part : {rect.x(), rect.y(), rect.width(), rect.height()})
            hundredths(part * qint64(100));
        put("re\n");
    }
    paint(Fill);
    put("Q\n");
}

void PdfOperators::beginText(int font, qreal size, QPointF baseline)
{
    put("BT\n");
    if (font != m_font || size != m_size) {
        put("/F" + std::to_string(font) + ' ');
        number(size);
        put("Tf\n");
    }
    m_font = font;
    m_size = size;
    m_reached = 0;
    point(baseline);
    put("Td\n[(");
}

void PdfOperators::byteOfString(int value)
{
    const char byte = static_cast<char>(value);
    if (byte == '(' || byte == ')' || byte == '\\')
        put("\\");
    if (byte == '\r')
        put("\\r");
    else
        m_bytes.push_back(byte);
}

void PdfOperators::glyph(int code, int width, qreal x)
{
    // Counted from what was written, not from what was meant, so that rounding does not add up.
    const auto gap = qRound64(x * EmUnits / m_size - m_reached);
    if (gap != 0)
        put(')' + std::to_string(-gap) + '(');
    byteOfString(code >> 8);
    byteOfString(code & 0xff);
    m_reached += static_cast<qreal>(gap + width);
}

void PdfOperators::endText()
{
    put(")]TJ\nET\n");
}

} // namespace powerhall
