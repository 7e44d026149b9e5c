// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/fontset.h"

#include <QColor>
#include <QString>

namespace powerhall {

struct TextStyle
{
    qreal size = 10.5; ///< points
    Weight weight = Weight::Regular;
    QColor colour = Qt::black;

    bool operator==(const TextStyle &) const = default;
};

/// Text in one style; a paragraph is made of several.
struct Span
{
    QString text;
    TextStyle style;

    bool operator==(const Span &) const = default;
};

/// Glyphs of one face and style on one baseline.
struct GlyphRun
{
    int face = 0;
    qreal size = 0;
    QColor colour = Qt::black;
    QList<quint32> glyphs;
    QList<qreal> x; ///< points from the start of the line
    QList<char32_t> codes;
};

struct TextLine
{
    QList<GlyphRun> runs;
    qreal width = 0; ///< points, without the blank at its end
    qreal size = 0;  ///< largest on it, points
};

/// Lines that fit a width. Every character is made fit to draw first (printable()), and one that still is
/// wider than the line stands alone on it.
QList<TextLine> layOut(const QList<Span> &spans, qreal width, bool justified = false);
QList<TextLine> layOut(const QString &text, const TextStyle &style, qreal width, bool justified = false);
/// All on one line, however long.
TextLine singleLine(const QString &text, const TextStyle &style);
/// The same, cut with … where it would be wider.
TextLine elidedLine(const QString &text, const TextStyle &style, qreal width);

} // namespace powerhall
