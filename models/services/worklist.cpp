// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/worklist.h"

#include "models/services/standing.h"
#include "models/services/station.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageSize = 20'000; ///< rows in memory at a time
constexpr int SoonDays = 2;      ///< working days ahead that a due date is called soon

constexpr struct
{
    WaitKind kind;
    const char *word;
    const char *penalty; ///< id of the profile's penalty that is at stake; empty = none
} Kinds[] = {
    {WaitKind::Late, "late", "late"},
    {WaitKind::DueToday, "due_today", "late"},
    {WaitKind::DueSoon, "due_soon", "late"},
    {WaitKind::TooEarly, "too_early", "too_short"},
    {WaitKind::Owing, "owing", ""},
    {WaitKind::NotEntered, "not_entered", "off_system"},
    {WaitKind::NotPrinted, "not_printed", ""},
};

int yuanFor(const Profile &profile, WaitKind kind)
{
    const QString id = QLatin1String(Kinds[int(kind)].penalty);
    for (const Penalty &penalty : profile.penalties) {
        if (!id.isEmpty() && penalty.id == id)
            return penalty.yuan.value_or(0);
    }
    return 0;
}

/// Collects what waits of one application.
class Rungs
{
public:
    Rungs(const Station &station, const Standing &standing, QList<WaitingItem> &items)
        : m_calendar(station.calendar())
        , m_today(station.today())
        , m_standing(standing)
        , m_items(items)
    {}

    void collect()
    {
        const Application &application = m_standing.application;
        if (application.status == Application::Status::Open) {
            addNextDue();
            addTooEarly();
            addOwed();
        }
        if (application.marketingNumber.isEmpty())
            add(WaitKind::NotEntered, {}, {}, application.accepted.recordedMs);
        for (const QUuid &id : slipsNotPrinted(application)) {
            const SlipRecord &slip = *application.slips.constFind(id);
            add(WaitKind::NotPrinted, slip.kind, {}, slip.requestedMs);
            m_items.last().slip = slip.state;
            m_items.last().slipDetail = slip.detail;
        }
    }

private:
    int daysLeft(QDate due) const
    {
        return workingDaysBetween(m_calendar, m_today, due, m_standing.application.suspensions);
    }

    void add(WaitKind kind, const QString &what, const std::optional<DueDate> &due, qint64 sinceMs = 0)
    {
        const Application &application = m_standing.application;
        const int left = due && due->date.isValid() ? daysLeft(due->date) : 0;
        m_items.append({.kind = kind,
                        .application = application.id,
                        .number = application.number,
                        .stage = m_standing.stage,
                        .customerClass = m_standing.decision.customerClass,
                        .due = due,
                        .what = what,
                        .workingDaysLeft = left,
                        .sinceMs = sinceMs,
                        .yuanAtRisk = yuanFor(m_standing.profile, kind)});
    }

    /// One row a case: the stage under way or the whole process, whichever runs out first.
    void addNextDue()
    {
        const StagePlan *plan = m_standing.plan(m_standing.stage);
        const std::optional<DueDate> stage = plan ? plan->due : std::nullopt;
        const std::optional<DueDate> &whole = m_standing.whole;
        const bool stageFirst =
            stage && stage->date.isValid() && !(whole && whole->date.isValid() && whole->date < stage->date);
        if (stageFirst)
            addDue(stage, plan->stage);
        else
            addDue(whole, u"whole"_s);
    }

    void addDue(const std::optional<DueDate> &due, const QString &what)
    {
        if (!due || !due->date.isValid() || !m_standing.clockRuns())
            return;
        if (due->date < m_today)
            add(WaitKind::Late, what, due);
        else if (due->date == m_today)
            add(WaitKind::DueToday, what, due);
        else if (daysLeft(due->date) <= SoonDays)
            add(WaitKind::DueSoon, what, due);
    }

    /// The next stage is the last and would end the whole in fewer working days than the station's floor: the
    /// day named is the first that is not too short.
    void addTooEarly()
    {
        const auto &floor = m_standing.decision.floorDays;
        const QList<StagePlan> &plan = m_standing.decision.stages;
        if (!floor || plan.isEmpty() || plan.last().stage != m_standing.stage)
            return;
        const DueDate first =
            dueDate(m_calendar, m_standing.decision.counted, *floor, m_standing.application.suspensions);
        if (!first.date.isValid() || m_today < first.date)
            add(WaitKind::TooEarly, u"whole"_s, first);
    }

    void addOwed()
    {
        for (const MissingDocument &missing : m_standing.decision.missing) {
            std::optional<DueDate> due;
            if (missing.due)
                due = DueDate{*missing.due, missing.provisional, {}};
            add(WaitKind::Owing, missing.document, due, m_standing.application.accepted.recordedMs);
        }
    }

    const WorkingCalendar &m_calendar;
    QDate m_today;
    const Standing &m_standing;
    QList<WaitingItem> &m_items;
};

bool isMoreUrgent(const WaitingItem &left, const WaitingItem &right)
{
    if (left.kind != right.kind)
        return left.kind < right.kind;
    if (left.yuanAtRisk != right.yuanAtRisk)
        return left.yuanAtRisk > right.yuanAtRisk;
    if (left.due.has_value() != right.due.has_value())
        return left.due.has_value();
    if (left.workingDaysLeft != right.workingDaysLeft)
        return left.workingDaysLeft < right.workingDaysLeft;
    if (left.sinceMs != right.sinceMs)
        return left.sinceMs < right.sinceMs;
    return std::tie(left.number, left.what) < std::tie(right.number, right.what);
}

QList<WaitingItem> mostUrgent(QList<WaitingItem> items, qsizetype most)
{
    std::sort(items.begin(), items.end(), isMoreUrgent);
    if (items.size() > most)
        items.resize(most);
    return items;
}

/// Of the stage's day and the whole's the earlier.
std::optional<QDate> nextDue(const Standing &standing)
{
    std::optional<QDate> next;
    const StagePlan *plan = standing.plan(standing.stage);
    for (const std::optional<DueDate> &due : {plan ? plan->due : std::optional<DueDate>(), standing.whole}) {
        if (due && due->date.isValid() && (!next || due->date < *next))
            next = due->date;
    }
    return next;
}

std::optional<Outcome> outcomeOf(const QString &word)
{
    for (const Outcome outcome : {Outcome::Accepted, Outcome::AcceptedWithDebts, Outcome::NotAccepted}) {
        if (wordOf(outcome) == word)
            return outcome;
    }
    return {};
}

bool passes(const Worklist::Filter &filter, const ListedApplication &listed, QDate today)
{
    if (filter.due && (!listed.due || *listed.due > today))
        return false;
    if (filter.overdue && (!listed.due || *listed.due >= today))
        return false;
    if (filter.unprinted && listed.unprinted.isEmpty())
        return false;
    return !filter.owing || !listed.owed.isEmpty();
}

Result<ListedApplication> listedOf(Station &station, const ApplicationRow &row)
{
    ListedApplication entry{row.number, {}, outcomeOf(row.outcome).value_or(Outcome::Accepted), {}, {}, {}};
    const bool isOpen = row.status == u"open"_s;
    if (!isOpen && row.owed == 0 && row.unprinted == 0)
        return entry; // what is over has no clock; its row says all there is
    const auto standing = standingOf(station, row.id);
    if (!standing)
        return standing.error();
    entry.stage = standing->stage;
    entry.due = isOpen ? nextDue(*standing) : std::nullopt;
    entry.owed = standing->owed();
    const auto &slips = standing->application.slips;
    for (const QUuid &slip : slipsNotPrinted(standing->application))
        entry.unprinted.append(slips.value(slip).kind);
    return entry;
}

} // namespace

QString wordOf(WaitKind kind)
{
    return QLatin1String(Kinds[int(kind)].word);
}

Worklist::Worklist(Station &station)
    : m_station(station)
{}

Result<QList<WaitingItem>> Worklist::waiting(const Extent &extent) const
{
    QList<WaitingItem> items;
    for (int offset = 0;; offset += PageSize) {
        const auto rows = m_station.store().applications(true, offset, PageSize);
        if (!rows)
            return rows.error();
        for (const ApplicationRow &row : *rows) {
            if (extent.goOn && !extent.goOn())
                return mostUrgent(items, extent.most);
            const auto standing = standingOf(m_station, row.id);
            if (!standing)
                return standing.error();
            Rungs(m_station, *standing, items).collect();
            if (items.size() > 2 * extent.most)
                items = mostUrgent(items, extent.most);
        }
        if (rows->size() < PageSize)
            return mostUrgent(items, extent.most);
    }
}

Result<QList<ListedApplication>> Worklist::list(const Filter &filter) const
{
    const bool waitingOnly = filter.due || filter.overdue || filter.owing || filter.unprinted;
    QList<ListedApplication> found;
    for (int offset = 0;; offset += PageSize) {
        const auto rows = m_station.store().applications(waitingOnly, offset, PageSize);
        if (!rows)
            return rows.error();
        for (const ApplicationRow &row : *rows) {
            const auto entry = listedOf(m_station, row);
            if (!entry)
                return entry.error();
            if (passes(filter, *entry, m_station.today()))
                found.append(*entry);
        }
        if (rows->size() < PageSize)
            return found;
    }
}

} // namespace powerhall
