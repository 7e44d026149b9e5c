// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"
#include "models/domain/quality/reliability.h"

namespace powerhall {

// Words of a filed report, always Chinese; the window has its own, which are translated.

/// 停电时间 for `start`; the word itself where it is none of the contract's.
QString fieldText(const QString &field);
QString reasonText(RejectReason reason);
/// A doubt in a sentence: 与第 12 行时间重叠.
QString warningText(const Warning &warning);
QString warningKindText(const QString &kind);
/// 各区域之和等于全口径.
QString invariantText(const QString &id);

} // namespace powerhall
