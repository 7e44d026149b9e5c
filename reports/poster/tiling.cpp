// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/tiling.h"

#include "reports/paint/page.h"

#include <QStringList>

#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

// Around the window stand corner marks, below it the label too: millimetres.
constexpr double MarkStrip = 3.5;
constexpr double LabelStrip = 6;
constexpr double LeastWindow = 60;
constexpr double MostMargin = 60;
constexpr double MostOverlap = 60;
constexpr double LeastScale = 0.8;
constexpr double MostScale = 1.25;

struct Axis
{
    int count = 1;
    double part = 0; ///< points of the poster
};

/// Equal parts of whole points that cover the length with the overlap between neighbours.
Axis axisFor(double length, double room, double overlap, bool whole)
{
    Axis axis;
    axis.count = qMax(1, static_cast<int>(std::ceil((length - overlap) / (room - overlap) - 1e-9)));
    axis.part = (length + (axis.count - 1) * overlap) / axis.count;
    if (whole)
        axis.part = std::ceil(axis.part);
    return axis;
}

Tiling tiled(const QSizeF &sheet, const TileOptions &options, bool landscape)
{
    Tiling tiling;
    tiling.options = options;
    const QMarginsF margins = options.printer.margins * PointsPerMm;
    tiling.paper = (landscape ? options.paper.transposed() : options.paper) * PointsPerMm;
    tiling.printable = QRectF({}, tiling.paper).marginsRemoved(margins);
    const QRectF room =
        tiling.printable.adjusted(mm(MarkStrip), mm(MarkStrip), -mm(MarkStrip), -mm(LabelStrip));
    const bool whole = options.printer.scaleX == 1 && options.printer.scaleY == 1;
    tiling.overlap = whole ? std::round(mm(options.overlap)) : mm(options.overlap);
    const double scaleX = options.printer.scaleX;
    const double scaleY = options.printer.scaleY;
    const Axis x = axisFor(sheet.width(), std::floor(room.width() * scaleX), tiling.overlap, whole);
    const Axis y = axisFor(sheet.height(), std::floor(room.height() * scaleY), tiling.overlap, whole);
    tiling.columns = x.count;
    tiling.rows = y.count;
    const QPointF corner(std::ceil(room.x()), std::ceil(room.y()));
    for (int row = 1; row <= tiling.rows; ++row) {
        for (int column = 1; column <= tiling.columns; ++column) {
            const QRectF part(
                QPointF((column - 1) * (x.part - tiling.overlap), (row - 1) * (y.part - tiling.overlap)),
                QSizeF(x.part, y.part));
            const QRectF window(corner, QSizeF(x.part / scaleX, y.part / scaleY));
            tiling.tiles.append(Tile{row, column, part, window});
        }
    }
    return tiling;
}

std::optional<QList<double>> numbersIn(const QString &text, QChar separator)
{
    QList<double> numbers;
    for (const QString &word : text.split(separator)) {
        bool read = false;
        numbers.append(word.trimmed().toDouble(&read));
        if (!read || !std::isfinite(numbers.last()))
            return {};
    }
    return numbers;
}

bool allWithin(const QList<double> &numbers, double lowest, double highest)
{
    return std::all_of(numbers.cbegin(), numbers.cend(),
                       [=](double number) { return number >= lowest && number <= highest; });
}

} // namespace

QStringList smallPapers()
{
    return {u"A4"_s, u"A3"_s};
}

Result<QSizeF> smallPaper(const QString &name)
{
    if (name.compare("A4"_L1, Qt::CaseInsensitive) == 0)
        return QSizeF(210, 297);
    if (name.compare("A3"_L1, Qt::CaseInsensitive) == 0)
        return QSizeF(297, 420);
    return Error{ErrorCode::UnknownValue, {}, name, smallPapers()};
}

const Tile *Tiling::tile(int row, int column) const
{
    if (row < 1 || row > rows || column < 1 || column > columns)
        return nullptr;
    return &tiles.at((row - 1) * columns + column - 1);
}

Result<Tiling> tilingOf(const QSizeF &sheet, const TileOptions &options)
{
    const QMarginsF margins = options.printer.margins;
    const double least = LeastWindow + options.overlap;
    const double width = options.paper.width() - margins.left() - margins.right() - 2 * MarkStrip;
    const double height = options.paper.height() - margins.top() - margins.bottom() - MarkStrip - LabelStrip;
    const Error tooSmall{
        ErrorCode::BadCombination, {}, u"%1, --margin, --overlap"_s.arg(options.paperName), {}};
    if (width < least || height < least || options.overlap < 0 || options.overlap > MostOverlap)
        return tooSmall;
    const Tiling portrait = tiled(sheet, options, false);
    const Tiling landscape = tiled(sheet, options, true);
    const Tiling &fewer = landscape.tiles.size() < portrait.tiles.size() ? landscape : portrait;
    if (fewer.tiles.size() > MostTiles)
        return tooSmall;
    return fewer;
}

Result<QMarginsF> parseMargins(const QString &text)
{
    const auto numbers = numbersIn(text, u',');
    const bool counted = numbers && (numbers->size() == 1 || numbers->size() == 4);
    if (!counted || !allWithin(*numbers, 0, MostMargin))
        return Error{ErrorCode::BadNumber, {}, text, {u"0"_s, QString::number(MostMargin)}};
    if (numbers->size() == 1)
        return QMarginsF(numbers->at(0), numbers->at(0), numbers->at(0), numbers->at(0));
    return QMarginsF(numbers->at(0), numbers->at(1), numbers->at(2), numbers->at(3));
}

Result<PrinterMeasure> withMeasured(PrinterMeasure measure, const QString &text)
{
    const auto lengths = numbersIn(text, u'x');
    if (lengths && lengths->size() == 2) {
        measure.scaleX = lengths->at(0) / TestWidth;
        measure.scaleY = lengths->at(1) / TestHeight;
        if (allWithin({measure.scaleX, measure.scaleY}, LeastScale, MostScale))
            return measure;
    }
    return Error{ErrorCode::BadNumber, {}, text, {u"120x160"_s, u"187.5x250"_s}};
}

Result<QList<Tile>> parseTiles(const QString &text, const Tiling &tiling)
{
    QList<Tile> tiles;
    for (const QString &word : text.split(u';')) {
        const auto place = numbersIn(word, u',');
        const Tile *tile = place && place->size() == 2
                               ? tiling.tile(static_cast<int>(place->at(0)), static_cast<int>(place->at(1)))
                               : nullptr;
        if (!tile)
            return Error{
                ErrorCode::BadNumber, {}, word, {u"1,1"_s, u"%1,%2"_s.arg(tiling.rows).arg(tiling.columns)}};
        tiles.append(*tile);
    }
    return tiles;
}

} // namespace powerhall
