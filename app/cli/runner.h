// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace powerhall {

/// Runs a call where its verb belongs (see Place). `data` empty = the default folder.
Result<Reply> run(const Call &call, const QString &data);

/// Performs an act on a folder that is open for writing here: signs its user in, runs the verb, signs out. A
/// call without a verb only signs in (the witness of a reading process).
Result<Reply> perform(const Call &call, Station &station, Printing &printing);

/// $XDG_DATA_HOME/powerhall where nothing else is asked for.
QDir dataFolder(const QString &asked);

} // namespace powerhall
