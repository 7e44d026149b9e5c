// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/itemrow.h"

namespace powerhall {

DisclosureRow rowOf(const DisclosureItem &item)
{
    DisclosureRow row{.id = item.id,
                      .key = item.key,
                      .title = item.title,
                      .category = item.category,
                      .matter = item.matter,
                      .department = item.department,
                      .facts = clockFactsOf(item),
                      .shown = channelStates(item, {}),
                      .hasConflict = !item.conflicts.isEmpty()};
    for (ChannelState &shown : row.shown) { // what depends on the channels asked for is found when asked
        shown.isAsked = true;
        shown.otherDay = false;
    }
    if (const DisclosureVersion *published = item.published()) {
        row.number = published->number;
        row.publishedMs = published->publishedMs;
    }
    if (const DisclosureVersion *draft = item.draft()) {
        row.draftNumber = draft->number;
        row.draftRefused = draft->state == DisclosureVersion::State::Refused;
        row.blanks = int(draft->blanks.size());
        for (const ReviewMark &mark : draft->reviews) {
            if (mark.passed)
                row.passedSteps.append(mark.step);
        }
    }
    for (const DisclosureVersion &version : item.versions)
        row.publications += version.publication.left(DisclosureRow::PublicationPrefix);
    return row;
}

bool hasPublication(const DisclosureRow &row, const QByteArray &prefix)
{
    constexpr int Step = DisclosureRow::PublicationPrefix;
    for (qsizetype at = 0; at + Step <= row.publications.size(); at += Step) {
        if (row.publications.mid(at, Step) == prefix)
            return true;
    }
    return false;
}

} // namespace powerhall
