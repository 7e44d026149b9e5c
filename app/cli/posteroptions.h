// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "reports/poster/posterprint.h"

#include <QJsonObject>

namespace powerhall {

/// --size, --landscape, --distance, --continue; --tile, --overlap, --margin, --measured, --only.
QList<OptionSpec> posterSheetOptions();
/// How a poster is to be printed, as those options say it. A fault names the option.
Result<PosterPrint> posterPrint(const Call &call);
/// --margin and --measured.
Result<PrinterMeasure> printerMeasure(const Call &call);

/// The PDF the options ask for, and what is to be said about it; `out` names the option of the file.
Result<Reply> posterReply(const Call &call, const Poster &poster, const PosterPrint &print);
/// What is to be said of one printed poster, as JSON; `out` = the file it went to.
QJsonObject factsOf(const QString &out, const Poster &poster, const PrintedPoster &printed);
/// What whoever prints it should hear: blanks, faces that stand in for others.
QStringList notesOn(const Poster &poster);
/// A fault of printing with the option it comes from as its place.
Error optionFault(const Error &error);

} // namespace powerhall
