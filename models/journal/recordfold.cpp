// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/recordfold.h"

#include "models/journal/canonicalcbor.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/subjectfold.h"

#include <QCborArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

const QList<RecordKind> &recordKinds()
{
    static const QList<RecordKind> kinds{
        {recordkind::Assessment, "assessment."_L1, foldAssessment},
        {recordkind::Board, "board."_L1, foldBoard},
        {recordkind::Capacity, "capacity."_L1, foldCapacity},
        {recordkind::DisclosureItem, "disclosure."_L1, foldDisclosureItem},
        {recordkind::Enquiry, "enquiry."_L1, foldEnquiry},
        {recordkind::Figure, "published."_L1, foldFigure},
        {recordkind::Inspection, "inspection."_L1, foldInspection},
        {recordkind::Liaison, "liaison."_L1, foldLiaison},
    };
    return kinds;
}

const RecordKind *recordKindOf(const QList<StoredEvent> &events)
{
    const QList<RecordKind> &kinds = recordKinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const RecordKind &one) {
        return std::any_of(events.begin(), events.end(), [&](const StoredEvent &stored) {
            return stored.event.type.startsWith(one.prefix);
        });
    });
    return kind == kinds.end() ? nullptr : &*kind;
}

FoldedRecord foldRecord(const RecordKind &kind, const QList<StoredEvent> &events)
{
    QList<StoredEvent> readable;
    QList<Quarantined> newer;
    const QList<StoredEvent> ordered = causalOrder(events);
    for (const StoredEvent &stored : ordered) {
        if (isAuditOnly(stored.event.type))
            continue;
        if (stored.event.version > Event::CurrentVersion)
            newer.append({stored.hash, u"newer_version"_s});
        else
            readable.append(stored);
    }
    FoldedRecord folded = kind.fold(readable);
    folded.quarantined += newer;
    return folded;
}

QByteArray encodeRecord(const RecordKind &kind, const RecordState &state)
{
    return encodeCanonical(QCborArray{kind.name, state.order, state.summary, state.state});
}

} // namespace powerhall
