// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/services/disclosureservice.h"

namespace powerhall {

// What the verbs of the register share.

/// A public item as an argument: its key, or the number of its category.
ArgumentSpec itemArgument();
QString itemOf(const Call &call);

/// An item after an act or for a reader, with why its clock says what it says.
Result<Reply> itemReply(const Result<DisclosureView> &view);

/// A time in the zone of the halls; 0 where the option is not given.
Result<qint64> timeOption(const Call &call, const QString &name);

/// A verb of the register: who acts must be signed in, unless a folder is only checked.
Verb disclosureVerb(const char *name, const char *summary, const QList<ArgumentSpec> &arguments,
                    const QList<OptionSpec> &options, const char *example, Place place,
                    Result<Reply> (*run)(const Call &, Context &));

} // namespace powerhall
