// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/returns/returncase.h"
#include "models/domain/returns/revisitnote.h"
#include "models/domain/returns/revisits.h"
#include "models/domain/returns/task.h"
#include "reports/document/table.h"

namespace powerhall {

struct Period;

// Words of a filed return, always Chinese.

QString groupText(CaseGroup group); ///< 高压, 低压非居民, 低压居民
QString reasonText(RevisitReason reason);
QString outcomeText(RevisitOutcome outcome);
QString sourceText(LedgerLine::Source source); ///< 任务, 检查发现的问题, 信息公开, 报送
/// 在途, 中止, 已送电, 已办结, 已撤回.
QString statusText(const ReturnCase &one);
/// 2026年上半年, 2026年第3季度, 2026-11-23 至 2026-11-29.
QString spanText(const Period &period);

/// What identifies a case in every table: number, class of customer, business; never a name.
QList<Column> caseColumns();
Row caseCells(const ReturnCase &one, const Profile &profile);
Cell dateCell(const std::optional<QDate> &day);
Cell wholeCell(const std::optional<int> &number);
/// sum ÷ cases; Missing without a case.
Cell meanCell(qint64 sum, int cases);

} // namespace powerhall
