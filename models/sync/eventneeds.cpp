// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/eventneeds.h"

#include "models/journal/eventtypes.h"
#include "models/journal/payload.h"

using namespace Qt::StringLiterals;

namespace powerhall {

EventNeeds needsOf(const QByteArray &bytes)
{
    const auto event = decodeForKeeping(bytes);
    if (!event)
        return {};
    const bool isPage = event->type == eventtype::PageAdded || event->type == eventtype::PageReplaced;
    return {event->keyId, isPage ? bytesAt(event->open, "content"_L1) : QByteArray()};
}

} // namespace powerhall
