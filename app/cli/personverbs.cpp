// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replies.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/journalexport.h"
#include "models/services/personservice.h"
#include "models/services/station.h"
#include "ui/station/sightdocument.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

ReplyRow rowOf(const PersonSight &sight)
{
    return {QJsonObject{{u"at"_s, isoTime(sight.atMs)},
                        {u"user"_s, sight.user},
                        {u"desk"_s, sight.desk},
                        {u"number"_s, sight.number},
                        {u"how"_s, sight.how},
                        {u"fields"_s, QJsonArray::fromStringList(sight.fields)},
                        {u"reason"_s, sight.reason}},
            QStringList{isoTime(sight.atMs), sight.desk, sight.user, sight.number, howSeenWord(sight.how),
                        fieldWords(sight.fields), sight.reason}
                .join(u"  "_s)
                .trimmed()};
}

Result<Reply> seen(const Call &call, Context &context)
{
    const QString number = numberOf(call);
    const auto sights = PersonService(*context.station).seen(context.session, number);
    if (!sights)
        return sights.error();
    Reply reply = listReply(*sights, rowOf);
    if (sights->isEmpty())
        reply.text = said(QT_TRANSLATE_NOOP("Cli", "没有人看过。"));
    const auto files = reportFiles(call, QJsonObject{{u"seen"_s, reply.json}},
                                   [&] { return sightDocument(*context.station, number, *sights); });
    if (!files)
        return files.error();
    reply.files = *files;
    return reply;
}

Reply erasedReply(const QStringList &numbers)
{
    Reply reply;
    reply.json = QJsonObject{{u"erased"_s, QJsonArray::fromStringList(numbers)}};
    reply.text = numbers.isEmpty()
                     ? said(QT_TRANSLATE_NOOP("Cli", "没有要删除的。"))
                     : said(QT_TRANSLATE_NOOP("Cli", "密钥已销毁，这些申请里的个人信息再也读不出：%1"))
                           .arg(numbers.join(u"、"_s));
    return reply;
}

Result<Reply> erase(const Call &call, Context &context)
{
    const auto party = call.has(u"agent"_s) ? PersonService::Party::Agent : PersonService::Party::Applicant;
    const auto numbers = PersonService(*context.station)
                             .erase(context.session, numberOf(call), call.option(u"reason"_s), party);
    if (!numbers)
        return numbers.error();
    return erasedReply(*numbers);
}

Result<Reply> due(const Call &, Context &context)
{
    const auto past = PersonService(*context.station).pastRetention(context.session);
    if (!past)
        return past.error();
    Reply reply = listReply(*past, [](const PastRetention &row) -> ReplyRow {
        return {QJsonObject{{u"number"_s, row.number},
                            {u"ended"_s, isoDate(row.endedOn)},
                            {u"kept_until"_s, isoDate(row.keptUntil)}},
                row.number + u"  "_s + isoDate(row.endedOn) + u"  "_s + isoDate(row.keptUntil)};
    });
    if (past->isEmpty())
        reply.text = said(QT_TRANSLATE_NOOP("Cli", "没有保存期满的。"));
    return reply;
}

Result<Reply> purge(const Call &call, Context &context)
{
    const auto numbers = PersonService(*context.station).purge(context.session, call.option(u"reason"_s));
    if (!numbers)
        return numbers.error();
    return erasedReply(*numbers);
}

Result<Reply> exported(const Call &call, Context &context)
{
    QDate from;
    QDate to;
    for (const auto &[name, day] : {std::pair(u"from"_s, &from), std::pair(u"to"_s, &to)}) {
        if (!call.has(name))
            continue;
        const auto given = dateOption(call, name);
        if (!given)
            return given.error();
        *day = *given;
    }
    const auto csv = exportJournal(*context.station, context.session, from, to);
    if (!csv)
        return csv.error();
    Reply reply;
    reply.files.insert(u"out"_s, *csv);
    reply.text = call.option(u"out"_s);
    reply.json = QJsonObject{{u"out"_s, call.option(u"out"_s)}, {u"events"_s, csv->count("\r\n") - 1}};
    return reply;
}

const OptionSpec Reason{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"), ValueKind::Text,
                        true};

Verb personVerb(const char *name, const char *summary, const char *example,
                Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = {},
            .options = {},
            .example = example,
            .place = Place::ActsInFolder,
            .needsUser = true,
            .run = run};
}

} // namespace

QList<Verb> personVerbs()
{
    Verb seenVerb = personVerb("person seen",
                               QT_TRANSLATE_NOOP("Cli", "谁看过这份申请的客户的个人信息，连同他的全部申请"),
                               "powerhall person seen BS01A-20260105-0001 --out seen.pdf --as head", seen);
    seenVerb.arguments = {applicationArgument()};
    seenVerb = withOutOption(seenVerb);
    Verb eraseVerb = personVerb(
        "person erase",
        QT_TRANSLATE_NOOP("Cli", "销毁这份申请的客户的密钥：他的个人信息在各处都再也读不出，收不回"),
        "powerhall person erase BS01A-20260105-0001 --reason 本人要求 --as security", erase);
    eraseVerb.arguments = {applicationArgument()};
    eraseVerb.options = {
        Reason, {"agent", nullptr, QT_TRANSLATE_NOOP("Cli", "删除代办人的，不是客户的"), ValueKind::Flag}};
    Verb dueVerb = personVerb("person due", QT_TRANSLATE_NOOP("Cli", "保存期（retention_days）已满的申请"),
                              "powerhall person due --as security", due);
    Verb purgeVerb =
        personVerb("person purge", QT_TRANSLATE_NOOP("Cli", "删除保存期已满的全部个人信息，收不回"),
                   "powerhall person purge --reason 保存期满 --as security", purge);
    purgeVerb.options = {Reason};
    Verb exportVerb =
        personVerb("journal export", QT_TRANSLATE_NOOP("Cli", "把日志导出成 CSV，供审计"),
                   "powerhall journal export --from 2026-01-01 --out journal.csv --as audit", exported);
    exportVerb.options = {
        {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "输出的 CSV 文件"), ValueKind::OutputFile, true},
        {"from", "DATE", QT_TRANSLATE_NOOP("Cli", "第一天")},
        {"to", "DATE", QT_TRANSLATE_NOOP("Cli", "最后一天")}};
    return {seenVerb, eraseVerb, dueVerb, purgeVerb, exportVerb};
}

} // namespace powerhall
