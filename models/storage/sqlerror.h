// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

struct sqlite3;

namespace powerhall {

/// What SQLite's result code means to a person: busy, full, read-only, damaged are different advice.
/// `place` names the database or the step.
Error errorOf(int code, const QString &message, const QString &place);
Error lastErrorOf(sqlite3 *handle, const QString &place);

} // namespace powerhall
