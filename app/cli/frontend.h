// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"

namespace powerhall {

/// One use of the command line from the caller's files to the exit status: reads the inputs, opens the
/// outputs, has the verb run where it belongs, writes what it answered. Needs an application object.
int runVerb(const CommandLine &line);

/// Help, version and faults of the command line itself.
int answerWithoutVerb(const CommandLine &line);
int refuse(const Error &error, bool json);

} // namespace powerhall
