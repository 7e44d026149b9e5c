// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/quality/samplequality.h"

#include "models/core/clock.h"
#include "models/domain/quality/reliabilityresult.h"
#include "tests/models/domain/quality/inventedoutages.h"
#include "tests/models/domain/quality/outages.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

ReportHead sampleHead()
{
    ReportHead head{.unit = u"示例供电有限公司"_s, .number = u"SL-KK-2026Q3"_s, .filledBy = u"演示甲"_s};
    head.madeMs = parseTime(u"2026-10-09 10:42"_s).toMSecsSinceEpoch();
    head.marks.demo = true;
    head.sources = {{u"停电事件清单"_s, u"停电事件2026Q3.csv"_s, QString(64, u'a'), 6, 1, 0}};
    return head;
}

} // namespace

ReliabilityReportInput exampleQuarter()
{
    using Category = OutageCategory;
    const QList<Interruption> rows =
        OutageList()
            .row("E1", "07-08 14:20", "07-08 16:05", 86)
            .by("设备老化")
            .row("E2", "07-21 06:00", "07-21 13:30", 45, Category::PlannedMaintenance)
            .row("E3", "08-03 19:10", "08-03 19:55", 120, Category::FaultExternal)
            .row("E4", "08-14 13:00", "08-14 15:00", 60, Category::SourceShortage)
            .row("E5", "09-02 10:00", "09-02 10:02", 210)
            .row("E6", "09-18 22:30", "09-19 05:00", 33, Category::PlannedWorks)
            .rows();
    const QList<UsersRow> users{{.row = 2, .region = u"农村"_s, .feeder = u"线路一"_s, .users = 1250}};
    ReliabilityReportInput input{.head = sampleHead(), .result = reliabilityOf(thirdQuarter(), users, rows)};
    input.rejected = {{7, u"end"_s, RejectReason::EndNotAfterStart, u"2026-08-03 18:10"_s}};
    input.rejectedCount = 1;
    input.published = PublishedReliability{ReportNumber::decimal(99951, 3),
                                           ReportNumber::decimal(108, 2),
                                           {},
                                           u"国家能源局 2026年第3季度通报"_s};
    return input;
}

ReliabilityReportInput inventedQuarter(int rows)
{
    ReliabilityOptions options = thirdQuarter();
    for (QDate day(2023, 7, 1); day < QDate(2026, 7, 1); day = day.addDays(1))
        options.history.append({day, day.day() % 3 == 0 ? 0.0 : 0.05 * (1 + day.dayOfYear() * 37 % 50)});
    InventedOutages invented(7);
    const QList<Interruption> list = invented.rows(rows, options.period);
    const QList<UsersRow> users = invented.users(60, options.period);
    ReliabilityReportInput input{.head = sampleHead(), .result = reliabilityOf(options, users, list)};
    ReliabilityOptions before = options;
    before.period = options.period.before();
    before.history.clear();
    input.before = reliabilityOf(before, users, invented.rows(rows, before.period)).total;
    input.yearBefore = input.before;
    const auto verdict = [](const QString &scope, double hours, double actual, TargetState state) {
        return TargetVerdict{.id = u"outage_2022"_s,
                             .name = u"客户年均停电时间"_s,
                             .scope = scope,
                             .clause = u"BS21 三(四)"_s,
                             .year = 2022,
                             .target = hours,
                             .actual = actual,
                             .state = state};
    };
    input.verdicts = {verdict(u"市中心区"_s, 2, 2.5, TargetState::Missed),
                      verdict(u"农村"_s, 15, 4, TargetState::Open)};
    TargetVerdict cut = verdict(u"农村"_s, 8, -12.5, TargetState::Met);
    cut.id = u"outage_cut_2022"_s;
    input.verdicts.append(cut);
    return input;
}

VoltageReportInput inventedVoltage(int points)
{
    VoltageOptions options;
    options.period = {QDate(2026, 7, 1), QDate(2026, 9, 30)};
    QList<PointVoltage> list;
    for (int i = 0; i < points; ++i) {
        PointVoltage one;
        const auto pointClass = PointClass(i % 4);
        one.point = {u"%1-%2"_s.arg(wordOf(pointClass)).arg(i, 3, 10, QChar(u'0')),
                     i % 9 == 5 ? u"示范工业园区南部配电环网第%1号公用变压器低压侧出线"_s.arg(i)
                                : u"示例%1号监测点"_s.arg(i),
                     pointClass,
                     pointClass == PointClass::D ? 220'000 : 10'000'000,
                     *standardLimits(pointClass == PointClass::D ? 220'000 : 10'000'000),
                     true};
        for (const Period &month : monthsOf(options)) {
            VoltageMinutes minutes{.expected = month.days() * 1440};
            minutes.monitored = i % 11 == 7 ? 0 : minutes.expected - i % 3 * 60;
            minutes.over = minutes.monitored > 0 ? i * 13 % 40 : 0;
            minutes.under = minutes.monitored > 0 ? i * 7 % 90 : 0;
            minutes.within = minutes.monitored - minutes.over - minutes.under;
            one.months.append(minutes);
            one.total += minutes;
        }
        if (one.total.over > 0)
            one.highest = VoltageExtreme{one.point.limits.upperMv + 1500 + i,
                                         localSecondOf(QDate(2026, 8, 3)) + 3600 * 20};
        list.append(one);
    }
    VoltageReportInput input{.head = sampleHead(),
                             .result = summarise(options, VoltageInput::DailyStatistics, list)};
    input.head.number = u"SL-DY-2026Q3"_s;
    input.result.invariants = voltageInvariants(input.result);
    return input;
}

} // namespace powerhall
