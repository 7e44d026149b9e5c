// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "reports/returns/returnparts.h"
#include "reports/returns/returnreports.h"
#include "reports/returns/returnwords.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString stateText(const LedgerLine &line, QDate today)
{
    const QString state = line.done.isValid() ? u"已完成"_s : u"未完成"_s;
    return line.isLate(today) ? QString(u"● 超期"_s + state) : state;
}

QString departmentOf(const LedgerLine &line)
{
    return line.department.isEmpty() ? u"（未定）"_s : line.department;
}

Table linesTable(const QList<LedgerLine> &lines, QDate today)
{
    Table table{.id = u"tasks"_s, .title = u"台账"_s, .empty = u"台账里还没有任务"_s};
    table.columns = {Column::text(u"source"_s, u"来源"_s),
                     Column::text(u"number"_s, u"编号"_s),
                     Column::text(u"task"_s, u"任务"_s),
                     Column::text(u"measure"_s, u"措施或对象"_s),
                     Column::text(u"department"_s, u"责任部门"_s),
                     Column::date(u"due"_s, u"完成时限"_s),
                     Column::date(u"done"_s, u"完成日期"_s),
                     Column::text(u"state"_s, u"状态"_s),
                     Column::text(u"progress"_s, u"进展或销号依据"_s),
                     Column::text(u"basis"_s, u"依据"_s)};
    table.columns[5].missing = u"未规定"_s;
    table.columns[6].missing = QString();
    QList<Row> rows;
    for (const LedgerLine &line : lines)
        rows.append({sourceText(line.source), line.number, line.text, line.measure, departmentOf(line),
                     dateCell(line.due), dateCell(line.done), stateText(line, today), line.progress,
                     line.basis});
    table.rows = rows;
    return table;
}

struct DepartmentCount
{
    int all = 0;
    int open = 0;
    int late = 0;
};

Row countRow(const QString &name, const DepartmentCount &count)
{
    return {name, ReportNumber::whole(count.all), ReportNumber::whole(count.open),
            ReportNumber::whole(count.late), ReportNumber::whole(count.all - count.open)};
}

} // namespace

Document ledgerReport(const ReportHead &head, const QList<LedgerLine> &lines, const Period &period,
                      QDate today)
{
    Document document = documentOf(head, u"ledger"_s, u"工作台账"_s, spanText(period));
    document.landscape = true;
    QMap<QString, DepartmentCount> departments;
    DepartmentCount sum;
    for (const LedgerLine &line : lines) {
        for (DepartmentCount *count : {&departments[departmentOf(line)], &sum}) {
            ++count->all;
            count->open += line.done.isValid() ? 0 : 1;
            count->late += line.isLate(today) && !line.done.isValid() ? 1 : 0;
        }
    }
    Table table{.id = u"by_department"_s, .title = u"分部门"_s, .empty = u"台账里还没有任务"_s};
    table.columns = {
        Column::text(u"department"_s, u"责任部门"_s), Column::whole(u"all"_s, u"任务"_s, u"项"_s),
        Column::whole(u"open"_s, u"未完成"_s, u"项"_s), Column::whole(u"late"_s, u"其中超期"_s, u"项"_s),
        Column::whole(u"done"_s, u"已完成"_s, u"项"_s)};
    QList<Row> rows;
    for (auto one = departments.cbegin(); one != departments.cend(); ++one)
        rows.append(countRow(one.key(), *one));
    table.rows = rows;
    if (!lines.isEmpty())
        table.totals = {countRow(u"合计"_s, sum)};
    document.sections = {{u"总体情况"_s,
                          {QList<KeyFigure>{countFigure(u"all"_s, u"任务"_s, sum.all, u"项"_s),
                                            countFigure(u"open"_s, u"未完成"_s, sum.open, u"项"_s),
                                            lateFigure(u"late"_s, u"超期未完成"_s, sum.late, u"项"_s)},
                           table}},
                         {u"任务"_s, {linesTable(lines, today)}}};
    document.rules = {
        {u"收入台账的"_s, u"本站登记的任务、检查发现的问题、到期的信息公开、有日期的报送"_s, {}},
        {u"范围"_s, u"到 %1 未完成的全部，和期限在本期内已完成的"_s.arg(isoDate(today)), {}},
        {u"超期"_s, u"期限当日算按时；完成日按记录"_s, {}},
    };
    document.formula = QString::fromLatin1(ReturnFormula);
    return document;
}

} // namespace powerhall
