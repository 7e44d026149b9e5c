// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outage.h"
#include "models/domain/quality/releasedreport.h"
#include "models/journal/recordfold.h"

/// The records of supply quality: each kind's fold, its payload and its state read back. All pure and total;
/// `ordered` in causal order. Damaged where the bytes are no such record.
namespace powerhall {

namespace recordkind {
inline constexpr QLatin1StringView Outage{"outage"};
inline constexpr QLatin1StringView Dataset{"dataset"};
inline constexpr QLatin1StringView ReleasedReport{"released_report"};
} // namespace recordkind

/// Open payload of outage.entered and outage.corrected.
QCborMap payloadOf(const OutageEntry &entry);
FoldedRecord foldOutage(const QList<StoredEvent> &ordered);
Result<Outage> decodeOutage(const QByteArray &state); ///< the summary is the same

/// Open payload of dataset.recorded.
QCborMap payloadOf(const DataSource &source);
FoldedRecord foldDataset(const QList<StoredEvent> &ordered);
Result<DataSource> decodeDataset(const QByteArray &state); ///< the summary is the same

/// Open payload of report.released.
QCborMap payloadOf(const ReleasedReport &report, const ReleasedVersion &version);
FoldedRecord foldReleasedReport(const QList<StoredEvent> &ordered);
/// Also of a summary, whose versions lack options and figures.
Result<ReleasedReport> decodeReleasedReport(const QByteArray &state);

} // namespace powerhall
