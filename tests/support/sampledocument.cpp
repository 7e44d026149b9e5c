// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sampledocument.h"

#include "models/core/clock.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

ReportNumber hours(qint64 seconds)
{
    return ReportNumber::ratio(seconds, 3600);
}

/// An outage rate from customer-seconds, users and seconds of the period.
ReportNumber rate(qint64 customerSeconds, qint64 users)
{
    constexpr qint64 Period = 2208 * 3600;
    return ReportNumber::ratio(ReportNumber::Wide(users * Period - customerSeconds) * 100,
                               ReportNumber::Wide(users) * Period);
}

Row regionRow(const QString &name, qint64 users, qint64 customerSeconds, qint64 hits, const Cell &target)
{
    return {name,
            ReportNumber::whole(users),
            hours(customerSeconds),
            ReportNumber::ratio(customerSeconds, users * 3600),
            ReportNumber::ratio(hits, users),
            rate(customerSeconds, users),
            target};
}

Table regionTable()
{
    Table table{.id = u"by_region"_s, .title = u"分区域供电可靠性"_s};
    table.columns = {Column::text(u"region"_s, u"区域"_s),
                     Column::fixed(u"users"_s, u"等效用户数"_s, 2, u"户"_s),
                     Column::fixed(u"customer_hours"_s, u"停电时户数"_s, 2, u"时户"_s).in(u"持续停电"_s),
                     Column::fixed(u"saidi"_s, u"平均停电时间"_s, 2, u"时/户"_s).in(u"持续停电"_s),
                     Column::fixed(u"saifi"_s, u"平均停电次数"_s, 2, u"次/户"_s).in(u"持续停电"_s),
                     Column::percent(u"asai1"_s, u"平均供电可靠率"_s),
                     Column::fixed(u"target"_s, u"目标"_s, 2, u"时/户"_s)};
    table.columns.last().missing = u"未规定"_s;
    table.rows = {regionRow(u"市中心区"_s, 240, 70000, 31, ReportNumber::decimal(50, 2)),
                  regionRow(u"市区"_s, 410, 910000, 120, ReportNumber::decimal(50, 2)),
                  regionRow(u"城镇"_s, 290, 640000, 88, ReportNumber::decimal(50, 2)),
                  regionRow(u"农村"_s, 310, 1665000, 105, ReportNumber::decimal(50, 2))};
    table.totals = {regionRow(u"全口径"_s, 1250, 3285000, 344, Missing{})};
    table.notes = {u"户＝中压用户，一台公用配电变压器计为一户；率由总和计算，不取平均。"_s};
    return table;
}

Table feederTable(qsizetype count)
{
    Table table{.id = u"by_feeder"_s, .title = u"分线路停电情况"_s};
    table.columns = {Column::text(u"feeder"_s, u"线路"_s),
                     Column::text(u"region"_s, u"区域"_s),
                     Column::whole(u"events"_s, u"停电次数"_s, u"次"_s),
                     Column::fixed(u"customer_hours"_s, u"停电时户数"_s, 2, u"时户"_s),
                     Column::percent(u"asai1"_s, u"供电可靠率"_s),
                     Column::date(u"first"_s, u"首次停电日期"_s),
                     Column::time(u"longest"_s, u"最长一次停电时间"_s)};
    table.rows = Rows(count, [](qsizetype index, Row &row) {
        const QString name = index % 7 == 3
                                 ? u"10kV示范工业园区南部配电环网第%1号公用架空电缆混合线路支线"_s.arg(index)
                                 : u"10kV示例%1线"_s.arg(index);
        const QDate day = QDate(2026, 7, 1).addDays(index % 92);
        row = {name,
               u"农村"_s,
               ReportNumber::whole(index % 9),
               hours(index * 977),
               index % 5 == 4 ? Cell(Missing{}) : Cell(rate(index * 977 % 100000, 40)),
               day,
               index % 5 == 4 ? Cell(Missing{}) : Cell(day.startOfDay(Qt::UTC).addSecs(index * 61 % 86400))};
    });
    return table;
}

Table monthTable()
{
    Table table{.id = u"by_month"_s, .title = u"分月停电时间"_s};
    table.columns = {Column::text(u"month"_s, u"月份"_s),
                     Column::fixed(u"fault"_s, u"故障停电"_s, 2, u"时/户"_s),
                     Column::fixed(u"planned"_s, u"预安排停电"_s, 2, u"时/户"_s),
                     Column::percent(u"rate"_s, u"供电可靠率"_s), Column::percent(u"goal"_s, u"目标"_s)};
    QList<Row> rows;
    for (int month = 1; month <= 9; ++month)
        rows.append({u"%1月"_s.arg(month), ReportNumber::decimal(11 + month * 7 % 13, 2),
                     month == 4 ? Cell(Missing{}) : Cell(ReportNumber::decimal(month * 5 % 11, 2)),
                     ReportNumber::decimal(999000 + month * 37 % 50 * 10, 4),
                     ReportNumber::decimal(999300, 4)});
    table.rows = rows;
    return table;
}

Table awkwardTable()
{
    Table table{.id = u"awkward"_s, .title = u"停电原因与说明: 'A/B'?"_s};
    table.columns = {Column::text(u"text"_s, u"原因"_s), Column::whole(u"count"_s, u"次数"_s),
                     Column::fixed(u"change"_s, u"同比"_s, 1, u"%"_s)};
    QList<Row> rows;
    for (const QString &text : awkwardTexts())
        rows.append(
            {text, ReportNumber::whole(rows.size() * 1000), ReportNumber::decimal(-rows.size() * 25, 2)});
    table.rows = rows;
    return table;
}

void addOrigins(Document &document)
{
    document.sources = {{u"停电事件清单"_s, u"停电事件2026Q3.csv"_s,
                         u"3b1f0c6f5a5f0f9c2f0c1b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e"_s, 3120, 1, 4},
                        {u"用户台账"_s, u"users.xlsx"_s,
                         u"9a1f0c6f5a5f0f9c2f0c1b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d11"_s, 412, 0, 0}};
    document.rules = {
        {u"短时停电"_s, u"不超过 3 分钟的停电不计入时间和次数，另计短时停电频率"_s, u"DL/T 836.1"_s},
        {u"分母"_s, u"报告期内按日加权的用户数"_s, {}},
        {u"跨期停电"_s, u"时间按时钟分属各期，次数计入开始的一期"_s, {}}};
    document.formula = u"可靠性 1"_s;
}

} // namespace

QStringList awkwardTexts()
{
    return {u"=1+1"_s,
            u"+86 023"_s,
            u"-5"_s,
            u"@SUM(A1)"_s,
            u"'=已带撇号"_s,
            u"'普通撇号"_s,
            u"＝全角等号"_s,
            u"逗号,引号\"换行\n完"_s,
            u"_x0041_ 不是 A"_s,
            u"https://example.invalid/"_s,
            u"𠮷野家旁 用户"_s,
            u"0012345678901234567"_s,
            u""_s,
            u"大风致树木倒压线路，10kV示例七线12号杆至15号杆导线断线，抢修人员到场后更换导线并恢复供电"_s};
}

Document sampleDocument(qsizetype feeders)
{
    Document document{.id = u"reliability"_s,
                      .title = u"供电可靠性季度报告"_s,
                      .number = u"BS-KK-2026Q3"_s,
                      .unit = u"示例供电有限公司"_s,
                      .period = u"2026年第3季度"_s};
    document.heads = {{u"口径"_s, u"中压用户"_s}};
    document.feet = {{u"单位负责人"_s, {}},
                     {u"审核人"_s, {}},
                     {u"填表人"_s, u"演示甲"_s},
                     {u"报出日期"_s, u"2026-10-09"_s}};
    document.marks = {.demo = true, .internal = true};
    document.madeMs = parseTime(u"2026-10-09 10:42"_s).toMSecsSinceEpoch();
    const Table regions = regionTable();
    const Row total = regions.totals.first();
    document.sections = {
        {u"总体情况"_s,
         {QList<KeyFigure>{
              {u"asai1"_s,
               u"平均供电可靠率"_s,
               total.at(5),
               4,
               u"%"_s,
               {u"上年同期 99.9581"_s},
               FigureTone::Good,
               u"上升"_s},
              {u"saidi"_s,
               u"平均停电时间"_s,
               total.at(3),
               2,
               u"时/户"_s,
               {u"目标 0.50"_s},
               FigureTone::Late,
               u"未达标"_s},
              {u"saifi"_s, u"平均停电次数"_s, total.at(4), 2, u"次/户"_s, {}, FigureTone::Plain, {}},
              {u"published"_s,
               u"国家能源局发布值"_s,
               Missing{},
               4,
               u"%"_s,
               {u"只有发布值对外公布"_s},
               FigureTone::Plain,
               {}}},
          Paragraph{
              u"本季度共发生持续停电 5 起。算得的数只供内部使用；对外公布的可靠率以国家能源局发布的为准。"_s}}},
        {u"分区域"_s,
         {regions, Chart{ChartKind::Bars,
                         u"region_saidi"_s,
                         u"各区域平均停电时间与目标"_s,
                         u"by_region"_s,
                         u"region"_s,
                         {{u"saidi"_s, {}}},
                         {},
                         u"target"_s}}},
        {u"分月"_s,
         {monthTable(),
          Chart{ChartKind::Grouped,
                u"month_time"_s,
                u"分月停电时间"_s,
                u"by_month"_s,
                u"month"_s,
                {{u"fault"_s, {}}, {u"planned"_s, {}}}},
          Chart{ChartKind::Lines,
                u"month_rate"_s,
                u"分月供电可靠率"_s,
                u"by_month"_s,
                u"month"_s,
                {{u"rate"_s, {}}},
                {},
                u"goal"_s,
                false}}},
        {u"分线路"_s, {feederTable(feeders)}},
        {u"原因"_s, {awkwardTable()}},
    };
    addOrigins(document);
    return document;
}

} // namespace powerhall
