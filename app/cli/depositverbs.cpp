// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replies.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/depositservice.h"
#include "models/services/slipservice.h"
#include "models/services/station.h"
#include "models/tables/deposittext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString wordOf(DepositPath path)
{
    return path == DepositPath::Exchange    ? u"exchange"_s
           : path == DepositPath::DeskAbove ? u"desk_above"_s
                                            : u"hand"_s;
}

QJsonObject toJson(const Deposit &deposit, DepositPath path)
{
    QJsonArray documents;
    for (const SuppliedDocument &document : deposit.documents)
        documents.append(document.id);
    return {{u"deposit"_s, deposit.id.toString(QUuid::WithoutBraces)},
            {u"number"_s, deposit.number},
            {u"documents"_s, documents},
            {u"taken_at"_s, isoTime(deposit.takenMs)},
            {u"path"_s, deposit.isJoined() ? QJsonValue() : QJsonValue(wordOf(path))},
            {u"joined_at"_s, timeOrNull(deposit.joinedMs)},
            {u"surplus"_s, QJsonArray::fromStringList(deposit.surplus)}};
}

Result<Reply> take(const Call &call, Context &context)
{
    QList<SuppliedDocument> documents;
    for (const QString &id : call.argument(u"DOCUMENTS"_s).split(u',', Qt::SkipEmptyParts))
        documents.append({id.trimmed(), DocumentSource::Customer});
    DepositService service(*context.station);
    const auto deposit = service.take(context.session, numberOf(call), documents);
    if (!deposit)
        return deposit.error();
    const auto path = pathOf(*context.station, deposit->number);
    if (!path)
        return path.error();
    Reply reply;
    reply.json = toJson(*deposit, *path);
    reply.text = QCoreApplication::translate("Cli", "已收下 %n 件材料；等申请的记录到了并入。", nullptr,
                                             int(deposit->documents.size()));
    if (const QString words = depositPathText(*path); !words.isEmpty())
        reply.notes.append(words);
    if (!call.has(u"out"_s))
        return reply;
    const auto slip = service.receipt(context.session, deposit->id);
    if (!slip)
        return slip.error();
    const auto pdf = context.printing->render(*slip, {call.has(u"large"_s)});
    if (!pdf)
        return pdf.error();
    reply.files.insert(u"out"_s, *pdf);
    return reply;
}

Result<Reply> list(const Call &, Context &context)
{
    const auto deposits = DepositService(*context.station).list(context.session);
    if (!deposits)
        return deposits.error();
    QHash<QUuid, DepositPath> paths;
    for (const Deposit &deposit : *deposits) {
        const auto path = pathOf(*context.station, deposit.number);
        if (!path)
            return path.error();
        paths.insert(deposit.id, *path);
    }
    Reply reply = listReply(*deposits, [&](const Deposit &deposit) -> ReplyRow {
        const DepositPath path = paths.value(deposit.id);
        QStringList papers;
        for (const SuppliedDocument &document : deposit.documents)
            papers.append(context.station->profile().documentName(document.id));
        return {toJson(deposit, path), QStringList{deposit.number, isoTime(deposit.takenMs),
                                                   papers.join(u'、'), depositStateText(deposit, path)}
                                           .join(u"  "_s)};
    });
    if (deposits->isEmpty())
        reply.text = QCoreApplication::translate("Cli", "没有代收的材料。");
    return reply;
}

} // namespace

QList<Verb> depositVerbs()
{
    return {
        {.name = "deposit take",
         .summary =
             QT_TRANSLATE_NOOP("Cli", "代收：本柜台还没有收到这个编号的记录，先收下客户带来的材料，出回执"),
         .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "客户单据上的申请编号")},
                       {"DOCUMENTS", QT_TRANSLATE_NOOP("Cli", "资料，如 title；几件用逗号隔开")}},
         .options = {{"large", nullptr, QT_TRANSLATE_NOOP("Cli", "大字版（18 磅）"), ValueKind::Flag},
                     {"out", "F.pdf", QT_TRANSLATE_NOOP("Cli", "回执写到哪里（A4）"), ValueKind::OutputFile}},
         .example = "powerhall deposit take BS02A-20260105-0001 title --out receipt.pdf --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .paints = true,
         .run = take},
        {.name = "deposit list",
         .summary = QT_TRANSLATE_NOOP("Cli", "代收的材料，还没有并入的在前"),
         .arguments = {},
         .options = {},
         .example = "powerhall deposit list --as clerk",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = list}};
}

} // namespace powerhall
