// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/reliabilitytargets.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int Places = 2;

bool isCut(const TargetVerdict &verdict)
{
    return verdict.id.startsWith("outage_cut"_L1);
}

QString stateText(TargetState state)
{
    switch (state) {
    case TargetState::Met:
        return u"✓ 达到"_s;
    case TargetState::Missed:
        return u"● 未达到"_s;
    case TargetState::Open:
        return u"年未过完，尚未超出"_s;
    case TargetState::Unknown:
        break;
    }
    return u"没有可比的数"_s;
}

} // namespace

QList<ReliabilityTarget> targetsOf(const QList<TargetVerdict> &verdicts)
{
    QList<ReliabilityTarget> targets;
    for (const TargetVerdict &verdict : verdicts) {
        if (verdict.actual && verdict.state != TargetState::Unknown && verdict.target > 0 && !isCut(verdict))
            targets.append({verdict.scope, ReportNumber::fromDouble(verdict.target), verdict.clause});
    }
    return targets;
}

Table targetTable(const QList<TargetVerdict> &verdicts)
{
    Table table{.id = u"targets"_s, .title = u"与目标比较"_s};
    table.columns = {
        Column::text(u"target"_s, u"目标"_s),          Column::text(u"scope"_s, u"范围"_s),
        Column::whole(u"year"_s, u"目标年"_s),         Column::fixed(u"value"_s, u"目标值"_s, Places),
        Column::fixed(u"actual"_s, u"实际"_s, Places), Column::text(u"unit"_s, u"单位"_s),
        Column::text(u"state"_s, u"结论"_s),           Column::text(u"clause"_s, u"依据"_s)};
    QList<Row> rows;
    for (const TargetVerdict &verdict : verdicts)
        rows.append({verdict.name, verdict.scope, ReportNumber::whole(verdict.year),
                     ReportNumber::fromDouble(isCut(verdict) ? -verdict.target : verdict.target),
                     verdict.actual ? Cell(ReportNumber::fromDouble(*verdict.actual)) : Cell(Missing{}),
                     isCut(verdict) ? u"%（同比）"_s : u"时/户"_s, stateText(verdict.state), verdict.clause});
    table.rows = rows;
    table.notes = {u"“时/户”为 1 月 1 日到报告期末的累计；“%（同比）”为本期平均停电时间比上年同期的变化。"_s};
    return table;
}

} // namespace powerhall
