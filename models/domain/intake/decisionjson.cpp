// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/intake/decision.h"

#include <QJsonArray>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(std::optional<bool> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(std::optional<QDate> day)
{
    return day && day->isValid() ? QJsonValue(isoDate(*day)) : QJsonValue();
}

QJsonObject toJson(const MissingDocument &missing)
{
    QJsonObject object{{u"document"_s, missing.document},
                       {u"source"_s, wordOf(missing.source)},
                       {u"due_before"_s, missing.dueBefore},
                       {u"due"_s, orNull(missing.due)},
                       {u"clause"_s, missing.clause}};
    if (!missing.anyOf.isEmpty())
        object.insert(u"any_of"_s, QJsonArray::fromStringList(missing.anyOf));
    return object;
}

QJsonObject toJson(const StagePlan &plan)
{
    const std::optional<QDate> due = plan.due ? std::optional(plan.due->date) : std::nullopt;
    return {{u"stage"_s, plan.stage},
            {u"days"_s, orNull(plan.days)},
            {u"starts"_s, plan.starts},
            {u"due"_s, orNull(due)}};
}

template<typename T>
QJsonArray arrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace

QJsonObject toJson(const Decision &decision)
{
    QJsonObject object{{u"outcome"_s, wordOf(decision.outcome)},
                       {u"three_zero"_s, orNull(decision.threeZero)},
                       {u"missing"_s, arrayOf(decision.missing)},
                       {u"required"_s, QJsonArray::fromStringList(decision.required)},
                       {u"stages"_s, arrayOf(decision.stages)},
                       {u"total_days"_s, orNull(decision.totalDays)},
                       {u"whole_days"_s, orNull(decision.wholeDays)},
                       {u"whole_average_days"_s, orNull(decision.wholeAverageDays)},
                       {u"provisional"_s, decision.provisional},
                       {u"clauses"_s, QJsonArray::fromStringList(decision.clauses)}};
    if (decision.counted != decision.applied)
        object.insert(u"counted_from"_s, isoDate(decision.counted));
    if (decision.floorDays)
        object.insert(u"floor_days"_s, *decision.floorDays);
    return object;
}

} // namespace powerhall
