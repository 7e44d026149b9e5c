// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/disclosurereply.h"
#include "app/cli/replies.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/disclosureexport.h"
#include "models/services/disclosurestarter.h"
#include "models/services/disclosuretasks.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString dueText(const DisclosureClock &clock)
{
    if (!clock.due)
        return u"–"_s;
    return clock.dueMs == 0 ? isoDate(clock.due->date) : isoTime(clock.dueMs).left(16);
}

QString lineOf(const DisclosureEntry &entry)
{
    const QString version = entry.row.number == 0 ? u"–"_s : u"v"_s + QString::number(entry.row.number);
    QStringList behind;
    for (const ChannelState &channel : entry.channels) {
        if (channel.isAsked && channel.kind != ChannelState::Kind::Current)
            behind.append(channel.channel);
    }
    QStringList words{entry.row.key.leftJustified(18), wordText(wordOf(entry.clock.state)),
                      dueText(entry.clock).leftJustified(10), version, entry.row.title};
    if (!entry.waitsFor.isEmpty())
        words.append(QCoreApplication::translate("Cli", "草稿等：%1").arg(wordText(entry.waitsFor)));
    if (entry.row.number != 0 && !behind.isEmpty())
        words.append(QCoreApplication::translate("Cli", "未同步：%1").arg(behind.join(u'、')));
    return words.join(u"  "_s);
}

ReplyRow rowOf(const DisclosureEntry &entry)
{
    return {toJson(entry), lineOf(entry)};
}

Result<Reply> listed(Context &context, const DisclosureService::Filter &filter)
{
    const auto entries = DisclosureService(*context.station).list(context.session, filter);
    if (!entries)
        return entries.error();
    return listReply(*entries, rowOf);
}

Result<Reply> list(const Call &call, Context &context)
{
    return listed(context, {.overdue = call.has(u"overdue"_s),
                            .category = call.option(u"category"_s),
                            .retired = call.has(u"all"_s)});
}

Result<Reply> due(const Call &call, Context &context)
{
    return listed(context, {.owed = true, .overdue = call.has(u"overdue"_s)});
}

Result<Reply> show(const Call &call, Context &context)
{
    const DisclosureService service(*context.station);
    auto reply = itemReply(service.view(context.session, itemOf(call)));
    if (!reply || !call.has(u"edition"_s))
        return reply;
    const auto number = numberOption(call, u"edition"_s, 1, 1'000'000);
    if (!number)
        return number.error();
    const auto content = service.content(context.session, itemOf(call), *number);
    if (!content)
        return content.error();
    Reply words;
    words.json = toJson(*content);
    words.text = linesOf(*content).join(u'\n');
    return words;
}

QString markOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Same:
        return u"  "_s;
    case DiffLine::Kind::Added:
        return u"+ "_s;
    case DiffLine::Kind::Removed:
        return u"- "_s;
    case DiffLine::Kind::Changed:
        return u"~ "_s;
    }
    Q_UNREACHABLE();
}

/// What a reviewer reads: the draft against what hangs, and what the scan found.
Result<Reply> read(const Call &call, Context &context)
{
    const auto reading = DisclosureService(*context.station).readDraft(context.session, itemOf(call));
    if (!reading)
        return reading.error();
    Reply reply;
    reply.json = toJson(*reading);
    QStringList lines;
    for (const DiffLine &line : reading->difference) {
        if (line.kind == DiffLine::Kind::Changed)
            lines.append(u"- "_s + line.before());
        lines.append((line.kind == DiffLine::Kind::Changed ? u"+ "_s : markOf(line.kind)) +
                     (line.kind == DiffLine::Kind::Removed ? line.before() : line.after()));
    }
    for (const ScanFinding &finding : reading->findings)
        lines.append(QCoreApplication::translate("Cli", "第 %1 行 %2：%3")
                         .arg(finding.line + 1)
                         .arg(finding.text, reasonOf(finding.kind)));
    reply.text = lines.join(u'\n');
    return reply;
}

Result<Reply> remind(const Call &, Context &context)
{
    const auto raised = DisclosureService(*context.station).raiseReminders();
    if (!raised)
        return raised.error();
    return listReply(*raised, [](const RaisedReminder &one) -> ReplyRow {
        return {QJsonObject{{u"item"_s, one.key}, {u"rung"_s, one.rung}, {u"due"_s, isoDate(one.due)}},
                one.key + u"  "_s + isoDate(one.due) + u"  "_s + one.title};
    });
}

ReplyRow rowOf(const DisclosureTask &task)
{
    const QString due = task.due.isValid() ? isoDate(task.due) : QString();
    return {QJsonObject{{u"task"_s, wordOf(task.kind)},
                        {u"key"_s, task.key},
                        {u"title"_s, task.title},
                        {u"what"_s, task.what.isEmpty() ? QJsonValue() : QJsonValue(task.what)},
                        {u"due"_s, due.isEmpty() ? QJsonValue() : QJsonValue(due)}},
            QStringList{wordText(wordOf(task.kind)), due, task.title, wordText(task.what)}.join(u"  "_s)};
}

Result<Reply> tasks(const Call &call, Context &context)
{
    const auto all = disclosureTasks(*context.station, context.session, call.has(u"all"_s));
    if (!all)
        return all.error();
    return listReply(*all, [](const DisclosureTask &task) { return rowOf(task); });
}

/// For folders made before there was a register.
Result<Reply> starter(const Call &, Context &context)
{
    if (const auto allowed = context.station->permit(context.session, Act::DraftDisclosure); !allowed)
        return allowed.error();
    const auto opened = loadStarterItems(*context.station);
    if (!opened)
        return opened.error();
    Reply reply;
    reply.json = QJsonObject{{u"opened"_s, *opened}};
    reply.text = QCoreApplication::translate("Cli", "建立了 %n 项公示底稿", nullptr, *opened);
    return reply;
}

Result<Reply> exportFolder(const Call &call, Context &context)
{
    const auto done = exportKnowledge(*context.station, context.session, QDir(call.argument(u"DIR"_s)));
    if (!done)
        return done.error();
    return replyOf(
        {QJsonObject{{u"folder"_s, done->folder}, {u"items"_s, QJsonArray::fromStringList(done->items)}},
         done->folder});
}

} // namespace

QList<Verb> disclosureVerbs()
{
    const OptionSpec overdue{"overdue", nullptr, QT_TRANSLATE_NOOP("Cli", "已经超期的"), ValueKind::Flag};
    return {
        disclosureVerb("disclosure list", QT_TRANSLATE_NOOP("Cli", "公示台账：每一项的时限、版本和渠道"), {},
                       {{"category", "ID", QT_TRANSLATE_NOOP("Cli", "只列一类，如 tariffs")},
                        overdue,
                        {"all", nullptr, QT_TRANSLATE_NOOP("Cli", "连同已经结束的"), ValueKind::Flag}},
                       "powerhall disclosure list --as head --json", Place::ReadsFolder, list),
        disclosureVerb("disclosure due", QT_TRANSLATE_NOOP("Cli", "现在该更新和已经超期的公示项"), {},
                       {overdue}, "powerhall disclosure due --as head --json", Place::ReadsFolder, due),
        disclosureVerb("disclosure tasks",
                       QT_TRANSLATE_NOOP("Cli", "我该办的：到期、审核、咨询、换下旧海报、未同步的渠道"), {},
                       {{"all", nullptr, QT_TRANSLATE_NOOP("Cli", "连同别人该办的"), ValueKind::Flag}},
                       "powerhall disclosure tasks --as clerk --json", Place::ReadsFolder, tasks),
        disclosureVerb("disclosure show", QT_TRANSLATE_NOOP("Cli", "一个公示项的时限由来、版本、审核和渠道"),
                       {itemArgument()},
                       {{"edition", "N", QT_TRANSLATE_NOOP("Cli", "改为显示第 N 版的内容")}},
                       "powerhall disclosure show tariffs --as head --json", Place::ReadsFolder, show),
        disclosureVerb("disclosure read",
                       QT_TRANSLATE_NOOP("Cli", "审核人看的：草稿与现行版本的差别和扫描结果"),
                       {itemArgument()}, {}, "powerhall disclosure read tariffs --as content --json",
                       Place::ReadsFolder, read),
        disclosureVerb("disclosure remind", QT_TRANSLATE_NOOP("Cli", "把快到期的记一次提醒，每一档只记一次"),
                       {}, {}, "powerhall disclosure remind --as head --json", Place::ActsInFolder, remind),
        disclosureVerb("disclosure starter", QT_TRANSLATE_NOOP("Cli", "补上本单位还没有的公示底稿"), {}, {},
                       "powerhall disclosure starter --as head", Place::ActsInFolder, starter),
        disclosureVerb(
            "disclosure export",
            QT_TRANSLATE_NOOP("Cli", "把现行内容导出成一个文件夹（HTML 和 JSON），供网站、App、知识库更新"),
            {{"DIR", QT_TRANSLATE_NOOP("Cli", "写到哪个文件夹"), ValueKind::Path}}, {},
            "powerhall disclosure export knowledge --as head", Place::ReadsFolder, exportFolder),
    };
}

} // namespace powerhall
