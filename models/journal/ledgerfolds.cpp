// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"
#include "models/journal/returnrecords.h"

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

using Tasks = RecordSteps<LedgerTask>;
using Budgets = RecordSteps<RecordedBudget>;

constexpr qsizetype TaskSize = 8;
constexpr qsizetype EntrySize = 5;
constexpr qsizetype StepSize = 4;
constexpr qsizetype BudgetSize = 8;
constexpr qsizetype Months = 12;

const QString BadPayload = u"bad_payload"_s;

std::optional<TaskEntry> entryOf(const Tasks &at)
{
    const TaskEntry entry{at.text("text"_L1), at.text("measure"_L1), at.text("department"_L1),
                          at.day("due"_L1), at.text("basis"_L1)};
    if (entry.text.isEmpty() || entry.department.isEmpty() || !entry.due.isValid())
        return {};
    return entry;
}

QCborArray arrayOf(const TaskEntry &entry)
{
    return {entry.text, entry.measure, entry.department, ofDay(entry.due), entry.basis};
}

void step(Tasks &at, const QString &kind, const QString &note)
{
    at.record->steps.append({kind, at.event().at.wallMs, at.event().actor, note});
}

QString enterTask(Tasks &at)
{
    if (at.record)
        return u"entered_already"_s;
    const auto entry = entryOf(at);
    if (!entry || at.text("number"_L1).isEmpty())
        return BadPayload;
    at.record = LedgerTask{.id = at.event().subject, .number = at.text("number"_L1), .entry = *entry};
    step(at, u"entered"_s, {});
    at.wrote(u"entry"_s, encodeCanonical(arrayOf(*entry)));
    return {};
}

QString correctTask(Tasks &at)
{
    const auto entry = entryOf(at);
    if (!entry)
        return BadPayload;
    at.record->entry = *entry;
    step(at, u"corrected"_s, at.text("reason"_L1));
    at.wrote(u"entry"_s, encodeCanonical(arrayOf(*entry)));
    return {};
}

QString progressTask(Tasks &at)
{
    if (at.text("note"_L1).isEmpty())
        return BadPayload;
    step(at, u"progressed"_s, at.text("note"_L1));
    return {};
}

QString closeTask(Tasks &at)
{
    if (at.text("evidence"_L1).isEmpty())
        return BadPayload;
    at.record->closedMs = at.event().at.wallMs;
    at.record->evidence = at.text("evidence"_L1);
    step(at, u"closed"_s, at.record->evidence);
    at.wrote(u"state"_s, "closed");
    return {};
}

QString reopenTask(Tasks &at)
{
    at.record->closedMs = 0;
    at.record->evidence.clear();
    step(at, u"reopened"_s, at.text("reason"_L1));
    at.wrote(u"state"_s, "open");
    return {};
}

QString strikeTask(Tasks &at)
{
    at.record->isStruck = true;
    step(at, u"struck"_s, at.text("reason"_L1));
    at.wrote(u"state"_s, "struck");
    return {};
}

QByteArray encode(const LedgerTask &task)
{
    QCborArray steps;
    for (const LedgerTask::Step &one : task.steps)
        steps.append(QCborArray{one.kind, one.recordedMs, ofId(one.actor), one.note});
    return encodeCanonical(QCborArray{ofId(task.id), task.number, arrayOf(task.entry), task.closedMs,
                                      task.evidence, task.isStruck, steps, ofTexts(task.conflicts)});
}

// The budget.

std::optional<OutageBudget> budgetOf(const Budgets &at)
{
    OutageBudget budget{.year = int(at.number("year"_L1)), .hours = at.number("hours"_L1)};
    const QCborArray months = at.event().open.value("months"_L1).toArray();
    for (const QCborValue &month : months)
        budget.monthlyHours.append(month.toInteger(-1));
    const bool wrongMonths = !months.isEmpty() && months.size() != Months;
    if (budget.year <= 0 || budget.hours < 0 || wrongMonths || budget.monthlyHours.contains(-1))
        return {};
    return budget;
}

QCborArray monthsOf(const OutageBudget &budget)
{
    QCborArray months;
    for (const qint64 hours : budget.monthlyHours)
        months.append(hours);
    return months;
}

QString setBudget(Budgets &at)
{
    const auto budget = budgetOf(at);
    if (!budget || (at.record && at.record->budget.year != budget->year))
        return BadPayload;
    if (!at.record)
        at.record = RecordedBudget{.id = at.event().subject};
    at.record->budget = *budget;
    at.record->basis = at.text("basis"_L1);
    at.record->by = at.event().actor;
    at.record->recordedMs = at.event().at.wallMs;
    at.wrote(u"budget"_s, encodeCanonical(QCborArray{budget->hours, monthsOf(*budget)}));
    return {};
}

QByteArray encode(const RecordedBudget &record)
{
    QCborArray array{ofId(record.id), record.budget.year, record.budget.hours, monthsOf(record.budget),
                     record.basis,    ofId(record.by),    record.recordedMs};
    array.append(ofTexts(record.conflicts));
    return encodeCanonical(array);
}

QCborArray arrayOf(const QByteArray &state)
{
    const auto value = decodeCanonical(state);
    return value ? value->toArray() : QCborArray();
}

} // namespace

QCborMap payloadOf(const TaskEntry &entry)
{
    QCborMap open{
        {u"text"_s, entry.text}, {u"department"_s, entry.department}, {u"due"_s, isoDate(entry.due)}};
    if (!entry.measure.isEmpty())
        open.insert(u"measure"_s, entry.measure);
    if (!entry.basis.isEmpty())
        open.insert(u"basis"_s, entry.basis);
    return open;
}

FoldedRecord foldTask(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Tasks::Step> steps{
        {eventtype::TaskEntered, enterTask},       {eventtype::TaskCorrected, correctTask},
        {eventtype::TaskProgressed, progressTask}, {eventtype::TaskClosed, closeTask},
        {eventtype::TaskReopened, reopenTask},     {eventtype::TaskStruck, strikeTask},
    };
    return foldBySteps<LedgerTask>(
        ordered, steps, eventtype::TaskEntered, [](const LedgerTask &task) { return task.number; }, encode);
}

Result<LedgerTask> decodeTask(const QByteArray &state)
{
    const QCborArray at = arrayOf(state);
    const QCborArray entry = at.at(2).toArray();
    if (at.size() != TaskSize || entry.size() != EntrySize)
        return damagedRecord("task");
    LedgerTask task{.id = idOf(at.at(0)),
                    .number = at.at(1).toString(),
                    .entry = {entry.at(0).toString(), entry.at(1).toString(), entry.at(2).toString(),
                              dayOf(entry.at(3)), entry.at(4).toString()},
                    .closedMs = at.at(3).toInteger(),
                    .evidence = at.at(4).toString(),
                    .isStruck = at.at(5).toBool(),
                    .conflicts = textsOf(at.at(7))};
    for (const QCborValue &value : at.at(6).toArray()) {
        const QCborArray one = value.toArray();
        if (one.size() != StepSize)
            return damagedRecord("task");
        task.steps.append(
            {one.at(0).toString(), one.at(1).toInteger(), idOf(one.at(2)), one.at(3).toString()});
    }
    return task;
}

QCborMap payloadOf(const OutageBudget &budget, const QString &basis)
{
    QCborMap open{{u"year"_s, budget.year}, {u"hours"_s, budget.hours}, {u"basis"_s, basis}};
    if (!budget.monthlyHours.isEmpty())
        open.insert(u"months"_s, monthsOf(budget));
    return open;
}

FoldedRecord foldBudget(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Budgets::Step> steps{{eventtype::BudgetSet, setBudget}};
    return foldBySteps<RecordedBudget>(
        ordered, steps, eventtype::BudgetSet,
        [](const RecordedBudget &record) { return QString::number(record.budget.year); }, encode);
}

Result<RecordedBudget> decodeBudget(const QByteArray &state)
{
    const QCborArray at = arrayOf(state);
    if (at.size() != BudgetSize)
        return damagedRecord("outage_budget");
    RecordedBudget record{.id = idOf(at.at(0)),
                          .budget = {int(at.at(1).toInteger()), at.at(2).toInteger(), {}},
                          .basis = at.at(4).toString(),
                          .by = idOf(at.at(5)),
                          .recordedMs = at.at(6).toInteger(),
                          .conflicts = textsOf(at.at(7))};
    for (const QCborValue &month : at.at(3).toArray())
        record.budget.monthlyHours.append(month.toInteger());
    return record;
}

} // namespace powerhall
