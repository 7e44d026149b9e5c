// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/poster.h"
#include "reports/paint/page.h"
#include "reports/poster/sheetformat.h"

namespace powerhall {

struct PosterOptions
{
    SheetFormat format;
    bool continued = false; ///< what does not fit goes on on further sheets
};

/// A poster as it will look on screen, in a PDF and on paper, and what is to be said before printing.
struct PosterLayout
{
    QList<Page> sheets; ///< what fits; never words cut off in silence: see linesOver
    qreal body = 0;     ///< type size found, points
    qreal smallest = 0; ///< type size below which it could not be read from the sheet's distance, points
    int columns = 1;
    int linesOver = 0;    ///< lines of text that found no room; above 0 it must not be printed
    int sheetsNeeded = 1; ///< for all of it

    [[nodiscard]] bool fits() const { return linesOver == 0; }
};

/// The largest type at which everything fits the sheet, in as many columns as make lines good to read, is
/// found by halving; what room is left opens the gaps. Any thread with a QGuiApplication.
PosterLayout layOutPoster(const Poster &poster, const PosterOptions &options);

} // namespace powerhall
