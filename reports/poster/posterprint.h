// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/poster/posterlayout.h"
#include "reports/poster/tiling.h"

#include <functional>
#include <optional>

namespace powerhall {

/// How a poster is to come out of a printer.
struct PosterPrint
{
    PosterOptions sheet;
    std::optional<TileOptions> tiles; ///< for a printer whose paper is smaller than the sheet
    QString only;                     ///< tiles to print again (parseTiles); empty = all
};

/// A poster as the pages of a PDF or of paper.
/// `tariffs-A0.pdf`, `tariffs-A0-A4.pdf` where it is cut into tiles of A4; `stem` names what is on it.
QString posterFileName(const QString &stem, const PosterPrint &print);

struct PrintedPoster
{
    PosterLayout layout;
    QList<Page> pages; ///< the sheets; or of each its assembly sheet and tiles, or the tiles asked for alone
};

/// HotlineMissing and DoesNotFit as posterSheets; faults of the tiling have the place `tile`, of the tiles
/// asked for `only`.
Result<PrintedPoster> printedPoster(const Poster &poster, const PosterPrint &print);
/// The same as one PDF.
Result<QByteArray> posterFile(const Poster &poster, const PosterPrint &print);

/// Told how many posters of a batch are done, on the batch's own thread; false ends it.
using BatchWatch = std::function<bool(qsizetype done)>;

/// Posters one after the other, each printed alike: all of them or, with the fault of the first that cannot
/// be printed, none; what does not fit is told of all of them at once (place = items, each with its lines
/// over). Cancelled where the watch said so. Any thread with a QGuiApplication.
Result<QList<PrintedPoster>> printedPosters(const QList<Poster> &posters, const PosterPrint &print,
                                            const BatchWatch &goesOn);
/// Batches as files: one PDF of all in their order; or one each.
Result<QByteArray> batchFile(const QList<PrintedPoster> &printed, const QString &title, qint64 madeMs);
Result<QList<QByteArray>> batchFiles(const QList<Poster> &posters, const QList<PrintedPoster> &printed,
                                     const BatchWatch &goesOn);

} // namespace powerhall
