// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QMarginsF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace powerhall {

/// What the printer was measured to do (test page), millimetres.
struct PrinterMeasure
{
    QMarginsF margins{5, 5, 5, 5}; ///< it cannot print on
    double scaleX = 1;             ///< length on paper over length asked for
    double scaleY = 1;
};

struct TileOptions
{
    QString paperName = QStringLiteral("A4");
    QSizeF paper{210, 297}; ///< portrait, millimetres
    double overlap = 10;    ///< of neighbours, millimetres: the edge that is glued
    PrinterMeasure printer;
};

/// A4 and A3: what a hall's printer takes.
QStringList smallPapers();
/// Portrait, millimetres; of either case. UnknownValue names those there are.
Result<QSizeF> smallPaper(const QString &name);

/// One sheet of small paper.
struct Tile
{
    int row = 1; ///< from 1
    int column = 1;
    QRectF part;   ///< of the poster it shows, points
    QRectF window; ///< where on the paper, points
};

/// How a poster is cut over small sheets. All parts are equally large; neighbours share the overlap. Where
/// the printer keeps its scale, edges lie on whole points.
struct Tiling
{
    int rows = 1;
    int columns = 1;
    QSizeF paper; ///< as it is fed, points
    QRectF printable;
    double overlap = 0; ///< points of the poster
    TileOptions options;
    QList<Tile> tiles; ///< row by row

    [[nodiscard]] bool isLandscape() const { return paper.width() > paper.height(); }
    [[nodiscard]] const Tile *tile(int row, int column) const;
};

/// On the paper turned so that fewer sheets are needed. BadCombination where margins and overlap leave less
/// than a hand's breadth, or more than MostTiles are needed.
Result<Tiling> tilingOf(const QSizeF &sheet, const TileOptions &options);
constexpr int MostTiles = 400;

/// `5` or `4,5,4,12.7` (left, top, right, bottom), millimetres.
Result<QMarginsF> parseMargins(const QString &text);
/// Lengths measured on the test page's two lines, `149.2x198.7` millimetres, as scales.
Result<PrinterMeasure> withMeasured(PrinterMeasure measure, const QString &text);
constexpr double TestWidth = 150; ///< millimetres of the test page's lines
constexpr double TestHeight = 200;
/// `2,3` or `2,3;4,1`: rows and columns.
Result<QList<Tile>> parseTiles(const QString &text, const Tiling &tiling);

} // namespace powerhall
