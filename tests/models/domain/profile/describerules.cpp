// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/domain/profile/describerules.h"

namespace powerhall::test {

using namespace Qt::StringLiterals;

namespace {

QString numberOf(const std::optional<int> &days)
{
    return days ? QString::number(*days) : u"-"_s;
}

void addFlag(QStringList &parts, const QString &name, const std::optional<bool> &value)
{
    if (value)
        parts.append(name + (*value ? u"=yes"_s : u"=no"_s));
}

} // namespace

QString described(const Condition &condition)
{
    QStringList parts;
    for (const QStringList &words : {condition.customers, condition.kinds, condition.voltages,
                                     condition.supplies, condition.regions, condition.businesses}) {
        if (!words.isEmpty())
            parts.append(words.join(u'+'));
    }
    addFlag(parts, u"zero"_s, condition.threeZero);
    addFlag(parts, u"extended"_s, condition.interfaceExtended);
    addFlag(parts, u"important"_s, condition.important);
    addFlag(parts, u"works"_s, condition.supportingWorks);
    addFlag(parts, u"ready"_s, condition.siteReady);
    if (condition.upToKw)
        parts.append(u"kw<=%1"_s.arg(*condition.upToKw));
    if (condition.nominalKv)
        parts.append(u"kv=%1"_s.arg(*condition.nominalKv));
    if (condition.nominalKvAbove)
        parts.append(u"kv>%1"_s.arg(*condition.nominalKvAbove));
    return parts.join(u' ');
}

QString described(const Validity &valid)
{
    const auto day = [](const std::optional<QDate> &date) {
        return date ? date->toString(Qt::ISODate) : QString();
    };
    return day(valid.from) + u".."_s + day(valid.until) + (valid.first ? u" first"_s : QString());
}

QString described(const LimitRow &row)
{
    QStringList stages;
    for (const StageLimit &stage : row.stages)
        stages.append(stage.stage + u' ' + numberOf(stage.days) + u' ' + stage.starts);
    return stages.join(u", "_s) + u" = "_s + numberOf(row.totalDays);
}

QString described(const WholeLimit &limit)
{
    return (limit.average ? u"average "_s : QString()) + numberOf(limit.days) + u" days"_s;
}

QString described(const QList<AnyOf> &documents)
{
    QStringList parts;
    for (const AnyOf &group : documents)
        parts.append(group.join(u'/'));
    return parts.join(u", "_s);
}

QString described(const AcceptanceRule &rule)
{
    if (rule.fullSet)
        return u"full set"_s;
    return described(rule.enough) + u" enough, rest before "_s + rule.restDueBefore +
           (rule.restShared ? u", shared"_s : QString());
}

} // namespace powerhall::test
