// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/pdf/charstring.h"

namespace powerhall {

namespace {

constexpr size_t StackDepth = 48; ///< of an interpreter

} // namespace

Charstring::Charstring(int width)
{
    if (width != DefaultWidth)
        number(m_bytes, width); // before the first operator's own operands
}

void Charstring::number(std::string &bytes, int value)
{
    constexpr int OneByteZero = 139;
    constexpr int OneByteMost = 107;
    constexpr int TwoByteMost = 1131;
    constexpr char ThreeBytes = 28;
    const int size = qAbs(value);
    if (size <= OneByteMost) {
        bytes += static_cast<char>(value + OneByteZero);
    } else if (size <= TwoByteMost) {
        const int rest = size - OneByteMost - 1;
        bytes += static_cast<char>((value > 0 ? 247 : 251) + rest / 256);
        bytes += static_cast<char>(rest % 256);
    } else {
        bytes += ThreeBytes;
        bytes += static_cast<char>(value >> 8);
        bytes += static_cast<char>(value);
    }
}

void Charstring::add(const QPainterPath &outline)
{
    QPointF start;
    for (int i = 0; i < outline.elementCount(); ++i) {
        const QPainterPath::Element &element = outline.elementAt(i);
        const bool last = i + 1 == outline.elementCount() || outline.elementAt(i + 1).isMoveTo();
        if (element.isMoveTo()) {
            start = element;
            moveTo(start);
        } else if (element.isCurveTo()) {
            curveTo(element, outline.elementAt(i + 1), outline.elementAt(i + 2));
            i += 2;
        } else if (!last || QPointF(element) != start) { // every part closes by itself
            lineTo(element);
        }
    }
}

void Charstring::end()
{
    flush();
    m_bytes += static_cast<char>(EndChar);
}

/// From where the pen is to the whole corner nearest to `to`: counted from what was written, so that
/// rounding does not add up.
QPoint Charstring::stepTo(QPointF to)
{
    const QPoint corner(qRound(to.x()), qRound(-to.y()));
    const QPoint step = corner - m_at;
    m_at = corner;
    m_box |= QRect(corner, QSize(1, 1));
    return step;
}

void Charstring::moveTo(QPointF to)
{
    const QPoint step = stepTo(to);
    if (step.y() == 0)
        gather(HMoveTo, {step.x()});
    else if (step.x() == 0)
        gather(VMoveTo, {step.y()});
    else
        gather(RMoveTo, {step.x(), step.y()});
    flush();
}

void Charstring::lineTo(QPointF to)
{
    const QPoint step = stepTo(to);
    if (step.isNull())
        return;
    if (step.y() == 0)
        axisLine(true, step.x());
    else if (step.x() == 0)
        axisLine(false, step.y());
    else
        gather(RLineTo, {step.x(), step.y()});
}

void Charstring::axisLine(bool flat, int length)
{
    const bool follows = (m_pending == HLineTo || m_pending == VLineTo) && m_nextIsFlat == flat;
    if (!follows)
        flush();
    gather(follows ? m_pending : flat ? HLineTo : VLineTo, {length});
    m_nextIsFlat = !flat;
}

void Charstring::curveTo(QPointF first, QPointF second, QPointF to)
{
    const QPoint a = stepTo(first);
    const QPoint b = stepTo(second);
    const QPoint c = stepTo(to);
    if (a.y() == 0 && c.y() == 0) {
        gather(HHCurveTo, {a.x(), b.x(), b.y(), c.x()});
    } else if (a.x() == 0 && c.x() == 0) {
        gather(VVCurveTo, {a.y(), b.x(), b.y(), c.y()});
    } else if (a.y() == 0 && c.x() == 0) {
        flush();
        gather(HVCurveTo, {a.x(), b.x(), b.y(), c.y()});
        flush();
    } else if (a.x() == 0 && c.y() == 0) {
        flush();
        gather(VHCurveTo, {a.y(), b.x(), b.y(), c.x()});
        flush();
    } else {
        gather(RRCurveTo, {a.x(), a.y(), b.x(), b.y(), c.x(), c.y()});
    }
}

void Charstring::gather(Operator wanted, std::initializer_list<int> steps)
{
    if (wanted != m_pending || m_steps.size() + steps.size() > StackDepth)
        flush();
    m_pending = wanted;
    m_steps.insert(m_steps.end(), steps);
}

void Charstring::flush()
{
    if (m_pending == None)
        return;
    for (const int step : m_steps)
        number(m_bytes, step);
    m_bytes += static_cast<char>(m_pending);
    m_pending = None;
    m_steps.clear();
}

} // namespace powerhall
