// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replies.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/depositservice.h"
#include "models/services/slipservice.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QJsonObject toJson(const Deposit &deposit)
{
    QJsonArray documents;
    for (const SuppliedDocument &document : deposit.documents)
        documents.append(document.id);
    return {{u"deposit"_s, deposit.id.toString(QUuid::WithoutBraces)},
            {u"number"_s, deposit.number},
            {u"documents"_s, documents},
            {u"taken_at"_s, isoTime(deposit.takenMs)},
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
    Reply reply;
    reply.json = toJson(*deposit);
    reply.text = QCoreApplication::translate("Cli", "已收下 %n 件材料；下次同步后并入申请。", nullptr,
                                             int(deposit->documents.size()));
    if (isOfOtherStation(*context.station, deposit->number))
        reply.notes.append(
            QCoreApplication::translate("Cli", "这是别的站点的编号，由县里的柜台并入；请把材料转交那个站点"));
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
    Reply reply = listReply(*deposits, [&context](const Deposit &deposit) -> ReplyRow {
        QStringList papers;
        for (const SuppliedDocument &document : deposit.documents)
            papers.append(context.station->profile().documentName(document.id));
        return {toJson(deposit),
                QStringList{deposit.number, isoTime(deposit.takenMs), papers.join(u'、'),
                            deposit.isJoined() ? QCoreApplication::translate("Cli", "已并入")
                                               : QCoreApplication::translate("Cli", "等申请的记录")}
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
