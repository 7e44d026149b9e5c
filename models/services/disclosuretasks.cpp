// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/disclosuretasks.h"

#include "models/services/disclosureservice.h"
#include "models/services/enquiryservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/station.h"
#include "models/services/wallservice.h"

#include <algorithm>
#include <tuple>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

using Kind = DisclosureTask::Kind;

constexpr struct
{
    Kind kind;
    const char *word;
    Act act; ///< who may do it
} Kinds[] = {
    {Kind::ItemOverdue, "item_overdue", Act::DraftDisclosure},
    {Kind::EnquiryLate, "enquiry_late", Act::AnswerEnquiry},
    {Kind::SheetOld, "sheet_old", Act::KeepWall},
    {Kind::ItemDue, "item_due", Act::DraftDisclosure},
    {Kind::EnquiryOpen, "enquiry_open", Act::AnswerEnquiry},
    {Kind::FindingOpen, "finding_open", Act::CloseFinding},
    {Kind::ReviewWaits, "review_waits", Act::PublishDisclosure},
    {Kind::DraftWaits, "draft_waits", Act::DraftDisclosure},
    {Kind::ChannelOld, "channel_old", Act::PostDisclosure},
};

Act actOf(const DisclosureTask &task)
{
    if (task.kind != Kind::ReviewWaits || task.what == "publish"_L1)
        return Kinds[int(task.kind)].act;
    if (task.what == "compliance"_L1)
        return Act::ReviewCompliance;
    return task.what == "confidentiality"_L1 ? Act::ReviewConfidentiality : Act::ReviewContent;
}

/// Collects from each part of the register in turn.
class TaskCollector
{
public:
    explicit TaskCollector(Station &station)
        : m_station(station)
    {}

    Result<QList<DisclosureTask>> collect()
    {
        if (const auto done = addItems(); !done)
            return done.error();
        if (const auto done = addEnquiries(); !done)
            return done.error();
        if (const auto done = addSheets(); !done)
            return done.error();
        if (const auto done = addFindings(); !done)
            return done.error();
        return m_tasks;
    }

private:
    void add(Kind kind, const QString &key, const QString &title, const QString &what, QDate due = {})
    {
        const int left = due.isValid() ? workingDaysBetween(m_station.calendar(), m_station.today(), due) : 0;
        m_tasks.append({kind, key, title, what, due, left});
    }

    void addItem(const DisclosureEntry &entry)
    {
        using State = DisclosureClock::State;
        const DisclosureRow &row = entry.row;
        const QDate due = entry.clock.due ? entry.clock.due->date : QDate();
        if (entry.clock.state == State::Overdue)
            add(Kind::ItemOverdue, row.key, row.title, {}, due);
        else if (entry.clock.state == State::Due)
            add(Kind::ItemDue, row.key, row.title, {}, due);
        if (entry.waitsFor == "maker"_L1 && row.draftRefused)
            add(Kind::DraftWaits, row.key, row.title, {}, due);
        else if (!entry.waitsFor.isEmpty() && entry.waitsFor != "maker"_L1)
            add(Kind::ReviewWaits, row.key, row.title, entry.waitsFor, due);
        for (const ChannelState &channel : entry.channels) {
            const bool shows = channel.kind == ChannelState::Kind::Current ||
                               (row.number == 0 && channel.kind == ChannelState::Kind::Missing);
            if (!shows && (channel.isAsked || channel.kind != ChannelState::Kind::Missing))
                add(Kind::ChannelOld, row.key, row.title, channel.channel);
        }
    }

    Result<void> addItems()
    {
        const auto entries = DisclosureService(m_station).entries({});
        if (!entries)
            return entries.error();
        for (const DisclosureEntry &entry : *entries)
            addItem(entry);
        return {};
    }

    Result<void> addEnquiries()
    {
        const auto open = EnquiryService(m_station).open();
        if (!open)
            return open.error();
        for (const EnquiryView &view : *open)
            add(view.late ? Kind::EnquiryLate : Kind::EnquiryOpen, view.enquiry.number, view.enquiry.question,
                {}, view.due ? view.due->date : QDate());
        return {};
    }

    Result<void> addSheets()
    {
        const auto wall = WallService(m_station).walk();
        if (!wall)
            return wall.error();
        for (const WallBoard &board : *wall) {
            for (const WallSheet &sheet : board.sheets) {
                if (sheet.mustComeDown())
                    add(Kind::SheetOld, sheet.key, sheet.title, board.board.hall + u'/' + board.board.label);
            }
        }
        return {};
    }

    Result<void> addFindings()
    {
        const auto rounds = InspectionService(m_station).open();
        if (!rounds)
            return rounds.error();
        for (const InspectionRound &round : *rounds) {
            for (const Finding &finding : round.findings) {
                if (finding.isOpen())
                    add(Kind::FindingOpen, finding.id.toString(QUuid::WithoutBraces), finding.text,
                        round.place, finding.due.value_or(QDate()));
            }
        }
        return {};
    }

    Station &m_station;
    QList<DisclosureTask> m_tasks;
};

bool isMoreUrgent(const DisclosureTask &left, const DisclosureTask &right)
{
    if (left.kind != right.kind)
        return left.kind < right.kind;
    if (left.due.isValid() != right.due.isValid())
        return left.due.isValid();
    return std::tie(left.due, left.key, left.what) < std::tie(right.due, right.key, right.what);
}

Result<QList<DisclosureTask>> sortedTasks(Station &station)
{
    auto tasks = TaskCollector(station).collect();
    if (tasks)
        std::sort(tasks->begin(), tasks->end(), isMoreUrgent);
    return tasks;
}

} // namespace

QString wordOf(Kind kind)
{
    return QLatin1String(Kinds[int(kind)].word);
}

Result<QList<DisclosureTask>> disclosureTasks(Station &station, const Session &session, bool all)
{
    if (const auto permitted = station.permit(session, Act::ReadDisclosure); !permitted)
        return permitted.error();
    return all ? sortedTasks(station) : disclosureTasksOf(station, session.role());
}

Result<QList<DisclosureTask>> disclosureTasksOf(Station &station, Role role)
{
    if (!mayDo(role, Act::ReadDisclosure))
        return QList<DisclosureTask>();
    auto tasks = sortedTasks(station);
    if (tasks)
        tasks->removeIf([&](const DisclosureTask &task) { return !mayDo(role, actOf(task)); });
    return tasks;
}

} // namespace powerhall
