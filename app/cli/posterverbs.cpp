// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/posterfile.h"
#include "app/cli/posteroptions.h"
#include "app/cli/verbgroups.h"

#include "models/services/postersource.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<Reply> poster(const Call &call, Context &context)
{
    if (call.has(u"input"_s))
        return posterOfFile(call);
    if (const auto fault = unlessOneSource(call))
        return *fault;
    const auto print = posterPrint(call);
    if (!print)
        return print.error();
    const auto stored =
        storedPoster(*context.station, context.session, call.argument(u"ITEM"_s), call.has(u"draft"_s));
    return stored ? posterReply(call, stored->poster, *print) : stored.error();
}

} // namespace

QList<Verb> posterVerbs()
{
    return {posterVerb(poster), posterTestVerb()};
}

} // namespace powerhall
