// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"
#include "app/hublink.h"

#include "models/core/clock.h"
#include "models/services/enrolling.h"
#include "models/services/station.h"
#include "models/tables/synctext.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QJsonObject toJson(const ExchangeReport &report, const QString &sentence)
{
    return {{u"synced"_s, report.synced},
            {u"agreed"_s, report.synced},
            {u"pushed"_s, report.pushed},
            {u"pulled"_s, report.pulled},
            {u"waiting"_s, report.waiting},
            {u"missing"_s, report.missing},
            {u"oldest_waiting"_s, timeOrNull(report.oldestWaitingMs)},
            {u"reason"_s, report.reason.isEmpty() ? QJsonValue() : QJsonValue(report.reason)},
            {u"refused"_s, qint64(report.refused.size())},
            {u"scans_sent"_s, report.scansSent},
            {u"scans_received"_s, report.scansReceived},
            {u"scans_missing"_s, report.scansMissing},
            {u"set_aside"_s, qint64(report.asides.size())},
            {u"hub_restored"_s, report.hubRestored},
            {u"new_incarnation"_s, report.newIncarnation},
            {u"sentence"_s, sentence}};
}

Result<Reply> sync(const Call &call, Context &context)
{
    const auto report = exchangeWithHub(*context.station, context.session, call.option(u"hub"_s));
    if (!report)
        return report.error();
    const auto state = syncStateOf(*context.station);
    if (!state)
        return state.error();
    const QString sentence = syncSentence(*state, context.clock->now().wallMs);
    Reply reply;
    reply.json = toJson(*report, sentence);
    QStringList lines;
    if (report->hubRestored)
        lines.append(
            QCoreApplication::translate("Cli", "中心库已恢复，已补传 %n 条。", nullptr, report->pushed));
    if (report->newIncarnation)
        lines.append(copiedFolderText());
    lines.append(QCoreApplication::translate("Cli", "上报 %1 条，收到 %2 条。")
                     .arg(report->pushed)
                     .arg(report->pulled));
    if (report->scansSent + report->scansReceived > 0)
        lines.append(QCoreApplication::translate("Cli", "扫描件：上报 %1 张，收到 %2 张。")
                         .arg(report->scansSent)
                         .arg(report->scansReceived));
    if (report->scansMissing > 0)
        lines.append(QCoreApplication::translate("Cli", "还有 %n 张扫描件别的柜台没有报上去。", nullptr,
                                                 report->scansMissing));
    lines.append(sentence);
    reply.text = lines.join(u'\n');
    return reply;
}

Result<Reply> join(const Call &call, Context &context)
{
    if (call.newPassword.isEmpty())
        return Error{ErrorCode::Usage, {}, u"POWERHALL_NEW_PASSWORD"_s, {}};
    const auto joined =
        joinByFile(*context.station, context.session, call.inputs.value(u"FILE"_s), call.newPassword);
    if (!joined)
        return joined.error().at(call.argument(u"FILE"_s));
    Reply reply;
    reply.text =
        QCoreApplication::translate("Cli", "已入网，添了 %n 位人员；从现在起可以同步。", nullptr, *joined);
    reply.json = QJsonObject{{u"users"_s, *joined}};
    return reply;
}

} // namespace

QList<Verb> syncVerbs()
{
    return {
        {.name = "join",
         .summary = QT_TRANSLATE_NOOP("Cli", "让已经在用的数据文件夹按入网文件连上县中心，或换新的入网文件；"
                                             "入网文件的口令取自 POWERHALL_NEW_PASSWORD"),
         .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "县中心给的入网文件"), ValueKind::InputFile}},
         .options = {},
         .example = "powerhall join bs01a.enrolment --data hall --as admin",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = join},
        {.name = "sync",
         .summary =
             QT_TRANSLATE_NOOP("Cli", "与县中心交换记录；按入网文件连，不需要用户；用 --as 时另外签检查点"),
         .arguments = {},
         .options = {{"hub", "URL",
                      QT_TRANSLATE_NOOP("Cli", "只作试验：县中心数据库的地址，以它的所有者连；密码放在 "
                                               "PGPASSFILE")}},
         .example = "powerhall sync --data hall --json",
         .place = Place::ActsInFolder,
         .takesUser = true,
         .run = sync}};
}

} // namespace powerhall
