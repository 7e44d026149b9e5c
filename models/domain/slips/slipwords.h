// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/applicationinput.h"
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profile.h"

#include <QString>

namespace powerhall {

/// Words of slips, zh_CN and never translated.

/// The profile's Chinese for a contract word (resident, new, town …), else the general one.
QString slipWord(const Profile &profile, const QString &contractWord);
/// 3个工作日 · 当日 · 未规定.
QString slipDays(const std::optional<int> &days);
/// From when a stage's days run, in the customer's words.
QString slipStart(const Profile &profile, const StagePlan &stage);
/// A stage as the customer's class calls it: 装表接电, 竣工检验和装表接电.
QString slipStage(const Profile &profile, const Decision &decision, const QString &stage);
/// 最迟 11月25日（周三）, with a mark where the year's table is not announced; empty where not known.
QString slipDue(const std::optional<QDate> &due, bool provisional);
/// 装表接电前, 受理前.
QString slipBefore(const Profile &profile, const Decision &decision, const QString &stage);
/// One of several documents that serve: 营业执照 或 组织机构代码证.
QString slipDocuments(const Profile &profile, const MissingDocument &missing);
/// 新装 · 居民（个人）…
QString slipBusiness(const Profile &profile, const ApplicationInput &input);
QString slipCustomer(const Profile &profile, const ApplicationInput &input);
QString slipVoltage(const Profile &profile, const ApplicationInput &input);

} // namespace powerhall
