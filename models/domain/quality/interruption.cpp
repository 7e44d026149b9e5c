// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/interruption.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// In the order of the enumeration.
constexpr std::array<const char *, OutageCategories> CategoryNames{
    "故障-内部", "故障-外部",     "计划-检修", "计划-施工",         "计划-用户申请", "临时-检修",
    "临时-施工", "临时-用户申请", "调电",      "限电-系统电源不足", "限电-供电网",
};

} // namespace

QString categoryName(OutageCategory category)
{
    return QString::fromUtf8(CategoryNames.at(size_t(category)));
}

std::optional<OutageCategory> categoryNamed(QByteArrayView utf8)
{
    for (size_t i = 0; i < CategoryNames.size(); ++i) {
        if (utf8 == QByteArrayView(CategoryNames.at(i)))
            return OutageCategory(i);
    }
    return std::nullopt;
}

bool isFault(OutageCategory category)
{
    return category == OutageCategory::FaultInternal || category == OutageCategory::FaultExternal;
}

bool isPlanned(OutageCategory category)
{
    return category == OutageCategory::PlannedMaintenance || category == OutageCategory::PlannedWorks ||
           category == OutageCategory::PlannedRequest;
}

QStringList standardRegions()
{
    return {u"市中心区"_s, u"市区"_s, u"城镇"_s, u"农村"_s};
}

qint64 UsersRow::daysIn(const Period &period) const
{
    const QDate first = from.isValid() ? qMax(from, period.from) : period.from;
    const QDate last = to.isValid() ? qMin(to, period.to) : period.to;
    return qMax<qint64>(0, first.daysTo(last) + 1);
}

bool UsersRow::countsOn(QDate day) const
{
    return daysIn({day, day}) == 1;
}

} // namespace powerhall
