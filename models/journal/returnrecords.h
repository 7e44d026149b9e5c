// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outagebudget.h"
#include "models/domain/returns/handedreturn.h"
#include "models/domain/returns/revisitnote.h"
#include "models/domain/returns/task.h"
#include "models/journal/recordfold.h"

/// The records of returns: returns handed in, revisits, tasks of the ledger, the budget of planned outages.
/// All pure and total; `ordered` in causal order. But for returns, summaries are the whole state. Damaged
/// where the bytes are no such record.
namespace powerhall {

namespace recordkind {
inline constexpr QLatin1StringView HandedReturn{"handed_return"};
inline constexpr QLatin1StringView Revisit{"revisit"};
inline constexpr QLatin1StringView Task{"task"};
inline constexpr QLatin1StringView Budget{"outage_budget"};
} // namespace recordkind

FoldedRecord foldRevisit(const QList<StoredEvent> &ordered);
Result<RevisitRecord> decodeRevisit(const QByteArray &state);

FoldedRecord foldHandedReturn(const QList<StoredEvent> &ordered);
/// Also of a summary, whose versions lack their figures.
Result<HandedReturn> decodeHandedReturn(const QByteArray &state);

/// Open payload of task.entered and task.corrected, the number apart.
QCborMap payloadOf(const TaskEntry &entry);
FoldedRecord foldTask(const QList<StoredEvent> &ordered);
Result<LedgerTask> decodeTask(const QByteArray &state);

/// Open payload of budget.set.
QCborMap payloadOf(const OutageBudget &budget, const QString &basis);
FoldedRecord foldBudget(const QList<StoredEvent> &ordered);
Result<RecordedBudget> decodeBudget(const QByteArray &state);

} // namespace powerhall
