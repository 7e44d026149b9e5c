// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace powerhall {

/// Either a file's content, as a draft of nobody's, or what the register holds: options of one of them say
/// nothing of the other.
std::optional<Error> unlessOneSource(const Call &call);

/// `poster --input`: a file's content as a draft of nobody's, without folder and user.
Result<Reply> posterOfFile(const Call &call);

/// `poster` as the table has it; `run` answers it.
Verb posterVerb(Result<Reply> (*run)(const Call &, Context &));
/// `poster test`: the page that measures a printer.
Verb posterTestVerb();

} // namespace powerhall
