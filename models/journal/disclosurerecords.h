// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/assessment.h"
#include "models/domain/disclosure/board.h"
#include "models/domain/disclosure/enquiry.h"
#include "models/domain/disclosure/inspectionround.h"
#include "models/domain/disclosure/itemrow.h"
#include "models/domain/disclosure/liaison.h"
#include "models/domain/disclosure/opencapacity.h"
#include "models/domain/disclosure/releasedfigure.h"
#include "models/journal/recordfold.h"

/// The records of disclosure: each kind's fold, and its state read back. All pure and total; `ordered` in
/// causal order. Damaged where the bytes are no such record.
namespace powerhall {

namespace recordkind {
inline constexpr QLatin1StringView DisclosureItem{"disclosure_item"};
inline constexpr QLatin1StringView Enquiry{"enquiry"};
inline constexpr QLatin1StringView Inspection{"inspection"};
inline constexpr QLatin1StringView Board{"board"};
inline constexpr QLatin1StringView Capacity{"open_capacity"};
inline constexpr QLatin1StringView Figure{"released_figure"};
inline constexpr QLatin1StringView Liaison{"liaison"};
inline constexpr QLatin1StringView Assessment{"assessment"};
} // namespace recordkind

FoldedRecord foldDisclosureItem(const QList<StoredEvent> &ordered);
Result<DisclosureItem> decodeDisclosureItem(const QByteArray &state);
Result<DisclosureRow> decodeDisclosureRow(const QByteArray &summary);

FoldedRecord foldEnquiry(const QList<StoredEvent> &ordered);
Result<Enquiry> decodeEnquiry(const QByteArray &state); ///< the summary is the same
FoldedRecord foldInspection(const QList<StoredEvent> &ordered);
Result<InspectionRound> decodeInspection(const QByteArray &state); ///< the summary is the same
FoldedRecord foldBoard(const QList<StoredEvent> &ordered);
Result<Board> decodeBoard(const QByteArray &state); ///< the summary is the same
FoldedRecord foldCapacity(const QList<StoredEvent> &ordered);
Result<OpenCapacity> decodeCapacity(const QByteArray &state); ///< the summary is the same
FoldedRecord foldFigure(const QList<StoredEvent> &ordered);
Result<ReleasedFigure> decodeFigure(const QByteArray &state); ///< the summary is the same
FoldedRecord foldLiaison(const QList<StoredEvent> &ordered);
Result<Liaison> decodeLiaison(const QByteArray &state); ///< the summary is the same
FoldedRecord foldAssessment(const QList<StoredEvent> &ordered);
Result<SettledAssessment> decodeAssessment(const QByteArray &state); ///< the summary is the same

} // namespace powerhall
