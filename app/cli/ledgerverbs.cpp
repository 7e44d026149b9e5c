// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replies.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/ledgerservice.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString stateOf(const LedgerTask &task)
{
    return task.isStruck ? u"struck"_s : task.isOpen() ? u"open"_s : u"closed"_s;
}

QJsonObject toJson(const LedgerTask &task)
{
    QJsonArray steps;
    for (const LedgerTask::Step &step : task.steps)
        steps.append(
            QJsonObject{{u"step"_s, step.kind}, {u"at"_s, isoTime(step.recordedMs)}, {u"note"_s, step.note}});
    return {{u"number"_s, task.number},          {u"text"_s, task.entry.text},
            {u"measure"_s, task.entry.measure},  {u"department"_s, task.entry.department},
            {u"due"_s, isoDate(task.entry.due)}, {u"basis"_s, task.entry.basis},
            {u"state"_s, stateOf(task)},         {u"steps"_s, steps}};
}

QString lineOf(const LedgerTask &task)
{
    return QStringList{task.number, isoDate(task.entry.due), task.entry.department, task.entry.text,
                       stateOf(task)}
        .join(u"  "_s);
}

ReplyRow rowOf(const LedgerTask &task)
{
    return {toJson(task), lineOf(task)};
}

Result<Reply> taskReply(const Result<LedgerTask> &task)
{
    return replyOf(task, rowOf);
}

Result<TaskEntry> entryOf(const Call &call)
{
    const auto due = dateOption(call, u"due"_s);
    if (!due)
        return due.error();
    return TaskEntry{call.option(u"text"_s), call.option(u"measure"_s), call.option(u"department"_s), *due,
                     call.option(u"basis"_s)};
}

Result<Reply> enter(const Call &call, Context &context)
{
    const auto entry = entryOf(call);
    if (!entry)
        return entry.error();
    return taskReply(LedgerService(*context.station).enter(context.session, *entry));
}

Result<Reply> correct(const Call &call, Context &context)
{
    const auto entry = entryOf(call);
    if (!entry)
        return entry.error();
    return taskReply(LedgerService(*context.station)
                         .correct(context.session, numberOf(call), *entry, call.option(u"reason"_s)));
}

Result<Reply> progress(const Call &call, Context &context)
{
    return taskReply(
        LedgerService(*context.station).progress(context.session, numberOf(call), call.option(u"note"_s)));
}

Result<Reply> close(const Call &call, Context &context)
{
    return taskReply(
        LedgerService(*context.station).close(context.session, numberOf(call), call.option(u"evidence"_s)));
}

Result<Reply> reopen(const Call &call, Context &context)
{
    return taskReply(
        LedgerService(*context.station).reopen(context.session, numberOf(call), call.option(u"reason"_s)));
}

Result<Reply> strike(const Call &call, Context &context)
{
    return taskReply(
        LedgerService(*context.station).strike(context.session, numberOf(call), call.option(u"reason"_s)));
}

Result<Reply> list(const Call &, Context &context)
{
    const auto tasks = LedgerService(*context.station).tasks(context.session);
    if (!tasks)
        return tasks.error();
    return listReply(*tasks, rowOf);
}

Verb made(const char *name, const char *summary, const QList<OptionSpec> &options, const char *example,
          Result<Reply> (*run)(const Call &, Context &), bool ofOne = true)
{
    Verb verb{.name = name,
              .summary = summary,
              .arguments = {},
              .options = options,
              .example = example,
              .place = Place::ActsInFolder,
              .needsUser = true,
              .run = run};
    if (ofOne)
        verb.arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "任务编号")}};
    return verb;
}

OptionSpec needed(const char *name, const char *value, const char *help)
{
    return {name, value, help, ValueKind::Text, true};
}

} // namespace

QList<Verb> ledgerVerbs()
{
    const QList<OptionSpec> entry{
        needed("text", "TEXT", QT_TRANSLATE_NOOP("Cli", "任务，不写个人信息")),
        needed("department", "TEXT", QT_TRANSLATE_NOOP("Cli", "责任部门")),
        needed("due", "DATE", QT_TRANSLATE_NOOP("Cli", "完成时限，YYYY-MM-DD，当日算按时")),
        {"measure", "TEXT", QT_TRANSLATE_NOOP("Cli", "措施")},
        {"basis", "TEXT", QT_TRANSLATE_NOOP("Cli", "依据的文件")}};
    const OptionSpec reason = needed("reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"));
    Verb all = made("task list", QT_TRANSLATE_NOOP("Cli", "列出登记的任务；整本台账用 report ledger"), {},
                    "powerhall task list --as head --json", list, false);
    all.place = Place::ReadsFolder;
    return {
        made("task enter", QT_TRANSLATE_NOOP("Cli", "在工作台账登记一项任务，打印编号"), entry,
             "powerhall task enter --text 压缩办电时间 --department 营销部 --due 2026-12-20 --as head", enter,
             false),
        made("task correct", QT_TRANSLATE_NOOP("Cli", "更正一项任务，整条重写"),
             entry + QList<OptionSpec>{reason},
             "powerhall task correct BS01A-R20261120-001 --text 压缩办电时间 --department 营销部 --due "
             "2026-12-31 --reason 时限调整 --as head",
             correct),
        made("task progress", QT_TRANSLATE_NOOP("Cli", "记一次进展"),
             {needed("note", "TEXT", QT_TRANSLATE_NOOP("Cli", "进展，不写个人信息"))},
             "powerhall task progress BS01A-R20261120-001 --note 已完成一半 --as head", progress),
        made("task close", QT_TRANSLATE_NOOP("Cli", "销号"),
             {needed("evidence", "TEXT", QT_TRANSLATE_NOOP("Cli", "完成的依据"))},
             "powerhall task close BS01A-R20261120-001 --evidence 验收通过 --as head", close),
        made("task reopen", QT_TRANSLATE_NOOP("Cli", "已销号的重新打开"), {reason},
             "powerhall task reopen BS01A-R20261120-001 --reason 复查未通过 --as head", reopen),
        made("task strike", QT_TRANSLATE_NOOP("Cli", "作废一项任务，不再列入台账"), {reason},
             "powerhall task strike BS01A-R20261120-001 --reason 重复登记 --as head", strike),
        all,
    };
}

} // namespace powerhall
