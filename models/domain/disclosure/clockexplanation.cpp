// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/domain/disclosure/disclosureclock.h"

namespace powerhall {

using namespace Qt::StringLiterals;
using Kind = ExplanationLine::Kind;
using Cause = DisclosureClock::Cause;
using State = DisclosureClock::State;

namespace {

ExplanationLine line(Kind kind, const QString &text, QDate day = {})
{
    return {kind, day, {}, 0, {}, text};
}

QString withoutLimit(const DisclosureClock &clock)
{
    if (clock.state == State::Unknown)
        return u"还没有公布过，来源也没有写明时限"_s;
    return dayText(clock.from) % u"事实发生变化；来源没有写明多少天内更新"_s;
}

QString reasonWithoutDate(const DisclosureClock &clock)
{
    switch (clock.cause) {
    case Cause::Covered:
        return u"已公布的内容就是现在的情况"_s;
    case Cause::Over:
        return u"已经结束，不用再公布"_s;
    case Cause::ChangeUnknown:
        return u"还没有公布过，也没有登记事实在哪一天变化，时限无从起算"_s;
    case Cause::StartUnknown:
        return u"没有登记停电开始时间，时限无从起算"_s;
    default:
        return withoutLimit(clock);
    }
}

void addChange(Explanation &result, const DisclosureClock &clock)
{
    const bool approval = clock.rule == "working_days_after_approval"_L1;
    const QString start = approval ? u"政府批复"_s : u"事实发生变化"_s;
    if (clock.rule == "at_once"_L1) {
        result.lines.append(line(Kind::Start, dayText(clock.from) % start, clock.from));
        result.lines.append(line(Kind::Note, u"来源要求及时公布，没有写明天数：本程序按当天算"_s));
        result.lines.append(line(Kind::Due, dayText(clock.due->date) % u"截止，当天有效"_s, clock.due->date));
        return;
    }
    result.lines.append(explainDueDate(*clock.due, clock.from, start).lines);
}

void addMonth(Explanation &result, const DisclosureClock &clock)
{
    const QDate end = clock.from.addMonths(1).addDays(-1);
    const bool itself = clock.customs.monthDayItselfCounts;
    result.lines.append(line(Kind::Start, dayText(end) % u"月末"_s, end));
    const QDate named = end.addDays(-clock.number - (itself ? 0 : 1));
    result.lines.append(line(Kind::Note,
                             u"月末 %1 日前：%2；当天%3，来源未写明，按本厅设置"_s.arg(clock.number)
                                 .arg(dayText(named), itself ? u"算及时"_s : u"不算及时"_s),
                             named));
    for (const CountedDay &passed : clock.due->days) {
        const QString off = passed.kind == DayKind::Holiday ? QString(passed.name % u"放假"_s) : u"休息日"_s;
        result.lines.append(
            line(Kind::Skipped, dayText(passed.day) % off % u"，提前到前一个工作日"_s, passed.day));
    }
}

void addQuarter(Explanation &result, const DisclosureClock &clock)
{
    result.lines.append(
        line(Kind::Start, quarterText(clock.from) % u" 从 "_s % dayText(clock.from) % u"开始"_s, clock.from));
    const int before = clock.customs.quarterDaysBefore;
    result.lines.append(
        line(Kind::Note,
             before == 0 ? u"按季度公布；季度中的哪一天来源未写明，按季末日算"_s
                         : u"按季度公布；季度中的哪一天来源未写明，按本厅设置在季末前 %1 天"_s.arg(before)));
}

void addStart(Explanation &result, const DisclosureClock &clock)
{
    result.lines.append(line(Kind::Start, dayText(clock.from) % u"停电开始"_s, clock.from));
    if (clock.rule == "hours_before_start"_L1)
        result.lines.append(line(
            Kind::Note, u"提前 %1 小时：%2 以前"_s.arg(clock.number).arg(isoTime(clock.dueMs).left(16))));
    else
        result.lines.append(line(Kind::Note, u"提前 %1 日，按日历日往前数"_s.arg(clock.number)));
}

void addWay(Explanation &result, const DisclosureClock &clock)
{
    if (clock.cause == Cause::Expired)
        result.lines.append(line(Kind::Start, u"已公布的版本有效期到 "_s % dayText(clock.from), clock.from));
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
    const QString when = clock.dueMs != 0 ? isoTime(clock.dueMs).left(16) : dayText(clock.due->date);
    switch (clock.state) {
    case State::Fresh:
        return u"已按时公布；下一次 "_s % when % u" 截止"_s;
    case State::Overdue:
        return when % u" 截止，已经超期"_s;
    default:
        return when % u" 截止"_s;
    }
}

} // namespace

Explanation explain(const DisclosureClock &clock, const QString &title)
{
    Explanation result;
    const bool announced = clock.rule.endsWith("_before_start"_L1) && clock.state == State::Fresh;
    if (!clock.due || announced) {
        result.headline = title % u'：' % reasonWithoutDate(clock);
        result.lines.append(line(Kind::Reason, reasonWithoutDate(clock)));
    } else {
        result.due = clock.due->date;
        result.provisional = clock.due->provisional;
        result.headline = title % u'：' % endText(clock);
        addWay(result, clock);
        const bool said = !result.lines.isEmpty() && result.lines.constLast().kind == Kind::Due;
        const bool counted = clock.rule.startsWith("working_days"_L1) && clock.cause == Cause::Pending;
        if (!said && !counted)
            result.lines.append(line(Kind::Due, endText(clock), result.due));
    }
    if (!clock.clause.isEmpty())
        result.lines.append(line(Kind::Clause, clock.clause == "ruling"_L1 ? u"依据：来源未写明，按统一口径"_s
                                                                           : u"依据："_s % clock.clause));
    return result;
}

} // namespace powerhall
