// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/returns/watchreport.h"

#include "models/domain/quality/outage.h"
#include "reports/returns/returnparts.h"
#include "reports/returns/returnreports.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString windowText(const WatchRule &rule)
{
    if (rule.measure == "feeder_customer_hours"_L1)
        return u"每一次停电"_s;
    if (rule.days > 0)
        return u"%1 天内"_s.arg(rule.days);
    return rule.months > 0 ? u"%1 个月内"_s.arg(rule.months) : u"从 1 月 1 日起"_s;
}

Table rulesTable(const QList<WatchList> &lists)
{
    Table table{.id = u"thresholds"_s, .title = u"预警线"_s, .empty = u"没有规定预警线"_s};
    table.columns = {Column::text(u"rule"_s, u"预警线"_s),
                     Column::text(u"window"_s, u"怎样数"_s),
                     Column::text(u"how"_s, u"界限"_s),
                     Column::fixed(u"value"_s, u"值"_s, 0),
                     Column::whole(u"found"_s, u"越线"_s, u"处"_s),
                     Column::text(u"clause"_s, u"依据"_s)};
    QList<Row> rows;
    for (const WatchList &list : lists)
        rows.append({list.rule.name, windowText(list.rule), list.rule.reached ? u"达到"_s : u"超过"_s,
                     ReportNumber::fromDouble(list.rule.value), ReportNumber::whole(list.entries.size()),
                     list.rule.clause == "ruling"_L1 ? u"本站口径"_s : list.rule.clause});
    table.rows = rows;
    return table;
}

Table findingsTable(const QList<WatchList> &lists)
{
    Table table{.id = u"findings"_s, .title = u"越过预警线的线路、台区和停电"_s, .empty = u"没有越线的"_s};
    table.columns = {Column::text(u"rule"_s, u"预警线"_s),
                     Column::text(u"feeder"_s, u"线路"_s),
                     Column::text(u"transformer"_s, u"台区"_s),
                     Column::whole(u"times"_s, u"次数"_s, u"次"_s),
                     Column::fixed(u"customer_hours"_s, u"时户数"_s, 2, u"时户"_s),
                     Column::date(u"from"_s, u"第一次"_s),
                     Column::date(u"to"_s, u"最近一次"_s)};
    QList<Row> rows;
    for (const WatchList &list : lists) {
        for (const WatchEntry &entry : list.entries)
            rows.append({list.rule.name, entry.feeder, entry.transformer,
                         entry.customerHours ? Cell(Missing{}) : Cell(ReportNumber::whole(entry.times)),
                         cellOf(entry.customerHours), entry.from, entry.to});
    }
    table.rows = rows;
    return table;
}

Table outagesTable(const QList<WatchList> &lists)
{
    Table table{.id = u"outages"_s, .title = u"背后的每一次停电"_s, .empty = u"没有"_s};
    table.columns = {Column::text(u"rule"_s, u"预警线"_s),
                     Column::text(u"feeder"_s, u"线路"_s),
                     Column::text(u"transformer"_s, u"台区"_s),
                     Column::text(u"outage"_s, u"停电"_s),
                     Column::text(u"start"_s, u"开始"_s),
                     Column::text(u"category"_s, u"性质"_s),
                     Column::fixed(u"customer_hours"_s, u"时户数"_s, 2, u"时户"_s)};
    QList<Row> rows;
    for (const WatchList &list : lists) {
        for (const WatchEntry &entry : list.entries) {
            for (const WatchedOutage &outage : entry.outages)
                rows.append({list.rule.name, entry.feeder, entry.transformer, outage.event,
                             clockText(outage.start), categoryName(outage.category),
                             numberOf(outage.customerHours)});
        }
    }
    table.rows = rows;
    return table;
}

} // namespace

Section watchSection(const QList<WatchList> &lists)
{
    return {u"停电预警"_s, {rulesTable(lists), findingsTable(lists)}};
}

Document watchReport(const ReportHead &head, const QList<WatchList> &lists, const Period &period)
{
    Document document = documentOf(head, u"watch"_s, u"停电预警清单"_s, periodText(period));
    document.marks.internal = true;
    document.landscape = true;
    qint64 found = 0;
    for (const WatchList &list : lists)
        found += list.entries.size();
    document.sections = {
        {u"预警线"_s,
         {QList<KeyFigure>{countFigure(u"rules"_s, u"预警线"_s, lists.size(), u"条"_s),
                           lateFigure(u"found"_s, u"越线"_s, found, u"处"_s)},
          rulesTable(lists)}},
        {u"越线的"_s, {findingsTable(lists)}},
        {u"明细"_s, {outagesTable(lists)}},
    };
    document.rules = {
        {u"范围"_s, u"到报告期末为止；在报告期以前就已数完的不再列"_s, {}},
        {u"短时停电"_s, u"3 分钟及以下的不计"_s, {}},
        {u"一次停电"_s, u"同一编号的各行是一次；时户数是它的全部时间，不按期切开"_s, {}},
    };
    document.formula = QString::fromLatin1(ReturnFormula);
    return document;
}

} // namespace powerhall
