// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reportoutputs.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/honesttime.h"
#include "models/services/leaving.h"
#include "models/services/station.h"
#include "ui/station/honestdocument.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QJsonValue toJson(const std::optional<TimeWitness> &witness)
{
    if (!witness)
        return {};
    return QJsonObject{{u"hub_time"_s, isoTime(witness->hubMs)},
                       {u"receipt"_s, QString::fromLatin1(witness->hash.toHex())},
                       {u"signed"_s, witness->isSigned}};
}

QJsonObject toJson(const TimeEvidence &evidence)
{
    QJsonArray papers;
    for (const PaperWitness &paper : evidence.papers)
        papers.append(
            QJsonObject{{u"slip"_s, paper.kind}, {u"content"_s, QString::fromLatin1(paper.content.toHex())}});
    QJsonArray leaps;
    for (const ClockLeap &leap : evidence.leaps)
        leaps.append(QJsonObject{{u"from"_s, isoTime(leap.fromMs)}, {u"to"_s, isoTime(leap.toMs)}});
    const qint64 claimed = evidence.act.open.value(u"claimed_ms"_s).toInteger();
    return {{u"recorded"_s, isoTime(evidence.act.recordedMs)},
            {u"claimed"_s, timeOrNull(claimed)},
            {u"number"_s, evidence.number},
            {u"act"_s, evidence.act.type},
            {u"desk"_s, evidence.desk},
            {u"user"_s, evidence.act.user},
            {u"seq"_s, qint64(evidence.seq)},
            {u"hash"_s, QString::fromLatin1(evidence.hash.toHex())},
            {u"before"_s, toJson(evidence.before)},
            {u"after"_s, toJson(evidence.after)},
            {u"slips"_s, papers},
            {u"clock_leaps"_s, leaps},
            {u"clock_fits"_s, evidence.clockFits()}};
}

Result<EvidenceWish> wishOf(const Call &call)
{
    EvidenceWish wish{call.option(u"number"_s), {}, {}};
    for (const auto &[name, day] : {std::pair(u"from"_s, &wish.from), std::pair(u"to"_s, &wish.to)}) {
        if (!call.has(name))
            continue;
        const auto given = dateOption(call, name);
        if (!given)
            return given.error();
        *day = *given;
    }
    return wish;
}

Result<Reply> proof(const Call &call, Context &context)
{
    const auto wish = wishOf(call);
    if (!wish)
        return wish.error();
    const auto evidence = timeEvidence(*context.station, context.session, *wish);
    if (!evidence)
        return evidence.error();
    QJsonArray rows;
    QStringList lines;
    for (const TimeEvidence &one : *evidence) {
        rows.append(toJson(one));
        lines.append(QStringList{isoTime(one.act.recordedMs), one.number, actText(one, Voice::Window),
                                 one.desk, one.act.user}
                         .join(u"  "_s));
        lines.append(u"    "_s + proofSentences(one, Voice::Window).join(QString()));
    }
    Reply reply;
    reply.json = rows;
    reply.text = (lines + proofLimits(Voice::Window)).join(u'\n');
    const auto files = reportFiles(call, {{u"acts"_s, rows}},
                                   [&] { return honestDocument(*context.station, *wish, *evidence); });
    if (!files)
        return files.error();
    reply.files = *files;
    return reply;
}

Result<Reply> release(const Call &call, Context &context)
{
    const auto released = releaseMachine(*context.station, context.session, call.option(u"reason"_s));
    if (!released)
        return released.error();
    Reply reply;
    reply.json = QJsonObject{{u"unsent"_s, released->unsent}, {u"rescue_copy"_s, released->rescueCopy}};
    reply.text =
        released->unsent == 0
            ? QCoreApplication::translate("Cli", "没有留在本机的工作，可以交机。")
            : QCoreApplication::translate("Cli", "有 %n 条没有报上去，抄件在 %1；请连同本机一起交代清楚。",
                                          nullptr, int(released->unsent))
                  .arg(released->rescueCopy);
    return reply;
}

} // namespace

QList<Verb> proofVerbs()
{
    return {
        {.name = "journal proof",
         .summary = QT_TRANSLATE_NOOP("Cli", "时间证据：每一件事何时写下、凭什么说、证明什么和不证明什么"),
         .arguments = {},
         .options = {{"number", "NUMBER", QT_TRANSLATE_NOOP("Cli", "只看这份申请")},
                     {"from", "DATE", QT_TRANSLATE_NOOP("Cli", "第一天")},
                     {"to", "DATE", QT_TRANSLATE_NOOP("Cli", "最后一天")},
                     {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "写成 .pdf、.xlsx、.csv 或 .json，可以写几次"),
                      ValueKind::OutputFiles}},
         .example = "powerhall journal proof --number BS01A-20260105-0001 --out proof.pdf --as inspector",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .paints = true,
         .run = proof},
        {.name = "release",
         .summary = QT_TRANSLATE_NOOP(
             "Cli", "交机：本机要交出、清空或转到别处入网之前；有没报上去的工作时要写原因，并先抄一份出来"),
         .arguments = {},
         .options = {{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "为什么不先同步就交机，不写个人信息")}},
         .example = "powerhall release --reason 硬盘要坏 --as head",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = release}};
}

} // namespace powerhall
