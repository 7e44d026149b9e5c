// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace powerhall {

/// Runs a call where its verb belongs (see Place). `data` empty = the default folder.
Result<Reply> run(const Call &call, const QString &data);

/// $XDG_DATA_HOME/powerhall.
QString defaultDataFolder();

} // namespace powerhall
