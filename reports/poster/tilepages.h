// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"
#include "reports/poster/tiling.h"

namespace powerhall {

/// What tiles say of the poster they belong to.
struct TileCaption
{
    QString title;  ///< and version
    QString format; ///< A0, 900x1200
    QString code;   ///< check code; empty for a draft
    int sheet = 1;  ///< of a poster that goes on over several
    int sheets = 1;
};

/// A sheet of a poster as tiles: the part of it, marks at the corners to cut along, the edge to glue, and
/// where it belongs (行2列3).
QList<Page> tilePages(const Page &sheet, const Tiling &tiling, const QList<Tile> &tiles,
                      const TileCaption &caption);
/// The poster in small with the tiles' places over it, and how to put them together.
Page assemblyPage(const Page &sheet, const Tiling &tiling, const TileCaption &caption);

/// Rulers from the paper's edges and two lines of known length: read on paper, they give --margin and
/// --measured. Paper in millimetres, as it is fed.
Page testPage(const QSizeF &paper, const QString &paperName);

} // namespace powerhall
