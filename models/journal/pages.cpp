// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/pages.h"

#include "models/journal/eventtypes.h"
#include "models/journal/fold.h"
#include "models/journal/payload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

DocumentPage pageOf(const Event &event)
{
    return {uuidAt(event.open, "page"_L1),
            textAt(event.open, "document"_L1),
            textAt(event.open, "media"_L1),
            bytesAt(event.open, "content"_L1),
            event.open.value("bytes"_L1).toInteger(),
            event.at.wallMs,
            event.keyId,
            event.sealed,
            {},
            false};
}

} // namespace

QList<DocumentPage> pagesOf(const QList<StoredEvent> &events)
{
    QList<DocumentPage> pages;
    const QList<StoredEvent> ordered = causalOrder(events);
    for (const StoredEvent &stored : ordered) {
        const QString &type = stored.event.type;
        if (type != eventtype::PageAdded && type != eventtype::PageReplaced)
            continue;
        DocumentPage page = pageOf(stored.event);
        if (page.page.isNull() || page.content.isEmpty())
            continue;
        const auto known = std::find_if(pages.begin(), pages.end(),
                                        [&](const DocumentPage &one) { return one.page == page.page; });
        if (known == pages.end()) {
            pages.append(page);
            continue;
        }
        page.before = known->before;
        page.before.append(known->content);
        page.doubled = known->doubled || bytesAt(stored.event.open, "replaces"_L1) != known->content;
        *known = page;
    }
    return pages;
}

} // namespace powerhall
