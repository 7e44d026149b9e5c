// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/ledgerservice.h"

#include "models/core/ids.h"
#include "models/core/text.h"
#include "models/domain/profile/profile.h"
#include "models/journal/eventtypes.h"
#include "models/journal/returnrecords.h"
#include "models/services/disclosureservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/plainwords.h"
#include "models/services/recordlist.h"
#include "models/services/returnservice.h"
#include "models/services/station.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr Act TheAct = Act::KeepLedger;

TaskEntry cleaned(const TaskEntry &entry)
{
    return {cleanLine(entry.text), cleanLine(entry.measure), cleanLine(entry.department), entry.due,
            cleanLine(entry.basis)};
}

std::optional<Error> faultOf(const TaskEntry &entry)
{
    for (const auto &[place, text] :
         {std::pair(u"text"_s, entry.text), std::pair(u"department"_s, entry.department)}) {
        if (text.isEmpty())
            return Error{ErrorCode::MissingKey, place, {}, {}};
    }
    if (!entry.due.isValid())
        return Error{ErrorCode::MissingKey, u"due"_s, {}, {}};
    for (const auto &[place, text] :
         {std::pair(u"text"_s, entry.text), std::pair(u"measure"_s, entry.measure),
          std::pair(u"department"_s, entry.department), std::pair(u"basis"_s, entry.basis)}) {
        if (const auto fault = unlessPlain(place, text))
            return fault;
    }
    return {};
}

LedgerLine lineOf(const LedgerTask &task)
{
    LedgerLine line{.source = LedgerLine::Source::Task,
                    .number = task.number,
                    .text = task.entry.text,
                    .measure = task.entry.measure,
                    .department = task.entry.department,
                    .due = task.entry.due,
                    .progress = task.closedMs > 0 ? task.evidence : task.lastProgress(),
                    .basis = task.entry.basis};
    if (task.closedMs > 0)
        line.done = localDate(task.closedMs);
    return line;
}

LedgerLine lineOf(const InspectionRound &round, const Finding &finding)
{
    LedgerLine line{.source = LedgerLine::Source::Finding,
                    .number = isoDate(round.day),
                    .text = finding.text,
                    .measure = round.place,
                    .department = finding.department,
                    .due = finding.due.value_or(QDate()),
                    .progress = finding.evidence};
    if (!finding.isOpen())
        line.done = localDate(finding.closedMs);
    return line;
}

/// What is laid down as asked for and not out yet.
std::optional<LedgerLine> lineOf(const DisclosureEntry &entry)
{
    using State = DisclosureClock::State;
    if (entry.clock.state != State::Due && entry.clock.state != State::Overdue)
        return {};
    return LedgerLine{.source = LedgerLine::Source::Disclosure,
                      .number = entry.row.key,
                      .text = entry.row.title,
                      .department = entry.row.department,
                      .due = entry.clock.due ? entry.clock.due->date : QDate(),
                      .basis = entry.clock.clause};
}

} // namespace

LedgerService::LedgerService(Station &station)
    : m_station(station)
{}

Result<QList<LedgerTask>> LedgerService::all() const
{
    return recordsOf<LedgerTask>(m_station.store(), recordkind::Task, decodeTask);
}

Result<QList<LedgerTask>> LedgerService::tasks(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    return all();
}

/// STATIONDESK-R20260703-001: R for task (任务), so that no application's number looks like it.
Result<QString> LedgerService::nextNumber() const
{
    const StationIdentity identity = m_station.identity();
    const QString prefix =
        identity.station + identity.desk + u"-R"_s + isoDate(m_station.today()).remove(u'-') + u'-';
    const auto tasks = all();
    if (!tasks)
        return tasks.error();
    int highest = 0;
    for (const LedgerTask &task : *tasks) {
        if (task.number.startsWith(prefix))
            highest = std::max(highest, task.number.mid(prefix.size()).toInt());
    }
    return QString(prefix + QString::number(highest + 1).rightJustified(3, u'0'));
}

Result<LedgerTask> LedgerService::enter(const Session &session, const TaskEntry &typed)
{
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const TaskEntry entry = cleaned(typed);
    if (const auto fault = faultOf(entry))
        return m_station.refused(session, TheAct, *fault);
    const auto number = nextNumber();
    if (!number)
        return number.error();
    QCborMap open = payloadOf(entry);
    open.insert(u"number"_s, *number);
    return write(session, orderedId(), eventtype::TaskEntered, open);
}

Result<LedgerTask> LedgerService::findToChange(const Session &session, const QString &number, bool open) const
{
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto tasks = all();
    if (!tasks)
        return tasks.error();
    const QString wanted = cleanLine(number);
    const auto found = std::find_if(tasks->cbegin(), tasks->cend(),
                                    [&](const LedgerTask &task) { return task.number == wanted; });
    if (found == tasks->cend())
        return m_station.refused(session, TheAct, {ErrorCode::NotFound, u"task"_s, wanted, {}});
    const QString rule = found->isStruck ? u"task_struck"_s : open ? u"task_closed"_s : u"task_open"_s;
    if (found->isStruck || found->isOpen() != open)
        return m_station.refused(session, TheAct, {ErrorCode::Refused, u"task"_s, rule, {}}, found->id);
    return *found;
}

Result<LedgerTask> LedgerService::correct(const Session &session, const QString &number,
                                          const TaskEntry &typed, const QString &reason)
{
    const auto task = findToChange(session, number, true);
    if (!task)
        return task;
    const TaskEntry entry = cleaned(typed);
    auto fault = faultOf(entry);
    if (!fault)
        fault = unlessPlainReason(u"reason"_s, cleanLine(reason));
    if (fault)
        return m_station.refused(session, TheAct, *fault, task->id);
    QCborMap open = payloadOf(entry);
    open.insert(u"reason"_s, cleanLine(reason));
    return write(session, task->id, eventtype::TaskCorrected, open);
}

Result<LedgerTask> LedgerService::progress(const Session &session, const QString &number, const QString &note)
{
    const auto task = findToChange(session, number, true);
    return task ? writeNote(session, *task, eventtype::TaskProgressed, u"note"_s, note) : task;
}

Result<LedgerTask> LedgerService::close(const Session &session, const QString &number,
                                        const QString &evidence)
{
    const auto task = findToChange(session, number, true);
    return task ? writeNote(session, *task, eventtype::TaskClosed, u"evidence"_s, evidence) : task;
}

Result<LedgerTask> LedgerService::reopen(const Session &session, const QString &number, const QString &reason)
{
    const auto task = findToChange(session, number, false);
    return task ? writeNote(session, *task, eventtype::TaskReopened, u"reason"_s, reason) : task;
}

Result<LedgerTask> LedgerService::strike(const Session &session, const QString &number, const QString &reason)
{
    const auto task = findToChange(session, number, true);
    return task ? writeNote(session, *task, eventtype::TaskStruck, u"reason"_s, reason) : task;
}

Result<LedgerTask> LedgerService::writeNote(const Session &session, const LedgerTask &task,
                                            QLatin1StringView type, const QString &key, const QString &typed)
{
    const QString text = cleanLine(typed);
    if (const auto fault = unlessPlainReason(key, text))
        return m_station.refused(session, TheAct, *fault, task.id);
    return write(session, task.id, type, {{key, text}});
}

Result<LedgerTask> LedgerService::write(const Session &session, const QUuid &id, QLatin1StringView type,
                                        const QCborMap &open)
{
    if (const auto written = m_station.store().append({{session.user(), id, type, open, {}, {}}}); !written)
        return written.error();
    emit m_station.notifier().returnsChanged();
    const auto state = m_station.store().record(recordkind::Task, id);
    if (!state)
        return state.error();
    return decodeTask(*state);
}

Result<QList<LedgerLine>> LedgerService::lines(const Session &session, const Period &period) const
{
    const auto tasks = this->tasks(session);
    if (!tasks)
        return tasks.error();
    QList<LedgerLine> lines;
    for (const LedgerTask &task : *tasks) {
        if (!task.isStruck)
            lines.append(lineOf(task));
    }
    const auto rounds = InspectionService(m_station).rounds(session, false);
    if (!rounds)
        return rounds.error();
    for (const InspectionRound &round : *rounds) {
        for (const Finding &finding : round.findings)
            lines.append(lineOf(round, finding));
    }
    const auto entries = DisclosureService(m_station).entries({});
    if (!entries)
        return entries.error();
    for (const DisclosureEntry &entry : *entries) {
        if (const auto line = lineOf(entry))
            lines.append(*line);
    }
    const ReturnService returns(m_station);
    const auto handed = returns.handed(session);
    if (!handed)
        return handed.error();
    for (const ReturnDue &due : returns.due(period.from, period.to)) {
        LedgerLine line{.source = LedgerLine::Source::Return,
                        .number = due.period.name(),
                        .text = due.rule.name,
                        .measure = due.rule.recipient,
                        .due = due.due,
                        .basis = due.rule.clause,
                        .rule = due.rule.id,
                        .period = due.period};
        for (const HandedReturn &one : *handed) {
            if (one.rule == due.rule.id && one.period == due.period)
                line.done = localDate(one.versions.first().recordedMs);
        }
        lines.append(line);
    }
    lines.removeIf([&](const LedgerLine &line) {
        return line.done.isValid() && !(line.due.isValid() && period.contains(line.due));
    });
    sortLedger(lines, m_station.today());
    return lines;
}

} // namespace powerhall
