// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runner.h"

namespace powerhall {

Result<Reply> run(const Call &call, const QString &)
{
    Context context;
    return call.verb->run(call, context);
}

} // namespace powerhall
