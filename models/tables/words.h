// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/application.h"
#include "models/services/worklist.h"

#include <QDate>
#include <QString>

namespace powerhall {

class WorkingCalendar;

/// 周三.
QString weekdayText(QDate day);
/// 11月25日 周三; with the year where it is not this one's.
QString dayText(QDate day, QDate today);
/// 还有3个工作日 · 今天到期 · 已超2个工作日 · 已过期限 (`passed`: the day lies behind, with no working day
/// since).
QString daysLeftText(int workingDaysLeft, bool passed);
/// 11月25日 周三（还有3个工作日）.
QString dueText(QDate day, QDate today, const WorkingCalendar &calendar);
/// 11月20日 10:42.
QString momentText(qint64 wallMs);

/// The window's words for the contract's. Unknown words come back as they are.
QString businessWord(const QString &contractWord);
QString businessWord(Business business);
/// A field of an application as a correction or a conflict names it: capacity_kw, applicant.phone …
QString fieldWord(const QString &field);
QString kindWord(CustomerKind kind);
QString outcomeWord(Outcome outcome);
QString waitWord(WaitKind kind); ///< 逾期 · 今日到期 · 即将到期 · 过早 · 欠件 · 未录入 · 未打印
QString slipKindWord(const QString &kind);
QString slipStateWord(SlipState state);
/// Why a slip is not on paper and what to do; empty where it is, or was voided. `detail` as of SlipRecord.
QString slipHint(SlipState state, const QString &detail);
QString statusWord(Application::Status status);
QString startsWord(const QString &starts); ///< from when a limit counts
/// A clause as people read it: what no source states says so.
QString clauseText(const QString &clause);
QString eventWord(const QString &type);

} // namespace powerhall
