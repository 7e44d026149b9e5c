// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"

#include <optional>

namespace powerhall {

/// Exit status of a fault of the program itself (contract, section 1).
inline constexpr int InternalFault = 70;

/// One use of the command line from the caller's files to the exit status: reads the inputs, opens the
/// outputs, has the verb run where it belongs, writes what it answered. Needs an application object.
///
/// Nothing, and nothing written, where the verb printed with the two usual faces and wanted more
/// (FontSet::lacksFaces): once again, then, with an application that has all the machine's fonts.
std::optional<int> runVerb(const CommandLine &line);
/// Whether it may be asked so: it writes no folder, needs none of its inputs twice and, having no paths to
/// open itself, no file on its way.
bool canRunAgain(const CommandLine &line);
/// Whether it is complete, in the language the program is written in, needs no folder, and need not be asked
/// again.
bool isPlain(const CommandLine &line);

/// Help, version and faults of the command line itself.
int answerWithoutVerb(const CommandLine &line);
int refuse(const Error &error, bool json);

} // namespace powerhall
