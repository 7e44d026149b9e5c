// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/domain/quality/outagejson.h"
#include "models/services/outagebudgetservice.h"
#include "models/services/placeoutages.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString hours(double value)
{
    return QString::number(value, 'f', 2);
}

QJsonObject toJson(const BudgetLine &line)
{
    return {{u"period"_s, line.period.name()},       {u"from"_s, isoDate(line.period.from)},
            {u"to"_s, isoDate(line.period.to)},      {u"budget_hours"_s, line.budget.toDouble()},
            {u"used_hours"_s, line.used.toDouble()}, {u"left_hours"_s, line.left()}};
}

QString lineOf(const BudgetLine &line)
{
    return QCoreApplication::translate("Cli", "%1  预算 %2  已用 %3  剩余 %4 时户")
        .arg(line.period.name(), hours(line.budget.toDouble()), hours(line.used.toDouble()),
             hours(line.left()));
}

Result<OutageBudget> budgetOf(const Call &call, int year)
{
    OutageBudget budget{.year = year};
    const auto hours = numberOption(call, u"set"_s, 0, 1'000'000'000);
    if (!hours)
        return hours.error();
    budget.hours = *hours;
    const QString months = call.option(u"months"_s);
    for (const QString &text : months.isEmpty() ? QStringList() : months.split(u',')) {
        bool isNumber = false;
        budget.monthlyHours.append(text.trimmed().toLongLong(&isNumber));
        if (!isNumber)
            return Error{ErrorCode::BadNumber, u"--months"_s, text, {}};
    }
    return budget;
}

/// All that is known of at the place.
Result<QList<Interruption>> plannedIn(int year, Context &context)
{
    const auto outages = placeOutages(*context.station, context.session);
    if (!outages)
        return outages.error();
    return plannedOutages(*outages, {{year, 1, 1}, {year, 12, 31}});
}

Result<Reply> budget(const Call &call, Context &context)
{
    const QDate today = context.station->today();
    int year = today.year();
    if (call.has(u"year"_s)) {
        const auto number = numberOption(call, u"year"_s, 2000, 2200);
        if (!number)
            return number.error();
        year = *number;
    }
    OutageBudgetService service(*context.station);
    if (call.has(u"set"_s)) {
        const auto wish = budgetOf(call, year);
        if (!wish)
            return wish.error();
        if (const auto set = service.set(context.session, *wish, call.option(u"basis"_s)); !set)
            return set.error();
    }
    const auto used = plannedIn(year, context);
    if (!used)
        return used.error();
    const auto standing =
        service.standing(context.session, year == today.year() ? today : QDate(year, 1, 1), *used);
    if (!standing)
        return standing.error();
    QJsonArray lines;
    QStringList text;
    for (const BudgetLine &line : standing->lines) {
        lines.append(toJson(line));
        text.append(lineOf(line));
    }
    const QJsonObject json{{u"year"_s, year},
                           {u"hours"_s, standing->budget.budget.hours},
                           {u"basis"_s, standing->budget.basis},
                           {u"lines"_s, lines}};
    return Reply{json, text.join(u'\n'), {}, {}, 0};
}

Result<Reply> cost(const Call &call, Context &context)
{
    const auto object = objectInput(call, u"input"_s);
    if (!object)
        return object.error();
    const auto entry = outageEntryFrom(*object);
    if (!entry)
        return inFile(call, u"input"_s, entry.error());
    PlannedOutage outage;
    for (const OutageStep &step : entry->steps)
        outage.steps.append({step.start, step.end, step.users});
    const auto used = plannedIn(dayOf(entry->start()).year(), context);
    if (!used)
        return used.error();
    const auto cost = OutageBudgetService(*context.station).costOf(context.session, outage, *used);
    if (!cost)
        return cost.error();
    QJsonArray after;
    QStringList text{
        QCoreApplication::translate("Cli", "这次停电 %1 时户").arg(hours(cost->customerHours.toDouble()))};
    for (const BudgetLine &line : cost->after) {
        after.append(toJson(line));
        text.append(lineOf(line));
    }
    text.append(cost->withinBudget ? QCoreApplication::translate("Cli", "在预算以内")
                                   : QCoreApplication::translate("Cli", "超出预算"));
    const QJsonObject json{{u"customer_hours"_s, cost->customerHours.toDouble()},
                           {u"within_budget"_s, cost->withinBudget},
                           {u"after"_s, after}};
    return Reply{json, text.join(u'\n'), {}, {}, cost->withinBudget ? 0 : 1};
}

} // namespace

QList<Verb> budgetVerbs()
{
    return {
        {.name = "outage budget",
         .summary = QT_TRANSLATE_NOOP("Cli", "计划停电的时户数预算：年、月、本周还剩多少；--set 设定"),
         .arguments = {},
         .options = {{"year", "YEAR", QT_TRANSLATE_NOOP("Cli", "年份；不写为今年")},
                     {"set", "HOURS", QT_TRANSLATE_NOOP("Cli", "全年预算，时户")},
                     {"months", "LIST",
                      QT_TRANSLATE_NOOP("Cli",
                                        "一月到十二月各多少时户，用逗号分开，合计等于全年；不写按天数分")},
                     {"basis", "TEXT", QT_TRANSLATE_NOOP("Cli", "下达预算的文件，设定时必须写")}},
         .example = "powerhall outage budget --set 7300 --basis 年度停电计划 --as head",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .actsWith = "set",
         .run = budget},
        {.name = "outage cost",
         .summary = QT_TRANSLATE_NOOP("Cli", "批准前先看一次计划停电要用多少预算；超出预算退出码 1"),
         .arguments = {},
         .options = {{"input", "FILE",
                      QT_TRANSLATE_NOOP("Cli", "和 outage enter 一样的内容（JSON）；- 为标准输入"),
                      ValueKind::InputFile, true}},
         .example = "powerhall outage cost --input planned.json --as clerk --json",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = cost},
    };
}

} // namespace powerhall
