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
    const bool toPrinter = call.has(u"printer"_s);
    if (toPrinter == call.has(u"out"_s))
        return Error{ErrorCode::Usage, {}, u"--out F.pdf | --printer NAME"_s, {}};
    const QString number = call.argument(u"NUMBER"_s);
    SlipService slips(*context.station, *context.printing);
    const auto made = slips.make(context.session, number, *kind, {.largePrint = call.has(u"large"_s)});
    if (!made)
        return made.error();
    const QString slip = made->slip.toString(QUuid::WithoutBraces);
    QJsonObject json{{u"number"_s, number},
                     {u"kind"_s, wordOf(*kind)},
                     {u"slip"_s, slip},
                     {u"copy"_s, made->value.copyNumber}};
    Reply reply;
    if (toPrinter) {
        const QString printer = call.option(u"printer"_s);
        if (const auto sent = slips.send(context.session, number, *made, printer); !sent)
            return sent.error();
        json.insert(u"printer"_s, printer);
        reply.text = printer;
    } else {
        // A file in the caller's hand is all that was asked for: once it is there, nothing waits for a
        // printer.
        reply.files.insert(u"out"_s, made->pdf);
        if (!made->slip.isNull())
            reply.afterwards = QStringList{u"confirm"_s, number, slip};
        json.insert(u"out"_s, call.option(u"out"_s));
        reply.text = call.option(u"out"_s);
    }
    reply.json = json;
    return reply;
}

Result<Reply> confirm(const Call &call, Context &context)
{
    const QString number = call.argument(u"NUMBER"_s);
    const QString slip = call.argument(u"SLIP"_s);
    const auto done =
        SlipService(*context.station, *context.printing).confirm(context.session, number, QUuid(slip));
    if (!done)
        return done.error();
    Reply reply;
    reply.json = QJsonObject{{u"number"_s, number}, {u"slip"_s, slip}};
    reply.text = number;
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
                     {"out", "F.pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里（A4）"), ValueKind::OutputFile},
                     {"printer", "NAME",
                      QT_TRANSLATE_NOOP("Cli", "不写文件，送这台打印机；打好以前留在“今日”")}},
         .example = "powerhall print BS01A-20260105-0001 receipt --out receipt.pdf --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .paints = true,
         .run = print},
        {.name = "confirm",
         .summary = QT_TRANSLATE_NOOP("Cli", "一份单据已经在纸上，不用再等打印机"),
         .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")},
                       {"SLIP", QT_TRANSLATE_NOOP("Cli", "单据的标识，print --json 给出")}},
         .options = {},
         .example = "powerhall confirm BS01A-20260105-0001 0b6c1f7e-52f0-4c58-9a55-3f0f6f3a9d21 --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = confirm},
    };
}

} // namespace powerhall
