// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/explanation.h"

#include "models/core/clock.h"
#include "models/tables/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;
using Kind = ExplanationLine::Kind;

namespace {

struct Why
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::Why)
};

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
        return reason.isEmpty() ? Why::tr("办理暂停，不计") : Why::tr("办理暂停（%1），不计").arg(reason);
    }
    switch (passed.kind) {
    case DayKind::Weekend:
        return Why::tr("休息日，不计");
    case DayKind::Holiday:
        //: %1 name of the holiday
        return Why::tr("%1放假，不计").arg(passed.name);
    case DayKind::MakeUp:
        //: %1 name of the holiday, %2 how many working days that makes
        return Why::tr("%1调休上班，第 %2 个工作日").arg(passed.name).arg(passed.number);
    case DayKind::Working:
        return Why::tr("第 %1 个工作日").arg(passed.number);
    }
    Q_UNREACHABLE();
}

QString dayAndWhy(QDate day, const QString &why)
{
    //: %1 a day, %2 what is said of it
    return Why::tr("%1%2").arg(isoDayText(day), why);
}

ExplanationLine lineOf(const CountedDay &passed, const QList<Suspension> &suspensions)
{
    const Kind kind = passed.suspended ? Kind::Suspended : passed.number > 0 ? Kind::Counted : Kind::Skipped;
    const QString why = wordsFor(passed, suspensions);
    return {.kind = kind,
            .day = passed.day,
            .number = passed.number,
            .plain = passed.number > 0 && passed.kind == DayKind::Working,
            .why = why,
            .text = dayAndWhy(passed.day, why)};
}

ExplanationLine note(Kind kind, const QString &text)
{
    return {.kind = kind, .text = text};
}

/// The stage's own name in this class, else the utility's.
QString nameOf(const Profile &profile, const StagePlan &plan)
{
    return plan.name.isEmpty() ? profile.stageName(plan.stage) : plan.name;
}

QString ruleText(const QString &clause)
{
    return Why::tr("依据：%1").arg(clauseText(clause));
}

/// What was asked for on a day off counts as made on the working day after it, where the profile says so.
ExplanationLine appliedLine(const Decision &decision)
{
    const QString why = Why::tr("休息日申请，视为 %1 受理").arg(isoDayText(decision.counted));
    return {
        .kind = Kind::Applied, .day = decision.applied, .why = why, .text = dayAndWhy(decision.applied, why)};
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
        if (m_plan.due && startsOnCounted())
            result.lines.prepend(appliedLine(m_decision));
        const QString end = result.due.isValid() ? Why::tr("%1截止").arg(isoDayText(result.due))
                                                 : result.lines.constLast().text;
        //: %1 a stage or an item, %2 what is said of it
        result.headline = Why::tr("%1：%2").arg(name, end);
        if (m_plan.days && !m_plan.clause.isEmpty())
            result.lines.append(note(Kind::Clause, ruleText(m_plan.clause)));
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

    /// The application was made on a day off, and this clock runs from the working day it is taken to be of,
    /// not from something that happened on that day.
    [[nodiscard]] bool startsOnCounted() const
    {
        const QDate counted = m_decision.counted;
        if (counted == m_decision.applied || startDay() != counted)
            return false;
        if (m_plan.starts == "site_visit"_L1)
            return m_progress.siteVisit != counted;
        if (m_plan.starts == "customer_papers"_L1)
            return !m_progress.customerPapers.contains(counted);
        return !previous() || m_progress.stageEnds.value(previous()->stage) != counted;
    }

    [[nodiscard]] QString startText() const
    {
        if (!previous() || startsOnCounted())
            return Why::tr("受理申请");
        if (m_plan.starts == "site_visit"_L1)
            return Why::tr("现场勘查完成");
        if (m_plan.starts == "customer_papers"_L1)
            return Why::tr("客户资料齐全");
        const QString before = nameOf(m_profile, *previous());
        //: %1 a stage
        return previousEnded() ? Why::tr("“%1”办结").arg(before) : Why::tr("“%1”应办结").arg(before);
    }

    [[nodiscard]] QString whyNoDate() const
    {
        if (m_decision.outcome == Outcome::NotAccepted)
            return Why::tr("尚未受理，不起算");
        if (!m_plan.days)
            return Why::tr("时限未规定");
        if (m_plan.starts == "site_visit"_L1)
            return Why::tr("自现场勘查完成之日起 %1 个工作日，勘查尚未完成").arg(*m_plan.days);
        if (m_plan.starts == "customer_papers"_L1)
            return Why::tr("自客户资料齐全之日起 %1 个工作日，资料尚未报齐").arg(*m_plan.days);
        const QString before = previous() ? nameOf(m_profile, *previous()) : Why::tr("受理申请");
        return Why::tr("自“%1”办结之日起 %2 个工作日，其办结日尚不能确定").arg(before).arg(*m_plan.days);
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

/// Two lines that are told as one on paper: days in a row, counted, or skipped for the same reason.
bool continues(const ExplanationLine &line, const ExplanationLine &before)
{
    const QDate last = before.until.isValid() ? before.until : before.day;
    if (!last.isValid() || last.addDays(1) != line.day || line.kind != before.kind)
        return false;
    const bool skipped = line.kind == Kind::Skipped || line.kind == Kind::Suspended;
    return (skipped && line.why == before.why) || (line.plain && before.plain);
}

void extend(ExplanationLine &before, const ExplanationLine &line)
{
    before.until = line.day;
    if (line.kind == Kind::Counted)
        before.why = Why::tr("第 %1 至 %2 个工作日").arg(before.number).arg(line.number);
    //: %1 and %2 the first and last of several days, %3 what is said of them
    before.text = Why::tr("%1至 %2%3").arg(isoDayText(before.day), isoDayText(line.day), before.why);
}

} // namespace

QString isoDayText(QDate day)
{
    //: %1 date, %2 weekday
    return Why::tr("%1（%2）").arg(isoDate(day), weekdayText(day));
}

Explanation explainDueDate(const DueDate &due, QDate from, const QString &start,
                           const QList<Suspension> &suspensions)
{
    Explanation result;
    result.due = due.date;
    result.provisional = due.provisional;
    if (from.isValid()) {
        //: %1 what happened on the day
        const QString why = Why::tr("%1之日起算，当日不计入").arg(start);
        //: %1 the day, %2 what happened on it, and that it does not count
        const QString text = Why::tr("自 %1%2").arg(isoDayText(from), why);
        result.lines.append({.kind = Kind::Start, .day = from, .why = why, .text = text});
    }
    for (const CountedDay &passed : due.days)
        result.lines.append(lineOf(passed, suspensions));
    if (due.provisional)
        result.lines.append(note(Kind::Note, Why::tr("暂定：经过的年份放假安排尚未公布，公布后重新计算")));
    if (due.date.isValid())
        result.lines.append({.kind = Kind::Due,
                             .day = due.date,
                             .why = Why::tr("截止，当日有效"),
                             .text = Why::tr("截止 %1，当日有效").arg(isoDayText(due.date))});
    else
        result.lines.append(note(Kind::Reason, Why::tr("办理暂停中，恢复后重新计算")));
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
    const QString document = names.join(Why::tr("或"));
    const qsizetype at = indexOf(decision, missing.dueBefore);
    Explanation result;
    if (at >= 0 && missing.due)
        result = StageExplainer(profile, decision, at, progress).explain();
    result.lines.append(note(Kind::Clause, ruleText(missing.clause)));
    if (missing.dueBefore == "acceptance"_L1) {
        result.headline = Why::tr("%1：受理必需，带齐后即可受理").arg(document);
        return result;
    }
    const QString stage =
        at >= 0 ? nameOf(profile, decision.stages.at(at)) : profile.stageName(missing.dueBefore);
    const QString when = missing.due ? Why::tr("最迟 %1").arg(isoDayText(*missing.due)) : Why::tr("日期待定");
    const QString how =
        missing.source == DocumentSource::Shared ? Why::tr("由数据共享取得") : Why::tr("由客户补交");
    //: %1 documents, %2 a stage, %3 who brings them, %4 by which day
    result.headline = Why::tr("%1：在“%2”截止前%3，%4").arg(document, stage, how, when);
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
