// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbgroups.h"

#include "models/services/slipservice.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr SlipKind Kinds[] = {SlipKind::Notice, SlipKind::Receipt, SlipKind::Owed, SlipKind::StageReply,
                              SlipKind::HandOver};

Result<SlipKind> kindOf(const QString &word)
{
    QStringList words;
    for (const SlipKind kind : Kinds) {
        if (word == wordOf(kind))
            return kind;
        words.append(wordOf(kind));
    }
    return Error{ErrorCode::UnknownValue, u"KIND"_s, word, words};
}

Result<Reply> print(const Call &call, Context &context)
{
    const auto kind = kindOf(call.argument(u"KIND"_s));
    if (!kind)
        return kind.error();
    const QString number = call.argument(u"NUMBER"_s);
    SlipService slips(*context.station, *context.printing);
    const auto made = slips.make(context.session, number, *kind, {.largePrint = call.has(u"large"_s)});
    if (!made)
        return made.error();
    // A file in the caller's hand is all that was asked for: nothing waits for a printer.
    if (const auto confirmed = slips.confirm(context.session, number, made->slip); !confirmed)
        return confirmed.error();
    Reply reply;
    reply.files.insert(u"out"_s, made->pdf);
    reply.text = call.option(u"out"_s);
    reply.json = QJsonObject{{u"number"_s, number},
                             {u"kind"_s, wordOf(*kind)},
                             {u"slip"_s, made->slip.toString(QUuid::WithoutBraces)},
                             {u"copy"_s, made->value.copyNumber},
                             {u"out"_s, call.option(u"out"_s)}};
    return reply;
}

} // namespace

QList<Verb> printVerbs()
{
    return {
        {.name = "print",
         .summary = QT_TRANSLATE_NOOP("Cli", "一份申请的单据（PDF）"),
         .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")},
                       {"KIND", QT_TRANSLATE_NOOP("Cli", "notice 告知、receipt 受理回执、owed 容缺受理、"
                                                         "reply 环节答复、handover 移交")}},
         .options = {{"large", nullptr, QT_TRANSLATE_NOOP("Cli", "大字版（18 磅）"), ValueKind::Flag},
                     {"out", "F.pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里（A4）"), ValueKind::OutputFile,
                      true}},
         .example = "powerhall print BS01A-20260105-0001 receipt --out receipt.pdf --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .paints = true,
         .run = print},
    };
}

} // namespace powerhall
