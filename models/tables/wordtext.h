// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace powerhall {

/// A word of the journal and the command line (stage, state, role, act, type of a JSON value, demand on a
/// password …) in the language of the window. What is not such a word comes back as it is.
QString wordText(const QString &word);

} // namespace powerhall
