// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

namespace powerhall {

QList<Verb> noticeVerbs()
{
    return {};
}

} // namespace powerhall
