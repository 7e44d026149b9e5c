// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "reports/poster/posterlayout.h"
#include "reports/poster/tiling.h"

namespace powerhall {

/// How a poster is to be printed, as the options of its verbs say it. A fault names the option.
struct PosterCall
{
    PosterOptions sheet;
    std::optional<TileOptions> tiles;
    QString only; ///< tiles to print again; empty = all, with the assembly sheet
};

/// --size, --landscape, --distance, --continue; --tile, --overlap, --margin, --measured, --only.
QList<OptionSpec> posterSheetOptions();
Result<PosterCall> posterCall(const Call &call);
/// --margin and --measured.
Result<PrinterMeasure> printerMeasure(const Call &call);
/// A4 or A3, portrait, in millimetres.
Result<QSizeF> paperNamed(const QString &name);

/// The PDF the options ask for, and what is to be said about it; `out` names the option of the file.
Result<Reply> posterReply(const Call &call, const Poster &poster, const PosterCall &wish);

} // namespace powerhall
