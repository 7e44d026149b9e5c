// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/returncase.h"

#include "models/core/clock.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Finds what each stage of a plan starts from.
class StageStarts
{
public:
    /// `counted`: the day the limits of the application run from; nothing starts before it.
    StageStarts(const Progress &progress, QDate counted)
        : m_progress(progress)
        , m_previous(counted)
        , m_counted(counted)
    {}

    /// Asked stage by stage, in the order of the plan.
    std::optional<QDate> next(const StagePlan &plan)
    {
        const std::optional<QDate> start = recorded(plan);
        return start ? std::max(*start, m_counted) : start;
    }

private:
    std::optional<QDate> recorded(const StagePlan &plan)
    {
        std::optional<QDate> start = m_previous;
        if (plan.starts == "application"_L1)
            start = m_counted;
        else if (plan.starts == "site_visit"_L1)
            start = m_progress.siteVisit;
        else if (plan.starts == "customer_papers"_L1)
            start = m_papers < m_progress.customerPapers.size()
                        ? std::optional(m_progress.customerPapers.at(m_papers++))
                        : std::nullopt;
        const auto end = m_progress.stageEnds.constFind(plan.stage);
        m_previous = end == m_progress.stageEnds.cend() ? std::nullopt : std::optional(*end);
        return start;
    }

    const Progress &m_progress;
    std::optional<QDate> m_previous;
    QDate m_counted;
    qsizetype m_papers = 0;
};

CaseStage stageOf(const StagePlan &plan, const Application &application, const QString &name)
{
    CaseStage stage{.stage = plan.stage, .name = name, .limitDays = plan.days};
    if (plan.due && plan.due->date.isValid())
        stage.due = plan.due->date;
    if (const auto end = application.stageEnds.constFind(plan.stage); end != application.stageEnds.cend()) {
        stage.ended = localDate(end->at.recordedMs);
        stage.claimed = end->at.claimedMs.has_value();
    }
    return stage;
}

} // namespace

QString wordOf(CaseGroup group)
{
    switch (group) {
    case CaseGroup::High:
        return u"high"_s;
    case CaseGroup::LowNonResident:
        return u"low_non_resident"_s;
    case CaseGroup::LowResident:
        break;
    }
    return u"low_resident"_s;
}

CaseGroup groupOf(const ApplicationInput &input)
{
    if (input.voltage == Voltage::High)
        return CaseGroup::High;
    return input.customer == Customer::Resident ? CaseGroup::LowResident : CaseGroup::LowNonResident;
}

std::optional<QDate> ReturnCase::lateSince(QDate today) const
{
    // What was withdrawn ran out of time no further.
    const QDate now = status == Application::Status::Open ? today : QDate();
    std::optional<QDate> first;
    const auto take = [&](const std::optional<QDate> &due, const std::optional<QDate> &ended) {
        if (due && ended.value_or(now) > *due)
            first = first ? std::min(*first, due->addDays(1)) : due->addDays(1);
    };
    for (const CaseStage &one : stages)
        take(one.due, one.ended);
    take(wholeDue, energised);
    return first;
}

bool ReturnCase::isClaimedWithin(QDate from, QDate to) const
{
    const auto within = [&](QDate day) { return from <= day && day <= to; };
    return (acceptanceClaimed && within(accepted)) ||
           std::any_of(stages.cbegin(), stages.cend(),
                       [&](const CaseStage &one) { return one.claimed && one.ended && within(*one.ended); });
}

int ReturnCase::stepsDone() const
{
    return int(std::count_if(stages.cbegin(), stages.cend(),
                             [](const CaseStage &one) { return one.ended.has_value(); }));
}

ReturnCase caseOf(const Application &application, const Decision &decision, const Profile &profile,
                  const WorkingCalendar &calendar)
{
    const Progress progress = progressOf(application);
    ReturnCase result{.number = application.number,
                      .input = application.input,
                      .group = groupOf(application.input),
                      .status = application.status,
                      .accepted = localDate(application.accepted.recordedMs),
                      .documents = int(decision.required.size()),
                      .owed = int(decision.missing.size()),
                      .suspended = !application.suspensions.isEmpty(),
                      .isSuspendedNow =
                          !application.suspensions.isEmpty() && !application.suspensions.last().to.isValid(),
                      .suspensions = application.suspensions,
                      .claimed = application.accepted.claimedMs.has_value(),
                      .acceptanceClaimed = application.accepted.claimedMs.has_value()};
    if (decision.wholeDays) {
        const DueDate whole =
            dueDate(calendar, decision.counted, *decision.wholeDays, application.suspensions);
        if (whole.date.isValid())
            result.wholeDue = whole.date;
    }
    // What was done on the day off itself, before its clock ran, took no working day.
    const auto daysTaken = [&](QDate from, QDate to) {
        return std::max(0, workingDaysBetween(calendar, from, to, application.suspensions));
    };
    StageStarts starts(progress, decision.counted);
    for (const StagePlan &plan : decision.stages) {
        CaseStage stage = stageOf(plan, application, profile.stageName(plan.stage, decision.customerClass));
        stage.started = starts.next(plan);
        if (stage.started && stage.ended)
            stage.workingDays = daysTaken(*stage.started, *stage.ended);
        result.claimed = result.claimed || stage.claimed;
        result.stages.append(stage);
    }
    const QString current = currentStage(application, decision);
    for (const CaseStage &stage : std::as_const(result.stages)) {
        if (stage.stage == current)
            result.stage = stage.name;
    }
    if (result.stages.isEmpty() || !result.stages.last().ended)
        return result;
    result.energised = result.stages.last().ended;
    result.workingDays = daysTaken(decision.counted, *result.energised);
    if (decision.floorDays) {
        const DueDate first =
            dueDate(calendar, decision.counted, *decision.floorDays, application.suspensions);
        result.tooShort = first.date.isValid() && *result.energised < first.date;
    }
    return result;
}

} // namespace powerhall
