// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/recordfold.h"

#include "models/journal/canonicalcbor.h"
#include "models/journal/depositrecord.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/qualityrecords.h"
#include "models/journal/returnrecords.h"

#include <QCborArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

const QList<RecordKind> &recordKinds()
{
    static const QList<RecordKind> kinds{
        {recordkind::Assessment, "assessment."_L1, foldAssessment},
        {recordkind::Board, "board."_L1, foldBoard},
        {recordkind::Budget, "budget."_L1, foldBudget},
        {recordkind::Capacity, "capacity."_L1, foldCapacity},
        {recordkind::Dataset, "dataset."_L1, foldDataset},
        {recordkind::Deposit, "deposit."_L1, foldDeposit},
        {recordkind::DisclosureItem, "disclosure."_L1, foldDisclosureItem},
        {recordkind::Enquiry, "enquiry."_L1, foldEnquiry},
        {recordkind::Figure, "published."_L1, foldFigure},
        {recordkind::HandedReturn, "return."_L1, foldHandedReturn},
        {recordkind::Inspection, "inspection."_L1, foldInspection},
        {recordkind::Liaison, "liaison."_L1, foldLiaison},
        {recordkind::Outage, "outage."_L1, foldOutage},
        {recordkind::ReleasedReport, "report."_L1, foldReleasedReport},
        {recordkind::Revisit, "revisit."_L1, foldRevisit},
        {recordkind::Task, "task."_L1, foldTask},
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
    return kind.fold(causalOrder(events));
}

QByteArray encodeRecord(const RecordKind &kind, const RecordState &state)
{
    return encodeCanonical(QCborArray{kind.name, state.order, state.summary, state.state});
}

} // namespace powerhall
