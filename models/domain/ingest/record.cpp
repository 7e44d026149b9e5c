// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/record.h"

#include "models/domain/ingest/values.h"

#include <algorithm>

namespace powerhall {

bool Record::isBlank() const
{
    return std::all_of(fields.begin(), fields.end(),
                       [](std::string_view field) { return trimmed(field).empty(); });
}

} // namespace powerhall
