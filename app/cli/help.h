// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace powerhall {

/// Every verb with one line each, the options all share, the exit states.
QString helpForAll();
/// The verbs that begin with one word: `user`.
QString helpForGroup(const QString &group);
/// Arguments, options with units, and an example.
QString helpFor(const Verb &verb);

} // namespace powerhall
