// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/countyhub.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/bundleservice.h"
#include "models/services/station.h"
#include "models/sync/bundle.h"
#include "models/sync/countybundle.h"
#include "models/tables/synctext.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// The same words at a desk and at the county: what the folder holds says which.
namespace powerhall {

namespace {

QJsonArray toJson(const QMap<QByteArray, QString> &refused)
{
    QJsonArray list;
    for (auto one = refused.begin(); one != refused.end(); ++one)
        list.append(QJsonObject{{u"event"_s, QString::fromLatin1(one.key().toHex())}, {u"reason"_s, *one}});
    return list;
}

/// Refused events with their reasons, each reason once.
QString refusedText(const QMap<QByteArray, QString> &refused)
{
    QMap<QString, int> counts;
    for (const QString &word : refused)
        ++counts[word];
    QStringList lines;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        lines.append(
            QCoreApplication::translate("Cli", "不收 %1 条：%2。").arg(*count).arg(wordText(count.key())));
    return lines.join(u'\n');
}

Result<void> needsSomebody(const Context &context)
{
    if (context.session.isSignedIn())
        return {};
    return Error{ErrorCode::Usage, {}, u"--as USER"_s, {}};
}

Reply madeReply(const QString &to, const QString &path, int events, int scans)
{
    Reply reply;
    reply.json = QJsonObject{{u"file"_s, path}, {u"for"_s, to}, {u"events"_s, events}, {u"scans"_s, scans}};
    reply.text = QCoreApplication::translate("Cli", "数据包已写好，给 %1：%2 条记录，%3 张扫描件。")
                     .arg(wordText(to))
                     .arg(events)
                     .arg(scans);
    return reply;
}

Result<Reply> exportFromDesk(const Call &call, Context &context)
{
    if (auto somebody = needsSomebody(context); !somebody)
        return somebody.error();
    const auto made = BundleService(*context.station).make(context.session, call.option(u"for"_s));
    if (!made)
        return made.error().at(u"--for"_s);
    Reply reply = madeReply(made->to, call.argument(u"FILE"_s), made->events, made->scans);
    reply.files.insert(u"FILE"_s, made->file);
    QJsonObject json = reply.json.toObject();
    json.insert(u"more_left"_s, made->moreLeft);
    json.insert(u"rescue_copy"_s, made->rescueCopy.isEmpty() ? QJsonValue() : QJsonValue(made->rescueCopy));
    reply.json = json;
    if (made->moreLeft)
        reply.text +=
            u'\n' + QCoreApplication::translate("Cli", "一个数据包装不下：收到回执之后再导出一次。");
    return reply;
}

Result<Reply> importAtDesk(const QByteArray &file, Context &context)
{
    if (auto somebody = needsSomebody(context); !somebody)
        return somebody.error();
    const auto taken = BundleService(*context.station).take(context.session, file);
    if (!taken)
        return taken.error();
    Reply reply;
    reply.json = QJsonObject{
        {u"from"_s, taken->from},
        {u"made"_s, isoTime(taken->madeMs)},
        {u"taken"_s, taken->taken},
        {u"scans"_s, taken->scans},
        {u"accepted"_s, taken->accepted},
        {u"waiting"_s, taken->waiting},
        {u"missing"_s, taken->missing},
        {u"refused"_s, toJson(taken->refused)},
        {u"set_aside"_s, taken->setAside},
        {u"conflicts"_s, taken->conflicts},
        {u"new_incarnation"_s, taken->newIncarnation},
        {u"rescue_copy"_s, taken->rescueCopy.isEmpty() ? QJsonValue() : QJsonValue(taken->rescueCopy)}};
    QStringList lines{QCoreApplication::translate("Cli", "来自 %1（%2）：收到 %3 条记录，%4 张扫描件。")
                          .arg(wordText(taken->from), isoTime(taken->madeMs).left(16))
                          .arg(taken->taken)
                          .arg(taken->scans),
                      QCoreApplication::translate("Cli", "那边新收到本机 %1 条，还没有收到 %2 条。")
                          .arg(taken->accepted)
                          .arg(taken->waiting)};
    if (!taken->refused.isEmpty())
        lines.append(refusedText(taken->refused));
    if (taken->conflicts > 0)
        lines.append(QCoreApplication::translate("Cli", "有 %n 处冲突要人处理。", nullptr, taken->conflicts));
    if (taken->newIncarnation)
        lines.append(copiedFolderText());
    reply.text = lines.join(u'\n');
    return reply;
}

Result<Reply> exportFromCounty(const Call &call, Context &context)
{
    return withCounty(call, context, [&](const CountyPost &post) -> Result<Reply> {
        const QString place = call.option(u"for"_s);
        const auto answer = answerAtCounty(post, place);
        if (!answer)
            return answer.error().at(u"--for"_s);
        Reply reply = madeReply(place, call.argument(u"FILE"_s), answer->events, answer->scans);
        reply.files.insert(u"FILE"_s, answer->file);
        QJsonObject json = reply.json.toObject();
        json.insert(u"receipts"_s, answer->receipts);
        reply.json = json;
        return reply;
    });
}

Result<Reply> importAtCounty(const Call &call, const QByteArray &file, Context &context)
{
    return withCounty(call, context, [&](const CountyPost &post) -> Result<Reply> {
        const auto taken = takeAtCounty(post, file);
        if (!taken)
            return taken.error();
        const BundleOutcome &outcome = taken->outcome;
        Reply reply;
        reply.json = QJsonObject{{u"from"_s, taken->place},
                                 {u"desk"_s, taken->desk},
                                 {u"made"_s, isoTime(taken->madeMs)},
                                 {u"taken"_s, outcome.taken},
                                 {u"scans"_s, outcome.scans},
                                 {u"refused"_s, toJson(outcome.refused)},
                                 {u"parted"_s, qint64(outcome.parted.size())}};
        QStringList lines{
            QCoreApplication::translate("Cli", "来自 %1 %2（%3）：县中心收到 %4 条记录，%5 张扫描件。")
                .arg(taken->place, taken->desk, isoTime(taken->madeMs).left(16))
                .arg(outcome.taken)
                .arg(outcome.scans),
            QCoreApplication::translate("Cli", "回执：powerhall bundle export --for %1 FILE")
                .arg(taken->place)};
        if (!outcome.refused.isEmpty())
            lines.append(refusedText(outcome.refused));
        reply.text = lines.join(u'\n');
        return reply;
    });
}

Result<Reply> exportBundle(const Call &call, Context &context)
{
    return context.station ? exportFromDesk(call, context) : exportFromCounty(call, context);
}

Result<Reply> importBundle(const Call &call, Context &context)
{
    const QString path = call.argument(u"FILE"_s);
    const auto file = readBundleFile(path);
    if (!file)
        return file.error();
    auto reply = context.station ? importAtDesk(*file, context) : importAtCounty(call, *file, context);
    return reply ? reply : reply.error().at(path);
}

} // namespace

QList<Verb> bundleVerbs()
{
    const OptionSpec hub{"hub", "URL",
                         QT_TRANSLATE_NOOP("Cli", "只在县里用：数据库的地址；不给时用建立时的")};
    return {{.name = "bundle export",
             .summary = QT_TRANSLATE_NOOP("Cli", "写一个签名并密封的数据包，用 U 盘带走；在县中心的文件夹里"
                                                 "是给一个站点的回执"),
             .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "数据包"), ValueKind::OutputFile}},
             .options = {{"for", "NAME",
                          QT_TRANSLATE_NOOP("Cli", "给谁：hub 是县中心；也可以是本站代码、上级代码，"
                                                   "或本站另一个柜台，如 BS01B"),
                          ValueKind::Text, true},
                         hub},
             .example = "powerhall bundle export --for hub stick.bundle --data hall --as zhou",
             .place = Place::ActsInFolder,
             .takesUser = true,
             .servesCounty = true,
             .run = exportBundle},
            {.name = "bundle import",
             .summary = QT_TRANSLATE_NOOP("Cli", "收下一个数据包：全部收下，或有一处不对就全不收；重复、"
                                                 "先后都没有关系"),
             .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "数据包"), ValueKind::Path}},
             .options = {hub},
             .example = "powerhall bundle import stick.bundle --data hall --as zhou",
             .place = Place::ActsInFolder,
             .takesUser = true,
             .servesCounty = true,
             .run = importBundle}};
}

} // namespace powerhall
