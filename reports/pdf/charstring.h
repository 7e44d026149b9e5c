// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QRect>

#include <initializer_list>
#include <string>
#include <vector>

namespace powerhall {

/// Writes one glyph's outline in the operators of a Type 2 charstring (Adobe Technical Note 5177). Steps of a
/// kind are gathered under one operator as far as an interpreter's stack reaches.
class Charstring
{
public:
    /// `width` in thousandths of an em; DefaultWidth is not written.
    explicit Charstring(int width);

    void add(const QPainterPath &outline); ///< y downwards
    void end();
    static constexpr int DefaultWidth = 1000;

    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    /// Of its corners and handles, y upwards; invalid where it has none.
    [[nodiscard]] QRect box() const { return m_box; }

    /// A whole number from -32768 to 32767 as charstrings and dictionaries both write it.
    static void number(std::string &bytes, int value);

private:
    enum Operator
    {
        None = -1,
        VMoveTo = 4,
        RLineTo = 5,
        HLineTo = 6,
        VLineTo = 7,
        RRCurveTo = 8,
        EndChar = 14,
        RMoveTo = 21,
        HMoveTo = 22,
        VVCurveTo = 26,
        HHCurveTo = 27,
        VHCurveTo = 30,
        HVCurveTo = 31
    };

    QPoint stepTo(QPointF to);
    void moveTo(QPointF to);
    void lineTo(QPointF to);
    void curveTo(QPointF first, QPointF second, QPointF to);
    void axisLine(bool flat, int length);
    void gather(Operator wanted, std::initializer_list<int> steps);
    void flush();

    std::string m_bytes;
    QRect m_box;
    QPoint m_at; ///< where the pen is, y upwards
    Operator m_pending = None;
    bool m_nextIsFlat = false; ///< pending lines go by turns along and up: the next one
    std::vector<int> m_steps;  ///< of the pending operator
};

} // namespace powerhall
