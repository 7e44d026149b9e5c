// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/tables/explanation.h"
#include "models/tables/words.h"

#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;
using Kind = ExplanationLine::Kind;
using Cause = DisclosureClock::Cause;
using State = DisclosureClock::State;

namespace {

struct ClockWhy
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::ClockWhy)
};

ExplanationLine line(Kind kind, const QString &text, QDate day = {})
{
    return {.kind = kind, .day = day, .text = text};
}

QString withoutLimit(const DisclosureClock &clock)
{
    if (clock.state == State::Unknown)
        return ClockWhy::tr("还没有公布过，来源也没有写明时限");
    return ClockWhy::tr("%1事实发生变化；来源没有写明多少天内更新").arg(isoDayText(clock.from));
}

QString reasonWithoutDate(const DisclosureClock &clock)
{
    switch (clock.cause) {
    case Cause::Covered:
        return ClockWhy::tr("已公布的内容就是现在的情况");
    case Cause::Over:
        return ClockWhy::tr("已经结束，不用再公布");
    case Cause::ChangeUnknown:
        return ClockWhy::tr("还没有公布过，也没有登记事实在哪一天变化，时限无从起算");
    case Cause::StartUnknown:
        return ClockWhy::tr("没有登记停电开始时间，时限无从起算");
    default:
        return withoutLimit(clock);
    }
}

void addChange(Explanation &result, const DisclosureClock &clock)
{
    const bool approval = clock.rule == "working_days_after_approval"_L1;
    const QString start = approval ? ClockWhy::tr("政府批复") : ClockWhy::tr("事实发生变化");
    if (clock.rule == "at_once"_L1) {
        //: %1 a day, %2 what happened on it
        result.lines.append(
            line(Kind::Start, ClockWhy::tr("%1%2").arg(isoDayText(clock.from), start), clock.from));
        result.lines.append(line(Kind::Note, ClockWhy::tr("来源要求及时公布，没有写明天数：本程序按当天算")));
        result.lines.append(line(Kind::Due, ClockWhy::tr("%1截止，当天有效").arg(isoDayText(clock.due->date)),
                                 clock.due->date));
        return;
    }
    result.lines.append(explainDueDate(*clock.due, clock.from, start).lines);
}

void addMonth(Explanation &result, const DisclosureClock &clock)
{
    const QDate end = clock.from.addMonths(1).addDays(-1);
    const bool itself = clock.customs.monthDayItselfCounts;
    result.lines.append(line(Kind::Start, ClockWhy::tr("%1月末").arg(isoDayText(end)), end));
    const QDate named = end.addDays(-clock.number - (itself ? 0 : 1));
    const QString before = itself ? ClockWhy::tr("月末 %1 日前：%2；当天算及时，来源未写明，按本厅设置")
                                  : ClockWhy::tr("月末 %1 日前：%2；当天不算及时，来源未写明，按本厅设置");
    result.lines.append(line(Kind::Note, before.arg(clock.number).arg(isoDayText(named)), named));
    for (const CountedDay &passed : clock.due->days) {
        const QString moved =
            passed.kind == DayKind::Holiday
                ? ClockWhy::tr("%1%2放假，提前到前一个工作日").arg(isoDayText(passed.day), passed.name)
                : ClockWhy::tr("%1休息日，提前到前一个工作日").arg(isoDayText(passed.day));
        result.lines.append(line(Kind::Skipped, moved, passed.day));
    }
}

void addQuarter(Explanation &result, const DisclosureClock &clock)
{
    //: %1 a quarter, %2 its first day
    result.lines.append(
        line(Kind::Start, ClockWhy::tr("%1 从 %2开始").arg(quarterText(clock.from), isoDayText(clock.from)),
             clock.from));
    const int before = clock.customs.quarterDaysBefore;
    result.lines.append(
        line(Kind::Note, before == 0
                             ? ClockWhy::tr("按季度公布；季度中的哪一天来源未写明，按季末日算")
                             : ClockWhy::tr("按季度公布；季度中的哪一天来源未写明，按本厅设置在季末前 %n 天",
                                            nullptr, before)));
}

void addStart(Explanation &result, const DisclosureClock &clock)
{
    result.lines.append(
        line(Kind::Start, ClockWhy::tr("%1停电开始").arg(isoDayText(clock.from)), clock.from));
    const QString before =
        clock.rule == "hours_before_start"_L1
            ? ClockWhy::tr("提前 %1 小时：%2 以前").arg(clock.number).arg(isoTime(clock.dueMs).left(16))
            : ClockWhy::tr("提前 %1 日，按日历日往前数").arg(clock.number);
    result.lines.append(line(Kind::Note, before));
}

void addWay(Explanation &result, const DisclosureClock &clock)
{
    if (clock.cause == Cause::Expired)
        result.lines.append(line(
            Kind::Start, ClockWhy::tr("已公布的版本有效期到 %1").arg(isoDayText(clock.from)), clock.from));
    else if (clock.rule == "quarterly"_L1)
        addQuarter(result, clock);
    else if (clock.rule == "days_before_month_end"_L1)
        addMonth(result, clock);
    else if (clock.rule.endsWith("_before_start"_L1))
        addStart(result, clock);
    else if (clock.from.isValid())
        addChange(result, clock);
}

QString endText(const DisclosureClock &clock)
{
    const QString when = clock.dueMs != 0 ? isoTime(clock.dueMs).left(16) : isoDayText(clock.due->date);
    switch (clock.state) {
    case State::Fresh:
        return ClockWhy::tr("已按时公布；下一次 %1 截止").arg(when);
    case State::Overdue:
        return ClockWhy::tr("%1 截止，已经超期").arg(when);
    default:
        return ClockWhy::tr("%1 截止").arg(when);
    }
}

QString titled(const QString &title, const QString &said)
{
    //: %1 an item of the register, %2 what is said of it
    return ClockWhy::tr("%1：%2").arg(title, said);
}

} // namespace

Explanation explain(const DisclosureClock &clock, const QString &title)
{
    Explanation result;
    const bool announced = clock.rule.endsWith("_before_start"_L1) && clock.state == State::Fresh;
    if (!clock.due || announced) {
        result.headline = titled(title, reasonWithoutDate(clock));
        result.lines.append(line(Kind::Reason, reasonWithoutDate(clock)));
    } else {
        result.due = clock.due->date;
        result.provisional = clock.due->provisional;
        result.headline = titled(title, endText(clock));
        addWay(result, clock);
        const bool said = !result.lines.isEmpty() && result.lines.constLast().kind == Kind::Due;
        const bool counted = clock.rule.startsWith("working_days"_L1) && clock.cause == Cause::Pending;
        if (!said && !counted)
            result.lines.append(line(Kind::Due, endText(clock), result.due));
    }
    if (!clock.clause.isEmpty())
        result.lines.append(line(Kind::Clause, ClockWhy::tr("依据：%1").arg(clauseText(clock.clause))));
    return result;
}

} // namespace powerhall
