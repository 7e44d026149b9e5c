// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <QByteArrayView>
#include <QStringList>

#include <array>
#include <optional>

namespace powerhall {

/// Nature of an outage (停电性质), contract section 4.
enum class OutageCategory : quint8
{
    FaultInternal,        ///< 故障-内部
    FaultExternal,        ///< 故障-外部; asai2 leaves it out
    PlannedMaintenance,   ///< 计划-检修
    PlannedWorks,         ///< 计划-施工
    PlannedRequest,       ///< 计划-用户申请
    TemporaryMaintenance, ///< 临时-检修
    TemporaryWorks,       ///< 临时-施工
    TemporaryRequest,     ///< 临时-用户申请
    Transfer,             ///< 调电
    SourceShortage,       ///< 限电-系统电源不足; asai3 leaves it out
    GridShortage          ///< 限电-供电网
};
inline constexpr int OutageCategories = 11;

/// 故障-内部 …: the contract's spelling, also what files hold.
QString categoryName(OutageCategory category);
/// From UTF-8; blanks around are the caller's to cut.
std::optional<OutageCategory> categoryNamed(QByteArrayView utf8);
bool isFault(OutageCategory category);
bool isPlanned(OutageCategory category); ///< 计划

/// The four classes the contract names, city first: 市中心区 市区 城镇 农村.
QStringList standardRegions();

/// One row of an outage list: a group of users that lost supply and got it back together. Texts are UTF-8
/// that lives as long as the reader says; rows with one event id are one interruption restored in steps.
struct Interruption
{
    qint64 row = 0; ///< record number in the file, the header is 1
    QByteArrayView event;
    QByteArrayView feeder;
    QByteArrayView transformer; ///< empty = not stated
    QByteArrayView region;
    QByteArrayView cause; ///< empty = not stated
    OutageCategory category = OutageCategory::FaultInternal;
    LocalSecond start = 0;
    LocalSecond end = 0; ///< after start
    qint64 users = 0;    ///< medium-voltage users (中压用户), a public transformer area counts as one
    /// Of limited supply without interruption (限电容量), in one unit of the file's choice scaled to whole
    /// numbers; both or none.
    qint64 capacityBefore = -1; ///< above 0, or -1 = not stated
    qint64 capacityAfter = -1;

    [[nodiscard]] qint64 seconds() const { return end - start; }
    [[nodiscard]] bool isLimitedSupply() const { return capacityBefore > 0 && capacityAfter >= 0; }
};

/// One row of the users file (用户数).
struct UsersRow
{
    qint64 row = 0;
    QString region;
    QString feeder;
    qint64 users = 0;
    QDate from; ///< first day that counts (注册日期); invalid = always
    QDate to;   ///< last day that counts (注销日期); invalid = still

    [[nodiscard]] qint64 daysIn(const Period &period) const; ///< on which it counts
    [[nodiscard]] bool countsOn(QDate day) const;
};

} // namespace powerhall
