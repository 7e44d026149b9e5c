// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/explanation.h"

#include "models/core/clock.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;
using Kind = ExplanationLine::Kind;

namespace {

QString suspensionReason(const QList<Suspension> &suspensions, QDate day)
{
    const auto found =
        std::find_if(suspensions.cbegin(), suspensions.cend(), [day](const Suspension &suspension) {
            return day > suspension.from && (!suspension.to.isValid() || day <= suspension.to);
        });
    return found == suspensions.cend() ? QString() : found->reason;
}

QString wordsFor(const CountedDay &passed, const QList<Suspension> &suspensions)
{
    if (passed.suspended) {
        const QString reason = suspensionReason(suspensions, passed.day);
        return reason.isEmpty() ? u"办理暂停，不计"_s : u"办理暂停（%1），不计"_s.arg(reason);
    }
    switch (passed.kind) {
    case DayKind::Weekend:
        return u"休息日，不计"_s;
    case DayKind::Holiday:
        return passed.name % u"放假，不计"_s;
    case DayKind::MakeUp:
        return u"%1调休上班，第 %2 个工作日"_s.arg(passed.name).arg(passed.number);
    case DayKind::Working:
        return u"第 %1 个工作日"_s.arg(passed.number);
    }
    Q_UNREACHABLE();
}

ExplanationLine lineOf(const CountedDay &passed, const QList<Suspension> &suspensions)
{
    const Kind kind = passed.suspended ? Kind::Suspended : passed.number > 0 ? Kind::Counted : Kind::Skipped;
    const QString why = wordsFor(passed, suspensions);
    return {kind, passed.day, {}, passed.number, why, dayText(passed.day) % why};
}

ExplanationLine note(Kind kind, const QString &text)
{
    return {kind, {}, {}, 0, {}, text};
}

/// The stage's own name in this class, else the utility's.
QString nameOf(const Profile &profile, const StagePlan &plan)
{
    return plan.name.isEmpty() ? profile.stageName(plan.stage) : plan.name;
}

QString clauseText(const QString &clause)
{
    return clause == "ruling"_L1 ? u"依据：来源未写明，按裁定执行"_s : u"依据："_s % clause;
}

/// Looks at one stage of a decision from what came before it.
class StageExplainer
{
public:
    StageExplainer(const Profile &profile, const Decision &decision, qsizetype at, const Progress &progress)
        : m_profile(profile)
        , m_decision(decision)
        , m_progress(progress)
        , m_at(at)
        , m_plan(decision.stages.at(at))
    {}

    [[nodiscard]] Explanation explain() const
    {
        const QString name = nameOf(m_profile, m_plan);
        Explanation result;
        if (m_plan.due)
            result = explainDueDate(*m_plan.due, startDay(), startText(), m_progress.suspensions);
        else
            result.lines.append(note(Kind::Reason, whyNoDate()));
        const QString end =
            result.due.isValid() ? dayText(result.due) % u"截止"_s : result.lines.constLast().text;
        result.headline = name % u'：' % end;
        if (m_plan.days && !m_plan.clause.isEmpty())
            result.lines.append(note(Kind::Clause, clauseText(m_plan.clause)));
        return result;
    }

private:
    [[nodiscard]] const StagePlan *previous() const
    {
        return m_at > 0 ? &m_decision.stages.at(m_at - 1) : nullptr;
    }

    [[nodiscard]] bool previousEnded() const
    {
        return previous() && m_progress.stageEnds.contains(previous()->stage);
    }

    [[nodiscard]] QDate startDay() const
    {
        const DueDate &due = *m_plan.due;
        return due.days.isEmpty() ? due.date : due.days.constFirst().day.addDays(-1);
    }

    [[nodiscard]] QString startText() const
    {
        if (m_plan.starts == "site_visit"_L1)
            return u"现场勘查完成"_s;
        if (m_plan.starts == "customer_papers"_L1)
            return u"客户资料齐全"_s;
        if (!previous())
            return u"受理申请"_s;
        const QString end = previousEnded() ? u"办结"_s : u"应办结"_s;
        return u"“%1”"_s.arg(nameOf(m_profile, *previous())) % end;
    }

    [[nodiscard]] QString whyNoDate() const
    {
        if (m_decision.outcome == Outcome::NotAccepted)
            return u"尚未受理，不起算"_s;
        if (!m_plan.days)
            return u"时限未规定"_s;
        if (m_plan.starts == "site_visit"_L1)
            return u"自现场勘查完成之日起 %1 个工作日，勘查尚未完成"_s.arg(*m_plan.days);
        if (m_plan.starts == "customer_papers"_L1)
            return u"自客户资料齐全之日起 %1 个工作日，资料尚未报齐"_s.arg(*m_plan.days);
        const QString before = previous() ? nameOf(m_profile, *previous()) : u"受理申请"_s;
        return u"自“%1”办结之日起 %2 个工作日，其办结日尚不能确定"_s.arg(before).arg(*m_plan.days);
    }

    const Profile &m_profile;
    const Decision &m_decision;
    const Progress &m_progress;
    qsizetype m_at;
    const StagePlan &m_plan;
};

qsizetype indexOf(const Decision &decision, const QString &stage)
{
    const auto found = std::find_if(decision.stages.cbegin(), decision.stages.cend(),
                                    [&](const StagePlan &plan) { return plan.stage == stage; });
    return found == decision.stages.cend() ? -1 : found - decision.stages.cbegin();
}

/// A plain working day: one with a name of its own (调休上班) is told by itself.
bool isPlain(const ExplanationLine &line)
{
    return line.kind == Kind::Counted && line.why.startsWith(u'第');
}

/// Two lines that are told as one on paper: days in a row, counted, or skipped for the same reason.
bool continues(const ExplanationLine &line, const ExplanationLine &before)
{
    const QDate last = before.until.isValid() ? before.until : before.day;
    if (!last.isValid() || last.addDays(1) != line.day || line.kind != before.kind)
        return false;
    const bool skipped = line.kind == Kind::Skipped || line.kind == Kind::Suspended;
    return (skipped && line.why == before.why) || (isPlain(line) && isPlain(before));
}

void extend(ExplanationLine &before, const ExplanationLine &line)
{
    before.until = line.day;
    if (line.kind == Kind::Counted)
        before.why = u"第 %1 至 %2 个工作日"_s.arg(before.number).arg(line.number);
    before.text = u"%1至 %2%3"_s.arg(dayText(before.day), dayText(line.day), before.why);
}

} // namespace

QString dayText(QDate day)
{
    static constexpr QStringView Weekdays = u"一二三四五六日";
    return isoDate(day) % u"（周"_s % Weekdays.at(day.dayOfWeek() - 1) % u'）';
}

Explanation explainDueDate(const DueDate &due, QDate from, const QString &start,
                           const QList<Suspension> &suspensions)
{
    Explanation result;
    result.due = due.date;
    result.provisional = due.provisional;
    if (from.isValid()) {
        const QString why = start % u"之日起算，当日不计入"_s;
        result.lines.append({Kind::Start, from, {}, 0, why, u"自 "_s % dayText(from) % why});
    }
    for (const CountedDay &passed : due.days)
        result.lines.append(lineOf(passed, suspensions));
    if (due.provisional)
        result.lines.append(note(Kind::Note, u"暂定：经过的年份放假安排尚未公布，公布后重新计算"_s));
    if (due.date.isValid())
        result.lines.append(
            {Kind::Due, due.date, {}, 0, u"截止，当日有效"_s, u"截止 %1，当日有效"_s.arg(dayText(due.date))});
    else
        result.lines.append(note(Kind::Reason, u"办理暂停中，恢复后重新计算"_s));
    result.headline = result.lines.constLast().text;
    return result;
}

Explanation explainStage(const Profile &profile, const Decision &decision, const QString &stage,
                         const Progress &progress)
{
    const qsizetype at = indexOf(decision, stage);
    Q_ASSERT(at >= 0);
    return StageExplainer(profile, decision, at, progress).explain();
}

Explanation explainDebt(const Profile &profile, const Decision &decision, const MissingDocument &missing,
                        const Progress &progress)
{
    QStringList names;
    for (const QString &id : missing.anyOf.isEmpty() ? QStringList{missing.document} : missing.anyOf)
        names.append(profile.documentName(id));
    const QString document = names.join(u"或"_s);
    const qsizetype at = indexOf(decision, missing.dueBefore);
    Explanation result;
    if (at >= 0 && missing.due)
        result = StageExplainer(profile, decision, at, progress).explain();
    result.lines.append(note(Kind::Clause, clauseText(missing.clause)));
    if (missing.dueBefore == "acceptance"_L1) {
        result.headline = document % u"：受理必需，带齐后即可受理"_s;
        return result;
    }
    const QString stage =
        at >= 0 ? nameOf(profile, decision.stages.at(at)) : profile.stageName(missing.dueBefore);
    const QString when = missing.due ? u"最迟 %1"_s.arg(dayText(*missing.due)) : u"日期待定"_s;
    const QString how = missing.source == DocumentSource::Shared ? u"由数据共享取得"_s : u"由客户补交"_s;
    result.headline = u"%1：在“%2”截止前%3，%4"_s.arg(document, stage, how, when);
    return result;
}

Explanation folded(const Explanation &explanation)
{
    Explanation result = explanation;
    result.lines.clear();
    for (const ExplanationLine &line : explanation.lines) {
        if (!result.lines.isEmpty() && continues(line, result.lines.constLast()))
            extend(result.lines.last(), line);
        else
            result.lines.append(line);
    }
    return result;
}

} // namespace powerhall
