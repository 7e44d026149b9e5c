// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/outagerisk.h"
#include "reports/returns/returnparts.h"
#include "reports/returns/returnreports.h"
#include "reports/returns/returnwords.h"

#include <algorithm>
#include <numeric>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

qint64 totalOf(const QList<RiskLine> &lines)
{
    return std::accumulate(lines.cbegin(), lines.cend(), qint64(0),
                           [](qint64 sum, const RiskLine &line) { return sum + line.total(); });
}

Table riskTable(const QString &id, const QString &title, const QList<RiskLine> &lines)
{
    Table table{.id = id, .title = title, .empty = u"来源没有规定考核金额"_s};
    table.columns = {Column::text(u"item"_s, u"考核项"_s),
                     Column::whole(u"yuan"_s, u"单价"_s, u"元"_s),
                     Column::text(u"unit"_s, u"单位"_s),
                     Column::whole(u"count"_s, u"件数"_s),
                     Column::whole(u"total"_s, u"金额"_s, u"元"_s),
                     Column::text(u"clause"_s, u"依据"_s)};
    QList<Row> rows;
    qsizetype count = 0;
    for (const RiskLine &line : lines) {
        rows.append({line.name, ReportNumber::whole(line.yuan), line.unit,
                     ReportNumber::whole(line.cases.size()), ReportNumber::whole(line.total()), line.clause});
        count += line.cases.size();
    }
    table.rows = rows;
    if (!lines.isEmpty())
        table.totals = {{u"合计"_s, std::monostate(), std::monostate(), ReportNumber::whole(count),
                         ReportNumber::whole(totalOf(lines)), std::monostate()}};
    return table;
}

Table casesTable(const QString &id, const QString &title, const QString &head, const QList<RiskLine> &lines)
{
    Table table{.id = id, .title = title, .empty = u"没有"_s};
    table.columns = {Column::text(id == "risk_cases"_L1 ? u"number"_s : u"outage"_s, head),
                     Column::text(u"item"_s, u"考核项"_s), Column::whole(u"yuan"_s, u"金额"_s, u"元"_s)};
    QList<Row> rows;
    for (const RiskLine &line : lines) {
        for (const QString &one : line.cases)
            rows.append({one, line.name, ReportNumber::whole(line.yuan)});
    }
    table.rows = rows;
    return table;
}

Table otherTable(const Profile &profile, QDate day)
{
    Table table{.id = u"not_counted"_s, .title = u"日志里看不出、要由人判断的"_s, .empty = u"没有"_s};
    table.columns = {Column::text(u"item"_s, u"考核项"_s), Column::whole(u"yuan"_s, u"单价"_s, u"元"_s),
                     Column::text(u"unit"_s, u"单位"_s), Column::text(u"clause"_s, u"依据"_s)};
    QList<Row> rows;
    for (const Penalty &penalty : penaltiesNotCounted(profile, day))
        rows.append({penalty.name, wholeCell(penalty.yuan), penalty.unit, penalty.clause});
    table.rows = rows;
    return table;
}

} // namespace

Document riskReport(const ReturnInput &input, const Period &period, const QList<Outage> &outages)
{
    Document document = documentOf(input.head, u"risk"_s, u"考核风险金额"_s, spanText(period));
    const QList<RiskLine> cases = moneyAtRisk(input.cases, input.profile, period, input.today);
    const OutageRows rows(outages);
    const QList<RiskLine> lines = outageRisk(rows.rows(), input.profile, period);
    document.marks.internal = true;
    const qint64 total = totalOf(cases) + totalOf(lines);
    Section summary{
        u"总额"_s,
        {QList<KeyFigure>{lateFigure(u"total"_s, u"可能被考核"_s, total, u"元"_s),
                          countFigure(u"case_total"_s, u"其中业扩"_s, totalOf(cases), u"元"_s),
                          countFigure(u"outage_total"_s, u"其中停电"_s, totalOf(lines), u"元"_s)}}};
    if (input.profile.penalties.isEmpty())
        summary.blocks.append(Paragraph{u"本单位的来源文件没有规定考核金额。"_s});
    document.sections = {
        summary,
        {u"业扩报装"_s, {riskTable(u"case_risk"_s, u"业扩报装考核"_s, cases)}},
        {u"供电可靠性"_s, {riskTable(u"outage_risk"_s, u"停电考核"_s, lines)}},
        {u"明细：工单"_s, {casesTable(u"risk_cases"_s, u"涉及的工单"_s, u"申请编号"_s, cases)}},
        {u"明细：停电"_s, {casesTable(u"risk_outages"_s, u"涉及的停电"_s, u"线路和停电编号"_s, lines)}},
        {u"另外"_s, {otherTable(input.profile, period.to)}},
    };
    document.rules = {
        {u"超期"_s, u"在本期内第一次过了环节期限或全过程期限的工单，一件只计一次"_s, {}},
        {u"在途超过 1 年"_s, u"满 1 年的次日在本期内、那天仍未送电"_s, {}},
        {u"线下流转"_s, u"本期内事后补录、另说了时间的工单：只是疑似，由人判断"_s, {}},
        {u"停电"_s, u"本站登记的停电，3 分钟及以下的不计；只涉及一个台区的算台区，其余算线路"_s, {}},
        {u"超过次数"_s, u"从 1 月 1 日起数，只计超过以后在本期内发生的"_s, {}},
        {u"金额"_s, u"件数乘单价，未考虑加倍、减免和其他处理"_s, {}},
    };
    document.formula = QString::fromLatin1(ReturnFormula);
    return document;
}

} // namespace powerhall
