// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/schedule.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// A day a clock starts on, and whether it is only expected, and through years not announced.
struct Start
{
    std::optional<QDate> day;
    bool provisional = false;
};

/// Walks the plan once and remembers what later stages start from.
class Scheduler
{
public:
    Scheduler(const WorkingCalendar &calendar, const HolidayStart &first, const Progress &progress)
        : m_calendar(calendar)
        , m_progress(progress)
        , m_first{first.counted, first.provisional}
        , m_previous(m_first)
    {}

    void schedule(StagePlan &plan)
    {
        Start start = startOf(plan.starts);
        if (start.day && *start.day < *m_first.day)
            start = m_first;
        plan.due.reset();
        if (start.day && plan.days) {
            plan.due = dueDate(m_calendar, *start.day, *plan.days, suspensionsOf(plan.stage));
            plan.due->provisional = plan.due->provisional || start.provisional;
        }
        moveOn(plan);
    }

private:
    /// A clock that stands still now moves only what is open: a stage that had ended by then keeps its date.
    QList<Suspension> suspensionsOf(const QString &stage) const
    {
        QList<Suspension> all = m_progress.suspensions;
        const auto end = m_progress.stageEnds.constFind(stage);
        const bool standsStill = !all.isEmpty() && !all.constLast().to.isValid();
        if (standsStill && end != m_progress.stageEnds.cend() && *end <= all.constLast().from)
            all.removeLast();
        return all;
    }

    Start startOf(const QString &starts)
    {
        if (starts == "application"_L1)
            return m_broken ? Start{} : m_first;
        if (starts == "site_visit"_L1)
            return {m_progress.siteVisit};
        if (starts == "customer_papers"_L1)
            return {takePapers()};
        return m_previous;
    }

    /// Papers are filed once for each stage that starts from them, in the order of the plan. A filing also
    /// serves a later stage where it was made when the stage before was over.
    std::optional<QDate> takePapers()
    {
        const QList<QDate> &filed = m_progress.customerPapers;
        if (m_papersTaken < filed.size())
            return filed.at(m_papersTaken++);
        const QDate end = m_previousEnd.value_or(QDate());
        if (!filed.isEmpty() && end.isValid() && filed.last() >= end)
            return filed.last();
        return {};
    }

    void moveOn(const StagePlan &plan)
    {
        m_previousEnd.reset();
        if (const auto end = m_progress.stageEnds.constFind(plan.stage); end != m_progress.stageEnds.cend()) {
            m_previousEnd = *end;
            m_previous = {*end};
            return;
        }
        m_previous = {};
        m_broken = true;
        if (plan.due && plan.due->date.isValid()) {
            m_previous = {plan.due->date, plan.due->provisional};
            m_broken = false;
        }
    }

    const WorkingCalendar &m_calendar;
    const Progress &m_progress;
    Start m_first;
    Start m_previous;
    std::optional<QDate> m_previousEnd; ///< recorded, not planned
    qsizetype m_papersTaken = 0;
    bool m_broken = false; ///< the stage before has neither an end nor a due date
};

} // namespace

void giveDates(QList<StagePlan> &stages, const WorkingCalendar &calendar, const HolidayStart &start,
               const Progress &progress)
{
    Scheduler scheduler(calendar, start, progress);
    for (StagePlan &plan : stages)
        scheduler.schedule(plan);
}

void giveDates(QList<MissingDocument> &missing, const QList<StagePlan> &stages)
{
    for (MissingDocument &document : missing) {
        const auto stage = std::find_if(stages.cbegin(), stages.cend(), [&](const StagePlan &plan) {
            return plan.stage == document.dueBefore;
        });
        if (stage == stages.cend() || !stage->due || !stage->due->date.isValid())
            continue;
        document.due = stage->due->date;
        document.provisional = stage->due->provisional;
    }
}

} // namespace powerhall
