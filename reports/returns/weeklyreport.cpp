// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/returns/returnfigures.h"
#include "reports/returns/returnparts.h"
#include "reports/returns/returnreports.h"
#include "reports/returns/returnwords.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const CaseStage *stageUnderWay(const ReturnCase &one)
{
    const auto stage = std::find_if(one.stages.cbegin(), one.stages.cend(),
                                    [](const CaseStage &entry) { return !entry.ended; });
    return stage == one.stages.cend() ? nullptr : &*stage;
}

class Weekly
{
public:
    Weekly(const ReturnInput &input, QDate monday)
        : m_input(input)
        , m_week{monday, monday.addDays(6)}
        , m_cases(weeklyHighVoltage(input.cases, monday))
    {}

    [[nodiscard]] Section summary() const
    {
        const auto counted = [&](auto &&asked) {
            return int(std::count_if(m_cases.cbegin(), m_cases.cend(), asked));
        };
        const int late = counted([&](const ReturnCase &one) { return isOpenAndLate(one); });
        return {u"本周情况"_s,
                {QList<KeyFigure>{
                     countFigure(u"listed"_s, u"在列工单"_s, int(m_cases.size()), u"件"_s),
                     countFigure(u"accepted"_s, u"本周受理"_s, counted([&](const ReturnCase &one) {
                                     return m_week.contains(one.accepted);
                                 }),
                                 u"件"_s),
                     countFigure(u"energised"_s, u"本周送电"_s, counted([&](const ReturnCase &one) {
                                     return one.energised && m_week.contains(*one.energised);
                                 }),
                                 u"件"_s),
                     lateFigure(u"late"_s, u"在途已超期"_s, late, u"件"_s),
                     countFigure(u"owing"_s, u"仍欠资料"_s,
                                 counted([](const ReturnCase &one) { return one.owed > 0; }), u"件"_s)},
                 stages()}};
    }

    [[nodiscard]] Section list() const
    {
        Table table{.id = u"cases"_s, .title = u"高压业扩工单"_s, .empty = u"本周没有在途的高压工单"_s};
        table.columns = caseColumns();
        table.columns += {Column::whole(u"nominal_kv"_s, u"电压"_s, u"千伏"_s),
                          Column::text(u"supply"_s, u"电源"_s),
                          Column::fixed(u"capacity_kw"_s, u"容量"_s, 1, u"千瓦"_s),
                          Column::date(u"accepted"_s, u"受理日期"_s),
                          Column::text(u"status"_s, u"状态"_s),
                          Column::text(u"stage"_s, u"当前环节"_s),
                          Column::date(u"due"_s, u"环节期限"_s),
                          Column::whole(u"used"_s, u"已用"_s, u"工作日"_s),
                          Column::whole(u"left"_s, u"剩余"_s, u"工作日"_s),
                          Column::whole(u"owed"_s, u"欠资料"_s, u"件"_s)};
        for (Column &column : table.columns) {
            if (column.id == "due"_L1)
                column.missing = u"未规定或未起算"_s;
        }
        QList<Row> rows;
        for (const ReturnCase &one : m_cases)
            rows.append(rowOf(one));
        table.rows = rows;
        table.notes = {u"剩余为负数的已超期。客户姓名、电话不进报表，按申请编号到案件里查看。"_s};
        return {u"工单进度"_s, {table}};
    }

private:
    [[nodiscard]] bool isOpenAndLate(const ReturnCase &one) const
    {
        return one.status == Application::Status::Open && !one.energised && one.isLate(m_input.today);
    }

    [[nodiscard]] Row rowOf(const ReturnCase &one) const
    {
        const CaseStage *stage = one.status == Application::Status::Open ? stageUnderWay(one) : nullptr;
        const std::optional<QDate> due = stage ? stage->due : std::nullopt;
        const QDate until = one.energised.value_or(m_input.today);
        const std::optional<int> used =
            one.energised
                ? one.workingDays
                : std::optional(workingDaysBetween(m_input.calendar, one.accepted, until, one.suspensions));
        std::optional<int> left;
        if (due && !one.isSuspendedNow)
            left = workingDaysBetween(m_input.calendar, m_input.today, *due, one.suspensions);
        return caseCells(one, m_input.profile) +
               Row{ReportNumber::whole(one.input.nominalKv),
                   m_input.profile.word(wordOf(one.input.supply)),
                   one.input.capacityKw ? Cell(ReportNumber::fromDouble(*one.input.capacityKw))
                                        : Cell(Missing{}),
                   one.accepted,
                   statusText(one),
                   stage ? Cell(stage->name) : Cell(std::monostate()),
                   stage ? dateCell(due) : Cell(std::monostate()),
                   wholeCell(used),
                   left ? wholeCell(left) : Cell(std::monostate()),
                   ReportNumber::whole(one.owed)};
    }

    [[nodiscard]] Table stages() const
    {
        Table table{.id = u"by_stage"_s, .title = u"在途工单所处环节"_s, .empty = u"没有在途工单"_s};
        table.columns = {Column::text(u"stage"_s, u"环节"_s), Column::whole(u"cases"_s, u"工单"_s, u"件"_s),
                         Column::whole(u"late"_s, u"其中超期"_s, u"件"_s),
                         Column::whole(u"suspended"_s, u"其中中止"_s, u"件"_s)};
        struct Count
        {
            QString stage;
            int cases = 0;
            int late = 0;
            int suspended = 0;
        };
        QList<Count> counts; // in the order in which the stages first turn up
        for (const ReturnCase &one : m_cases) {
            if (one.status != Application::Status::Open || one.energised)
                continue;
            auto count = std::find_if(counts.begin(), counts.end(),
                                      [&](const Count &entry) { return entry.stage == one.stage; });
            if (count == counts.end())
                count = counts.insert(counts.end(), {one.stage});
            ++count->cases;
            count->late += isOpenAndLate(one) ? 1 : 0;
            count->suspended += one.isSuspendedNow ? 1 : 0;
        }
        QList<Row> rows;
        for (const Count &count : std::as_const(counts))
            rows.append({count.stage, ReportNumber::whole(count.cases), ReportNumber::whole(count.late),
                         ReportNumber::whole(count.suspended)});
        table.rows = rows;
        return table;
    }

    const ReturnInput &m_input;
    Period m_week;
    QList<ReturnCase> m_cases;
};

} // namespace

Document weeklyReport(const ReturnInput &input, QDate monday)
{
    const Period week{monday, monday.addDays(6)};
    Document document = documentOf(input.head, u"weekly"_s, u"高压业扩进度周报"_s, spanText(week));
    const Weekly weekly(input, monday);
    document.landscape = true;
    document.sections = {weekly.summary(), weekly.list()};
    document.rules = {
        {u"在列"_s, u"本周内任一天在途的高压（10 千伏及以上）申请，含本周送电的"_s, {}},
        {u"状态"_s, u"按 %1 的日志；期限按受理时的规则和最新的工作日历"_s.arg(isoDate(input.today)), {}},
        {u"已用、剩余"_s, u"工作日，受理当日不计，中止的工作日不计"_s, {}},
    };
    document.rules += dueRules(input.profile, u"weekly"_s);
    document.formula = QString::fromLatin1(ReturnFormula);
    return document;
}

} // namespace powerhall
