// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/domain/ingest/columns.h"
#include "models/services/tablefile.h"

namespace powerhall {

/// How the files of a report are read, where it is not left to be found out: columns mapped by hand, cells
/// put right, and of the main list sheet, encoding, delimiter and order of dates.
QList<OptionSpec> readingOptions();
/// The sheet of a second file has an option of its own: users-sheet, points-sheet.
OptionSpec sheetOption(const char *name);

/// A file of a call and what it is; `sheet` names the option of its sheet, empty = none.
struct CallFile
{
    TableFile *file = nullptr;
    TableKind kind = TableKind::Events;
    QString sheet = {};
    bool isMain = false; ///< encoding, delimiter and order of dates are meant for it
};
/// Takes the options over. A heading or a column that no file has is UnknownValue.
Result<void> takeReadingOptions(const Call &call, const QList<CallFile> &files);

} // namespace powerhall
