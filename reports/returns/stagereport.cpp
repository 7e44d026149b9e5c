// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/returns/returnfigures.h"
#include "reports/returns/returnparts.h"
#include "reports/returns/returnreports.h"
#include "reports/returns/returnwords.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int MeanPlaces = 2;

class Stages
{
public:
    Stages(const ReturnInput &input, const Period &period)
        : m_input(input)
        , m_period(period)
        , m_statistics(stageStatistics(input.cases, period.from, period.to, input.today))
    {}

    [[nodiscard]] Section summary() const
    {
        StageStatistics sum;
        for (const StageStatistics &one : m_statistics) {
            sum.ended += one.ended;
            sum.late += one.late;
            sum.openLate += one.openLate;
            sum.claimed += one.claimed;
        }
        return {u"总体情况"_s,
                {QList<KeyFigure>{countFigure(u"ended"_s, u"本期办结环节"_s, sum.ended, u"个"_s),
                                  lateFigure(u"late"_s, u"其中超期"_s, sum.late, u"个"_s),
                                  lateFigure(u"open_late"_s, u"在途已超期"_s, sum.openLate, u"个"_s),
                                  lateFigure(u"too_early"_s, u"超短工单"_s, tooEarly().rows.size(), u"件"_s)},
                 statistics(),
                 Chart{ChartKind::Bars,
                       u"mean_days_chart"_s,
                       u"各环节平均用时"_s,
                       u"stages"_s,
                       u"stage"_s,
                       {{u"mean_days"_s, {}}}}}};
    }

    [[nodiscard]] QList<Section> details() const
    {
        return {{u"超期的环节"_s, {lateTable()}},
                {u"超短的工单"_s, {tooEarly()}},
                {u"补录的工单"_s, {claimed()}}};
    }

private:
    [[nodiscard]] Table statistics() const
    {
        Table table{.id = u"stages"_s, .title = u"分环节统计"_s, .empty = u"本期没有办结的环节"_s};
        table.columns = {Column::text(u"stage"_s, u"类别和环节"_s),
                         Column::whole(u"ended"_s, u"办结"_s, u"个"_s),
                         Column::whole(u"in_time"_s, u"按时"_s, u"个"_s),
                         Column::whole(u"late"_s, u"超期"_s, u"个"_s),
                         Column::whole(u"without_limit"_s, u"无期限"_s, u"个"_s),
                         Column::percent(u"in_time_rate"_s, u"按时率"_s, MeanPlaces),
                         Column::fixed(u"mean_days"_s, u"平均用时"_s, MeanPlaces, u"工作日"_s),
                         Column::whole(u"longest"_s, u"最长"_s, u"工作日"_s),
                         Column::whole(u"open_late"_s, u"在途超期"_s, u"个"_s),
                         Column::whole(u"claimed"_s, u"补录"_s, u"个"_s)};
        QList<Row> rows;
        for (const StageStatistics &one : m_statistics) {
            const int judged = one.inTime + one.late;
            rows.append({groupText(one.group) + u' ' + one.name, ReportNumber::whole(one.ended),
                         ReportNumber::whole(one.inTime), ReportNumber::whole(one.late),
                         ReportNumber::whole(one.withoutLimit), shareOf(one.inTime, judged),
                         meanCell(one.used.days, one.used.cases),
                         one.used.cases > 0 ? Cell(ReportNumber::whole(one.longest)) : Cell(Missing{}),
                         ReportNumber::whole(one.openLate), ReportNumber::whole(one.claimed)});
        }
        table.rows = rows;
        return table;
    }

    [[nodiscard]] Table lateTable() const
    {
        Table table{.id = u"late_stages"_s, .title = u"超期明细"_s, .empty = u"没有超期的环节"_s};
        table.columns = caseColumns();
        table.columns += {Column::text(u"stage"_s, u"环节"_s),
                          Column::date(u"started"_s, u"起算"_s),
                          Column::whole(u"limit"_s, u"期限"_s, u"工作日"_s),
                          Column::date(u"due"_s, u"应办结"_s),
                          Column::date(u"ended"_s, u"办结"_s),
                          Column::whole(u"days_late"_s, u"超"_s, u"工作日"_s)};
        for (Column &column : table.columns) {
            if (column.id == "ended"_L1)
                column.missing = u"未办结"_s;
        }
        QList<Row> rows;
        for (const ReturnCase &one : m_input.cases) {
            for (const CaseStage &stage : one.stages) {
                const bool ended = stage.ended && m_period.contains(*stage.ended);
                const bool open = !stage.ended && one.status == Application::Status::Open;
                if ((ended || open) && stage.isLate(m_input.today))
                    rows.append(lateRow(one, stage));
            }
        }
        sortByNumber(rows);
        table.rows = rows;
        return table;
    }

    [[nodiscard]] Row lateRow(const ReturnCase &one, const CaseStage &stage) const
    {
        const int late = workingDaysBetween(m_input.calendar, *stage.due, stage.ended.value_or(m_input.today),
                                            one.suspensions);
        return caseCells(one, m_input.profile) +
               Row{stage.name,          dateCell(stage.started), wholeCell(stage.limitDays),
                   dateCell(stage.due), dateCell(stage.ended),   ReportNumber::whole(late)};
    }

    [[nodiscard]] Table tooEarly() const
    {
        Table table{.id = u"too_early"_s,
                    .title = u"超短明细"_s,
                    .empty = m_input.profile.floorDays
                                 ? u"没有超短的工单"_s
                                 : u"来源没有规定最短天数，本站也没有设定，不判断超短"_s};
        table.columns = caseColumns();
        table.columns +=
            {Column::date(u"accepted"_s, u"受理日期"_s), Column::date(u"energised"_s, u"送电日期"_s),
             Column::whole(u"days"_s, u"用时"_s, u"工作日"_s),
             Column::whole(u"floor"_s, u"最短"_s, u"工作日"_s)};
        QList<Row> rows;
        for (const ReturnCase &one : m_input.cases) {
            if (!one.tooShort || !one.energised || !m_period.contains(*one.energised))
                continue;
            rows.append(caseCells(one, m_input.profile) + Row{one.accepted, dateCell(one.energised),
                                                              wholeCell(one.workingDays),
                                                              wholeCell(m_input.profile.floorDays)});
        }
        sortByNumber(rows);
        table.rows = rows;
        return table;
    }

    /// Entered later than it is said to have happened: for a person to judge.
    [[nodiscard]] Table claimed() const
    {
        Table table{.id = u"claimed"_s, .title = u"事后补录、另有说法的工单"_s, .empty = u"没有补录的工单"_s};
        table.columns = caseColumns();
        table.columns +=
            {Column::date(u"accepted"_s, u"受理日期"_s), Column::text(u"stages"_s, u"补录的环节"_s)};
        QList<Row> rows;
        for (const ReturnCase &one : m_input.cases) {
            if (!one.isClaimedWithin(m_period.from, m_period.to))
                continue;
            QStringList stages;
            for (const CaseStage &stage : one.stages) {
                if (stage.claimed)
                    stages.append(stage.name);
            }
            if (one.acceptanceClaimed && !stages.contains(one.stages.value(0).name))
                stages.prepend(u"受理"_s);
            rows.append(caseCells(one, m_input.profile) + Row{one.accepted, stages.join(u"、"_s)});
        }
        sortByNumber(rows);
        table.rows = rows;
        table.notes = {u"期限都按记录的时间判断，另说的时间只并列保存。"_s};
        return table;
    }

    const ReturnInput &m_input;
    Period m_period;
    QList<StageStatistics> m_statistics;
};

} // namespace

Document stageReport(const ReturnInput &input, const Period &period)
{
    Document document = documentOf(input.head, u"stages"_s, u"业扩环节时限统计"_s, spanText(period));
    const Stages stages(input, period);
    document.landscape = true;
    document.sections = {stages.summary()};
    document.sections += stages.details();
    document.rules = {
        {u"办结"_s, u"环节在本期内结束；时间以记录的为准"_s, {}},
        {u"按时"_s, u"结束日不晚于期限日，期限当日算按时"_s, {}},
        {u"无期限"_s, u"来源没有规定天数，或起算的事还没有发生；不进按时率"_s, {}},
        {u"在途超期"_s, u"到 %1 还没有办结、期限已过的环节"_s.arg(isoDate(input.today)), {}},
        {u"用时"_s, u"工作日，起算当日不计，中止的工作日不计"_s, {}},
        {u"超短"_s,
         input.profile.floorDays ? u"全程少于 %1 个工作日（本站设定）"_s.arg(*input.profile.floorDays)
                                 : u"没有规定最短天数，不判断"_s,
         {}},
    };
    document.formula = QString::fromLatin1(ReturnFormula);
    return document;
}

} // namespace powerhall
