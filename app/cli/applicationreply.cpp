// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/applicationjson.h"
#include "app/cli/values.h"

#include "models/services/station.h"

namespace powerhall {

Result<Reply> shown(const Result<ApplicationView> &view, Context &context)
{
    if (!view)
        return view.error();
    const auto profile = context.station->profileOf(view->application);
    if (!profile)
        return profile.error();
    const auto object = toJson(*view, view->masked, *context.station);
    if (!object)
        return object.error();
    Reply reply;
    reply.json = *object;
    reply.text = applicationText(*view, view->masked, *profile);
    return reply;
}

} // namespace powerhall
