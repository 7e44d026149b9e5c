// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbgroups.h"
#include "app/hublink.h"

#include "models/core/clock.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// One sentence on how it stands: 已同步 only where both sides hold the same.
QString sentenceOf(const ExchangeReport &report)
{
    if (report.synced)
        return QCoreApplication::translate("Cli", "已同步。");
    QString sentence = report.waiting > 0 ? QCoreApplication::translate("Cli", "未同步：还有 %n 条没有报上去",
                                                                        nullptr, int(report.waiting))
                                          : QCoreApplication::translate("Cli", "未同步：还有 %n 条没有收下来",
                                                                        nullptr, int(report.missing));
    if (report.oldestWaitingMs > 0)
        sentence +=
            QCoreApplication::translate("Cli", "，最早的是 %1").arg(isoTime(report.oldestWaitingMs).left(16));
    if (!report.reason.isEmpty())
        sentence += QCoreApplication::translate("Cli", "；原因：%1").arg(wordText(report.reason));
    return sentence + u"。"_s;
}

QJsonObject toJson(const ExchangeReport &report)
{
    return {{u"synced"_s, report.synced},
            {u"agreed"_s, report.synced},
            {u"pushed"_s, report.pushed},
            {u"pulled"_s, report.pulled},
            {u"waiting"_s, report.waiting},
            {u"missing"_s, report.missing},
            {u"oldest_waiting"_s,
             report.oldestWaitingMs > 0 ? QJsonValue(isoTime(report.oldestWaitingMs)) : QJsonValue()},
            {u"reason"_s, report.reason.isEmpty() ? QJsonValue() : QJsonValue(report.reason)},
            {u"refused"_s, qint64(report.refused.size())},
            {u"set_aside"_s, qint64(report.asides.size())},
            {u"hub_restored"_s, report.hubRestored},
            {u"new_incarnation"_s, report.newIncarnation},
            {u"sentence"_s, sentenceOf(report)}};
}

Result<Reply> sync(const Call &call, Context &context)
{
    const auto report = exchangeWithHub(*context.station, context.session, call.option(u"hub"_s));
    if (!report)
        return report.error();
    Reply reply;
    reply.json = toJson(*report);
    QStringList lines;
    if (report->hubRestored)
        lines.append(
            QCoreApplication::translate("Cli", "中心库已恢复，已补传 %n 条。", nullptr, report->pushed));
    if (report->newIncarnation)
        lines.append(QCoreApplication::translate(
            "Cli", "这个数据文件夹的另一份拷贝也用过：从现在起换了柜台代码，两边写的都还在。"));
    lines.append(QCoreApplication::translate("Cli", "上报 %1 条，收到 %2 条。")
                     .arg(report->pushed)
                     .arg(report->pulled));
    lines.append(sentenceOf(*report));
    reply.text = lines.join(u'\n');
    return reply;
}

} // namespace

QList<Verb> syncVerbs()
{
    return {{.name = "sync",
             .summary = QT_TRANSLATE_NOOP(
                 "Cli", "与县中心交换记录；按入网文件连，不需要用户；用 --as 时另外签检查点"),
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
