// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/budgetrows.h"

#include "models/core/clock.h"
#include "models/domain/quality/outage.h"

#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr double SoonShare = 0.9;

/// Context of the texts below.
class BudgetRows
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::BudgetRows)
};

QString hours(double value)
{
    return QString::number(value, 'f', 2);
}

QString periodText(const Period &period)
{
    if (period.days() > 31)
        return BudgetRows::tr("%1 全年").arg(period.from.year());
    if (period.days() == 7)
        return BudgetRows::tr("%1 这一周").arg(isoDate(period.from));
    return BudgetRows::tr("%1 月").arg(period.from.month());
}

Tone toneOf(const BudgetLine &line)
{
    if (line.left() < 0)
        return Tone::Late;
    return line.used.toDouble() > line.budget.toDouble() * SoonShare ? Tone::Soon : Tone::Plain;
}

QString thresholdText(const WatchRule &rule)
{
    const QString value = QString::number(rule.value);
    const QString limit =
        rule.reached ? BudgetRows::tr("达到 %1").arg(value) : BudgetRows::tr("超过 %1").arg(value);
    if (rule.days > 0)
        return limit + BudgetRows::tr("，%1 天内").arg(rule.days);
    if (rule.months > 0)
        return limit + BudgetRows::tr("，%1 个月内").arg(rule.months);
    return rule.measure == "feeder_customer_hours"_L1 ? limit : limit + BudgetRows::tr("，从 1 月 1 日起");
}

} // namespace

QStringList budgetColumns()
{
    return {BudgetRows::tr("期间"), BudgetRows::tr("预算（时户）"), BudgetRows::tr("已用"),
            BudgetRows::tr("剩余")};
}

QList<TextRow> budgetRows(const QList<BudgetLine> &lines, QDate day)
{
    QList<TextRow> rows;
    for (const BudgetLine &line : lines) {
        QString name = periodText(line.period);
        if (line.period.days() < 32 && line.period.days() != 7 && line.period.contains(day))
            name += BudgetRows::tr("（本月）");
        rows.append(
            {.cells = {name, hours(line.budget.toDouble()), hours(line.used.toDouble()), hours(line.left())},
             .tone = toneOf(line),
             .id = line.period.name()});
    }
    return rows;
}

QStringList costColumns()
{
    return {BudgetRows::tr("期间"), BudgetRows::tr("批准前剩余"), BudgetRows::tr("批准后剩余")};
}

QList<TextRow> costRows(const PlannedCost &cost)
{
    QList<TextRow> rows;
    for (qsizetype i = 0; i < cost.after.size(); ++i) {
        const BudgetLine &after = cost.after.at(i);
        rows.append(
            {.cells = {periodText(after.period), hours(cost.before.at(i).left()), hours(after.left())},
             .tone = toneOf(after),
             .id = after.period.name()});
    }
    return rows;
}

QStringList watchColumns()
{
    return {BudgetRows::tr("线路"), BudgetRows::tr("台区或停电"), BudgetRows::tr("多少"),
            BudgetRows::tr("从"), BudgetRows::tr("到")};
}

QList<TextRow> watchRows(const QList<WatchList> &lists)
{
    QList<TextRow> rows;
    for (qsizetype list = 0; list < lists.size(); ++list) {
        const WatchRule &rule = lists.at(list).rule;
        const QList<WatchEntry> &entries = lists.at(list).entries;
        const QString basis = rule.clause == "ruling"_L1 ? BudgetRows::tr("本站口径") : rule.clause;
        rows.append({.cells = {BudgetRows::tr("%1：%2（%3）  %n 处", nullptr, int(entries.size()))
                                   .arg(rule.name, thresholdText(rule), basis)},
                     .tone = entries.isEmpty() ? Tone::Good : Tone::Late,
                     .id = {},
                     .act = {},
                     .heading = true});
        for (qsizetype at = 0; at < entries.size(); ++at) {
            const WatchEntry &entry = entries.at(at);
            rows.append(
                {.cells = {entry.feeder, entry.transformer.isEmpty() ? entry.event : entry.transformer,
                           entry.customerHours
                               ? BudgetRows::tr("%1 时户").arg(hours(entry.customerHours->toDouble()))
                               : BudgetRows::tr("%n 次", nullptr, int(entry.times)),
                           isoDate(entry.from), isoDate(entry.to)},
                 .tone = Tone::Late,
                 .id = QString::number(list) + u'|' + QString::number(at)});
        }
    }
    return rows;
}

QStringList watchedColumns()
{
    return {BudgetRows::tr("停电"), BudgetRows::tr("开始"), BudgetRows::tr("时户"), BudgetRows::tr("性质"),
            BudgetRows::tr("清单行号")};
}

QList<TextRow> watchedRows(const WatchEntry &entry)
{
    QList<TextRow> rows;
    for (const WatchedOutage &outage : entry.outages)
        rows.append({.cells = {outage.event, clockText(outage.start), hours(outage.customerHours.toDouble()),
                               categoryName(outage.category), QString::number(outage.row)},
                     .id = outage.event});
    return rows;
}

QString missingListsText(const QStringList &names)
{
    return BudgetRows::tr("没有留存副本、所以没算进去的停电清单：%1").arg(names.join(u'、'));
}

} // namespace powerhall
