// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"
#include "models/domain/quality/outagejson.h"
#include "models/services/outageservice.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString lineOf(const Outage &outage)
{
    const OutageEntry &entry = outage.entry;
    qint64 users = 0;
    for (const OutageStep &step : entry.steps)
        users += step.users;
    const QString struck = outage.isStruck ? QCoreApplication::translate("Cli", "  已作废") : QString();
    return outage.number + u"  "_s + clockText(entry.start()) + u"  "_s + clockText(entry.end()) + u"  "_s +
           QCoreApplication::translate("Cli", "%1 户").arg(users) + u"  "_s + categoryName(entry.category) +
           u"  "_s + entry.feeder + struck;
}

Result<Reply> replyOf(const Result<Outage> &outage)
{
    if (!outage)
        return outage.error();
    Reply reply;
    reply.json = toJson(*outage);
    reply.text = lineOf(*outage);
    return reply;
}

Result<OutageEntry> entryOf(const Call &call)
{
    const auto object = objectInput(call, u"input"_s);
    if (!object)
        return object.error();
    const auto entry = outageEntryFrom(*object);
    if (!entry)
        return inFile(call, u"input"_s, entry.error());
    return entry;
}

Result<Reply> enter(const Call &call, Context &context)
{
    const auto entry = entryOf(call);
    if (!entry)
        return entry.error();
    return replyOf(OutageService(*context.station).enter(context.session, *entry));
}

Result<Reply> correct(const Call &call, Context &context)
{
    const auto entry = entryOf(call);
    if (!entry)
        return entry.error();
    return replyOf(OutageService(*context.station)
                       .correct(context.session, numberOf(call), *entry, call.option(u"reason"_s)));
}

Result<Reply> strike(const Call &call, Context &context)
{
    return replyOf(
        OutageService(*context.station).strike(context.session, numberOf(call), call.option(u"reason"_s)));
}

Result<Reply> list(const Call &call, Context &context)
{
    std::optional<Period> period;
    if (call.has(u"quarter"_s)) {
        const auto quarter = parseQuarter(call.option(u"quarter"_s));
        if (!quarter)
            return quarter.error().at(u"--quarter"_s);
        period = *quarter;
    }
    const auto outages = OutageService(*context.station).list(context.session, period);
    if (!outages)
        return outages.error();
    QJsonArray array;
    QStringList lines;
    for (const Outage &outage : *outages) {
        array.append(toJson(outage));
        lines.append(lineOf(outage));
    }
    Reply reply;
    reply.json = array;
    reply.text = lines.join(u'\n');
    if (call.has(u"out"_s))
        reply.files.insert(u"out"_s, outagesAsCsv(*outages));
    return reply;
}

} // namespace

QList<Verb> outageVerbs()
{
    const ArgumentSpec number{"NUMBER", QT_TRANSLATE_NOOP("Cli", "停电编号")};
    const OptionSpec input{"input", "FILE",
                           QT_TRANSLATE_NOOP("Cli", "线路、区域、性质、分步的起止时间和户数（JSON；容量单位 "
                                                    "kW）；- 为标准输入"),
                           ValueKind::InputFile, true};
    const OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"), ValueKind::Text,
                            true};
    return {
        {.name = "outage enter",
         .summary = QT_TRANSLATE_NOOP("Cli", "登记一次停电，打印编号"),
         .arguments = {},
         .options = {input},
         .example = "powerhall outage enter --input outage.json --as clerk --json",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = enter},
        {.name = "outage correct",
         .summary = QT_TRANSLATE_NOOP("Cli", "更正一次停电：整条重写，原来的留在日志里"),
         .arguments = {number},
         .options = {input, reason},
         .example =
             "powerhall outage correct BS01A-T20260703-001 --input outage.json --reason 户数抄错 --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = correct},
        {.name = "outage strike",
         .summary = QT_TRANSLATE_NOOP("Cli", "作废一次停电，不再计入任何指标"),
         .arguments = {number},
         .options = {reason},
         .example = "powerhall outage strike BS01A-T20260703-001 --reason 重复登记 --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = strike},
        {.name = "outage list",
         .summary = QT_TRANSLATE_NOOP("Cli", "列出登记的停电；可存成停电清单（CSV）"),
         .arguments = {},
         .options = {{"quarter", "QUARTER", QT_TRANSLATE_NOOP("Cli", "只列这个季度的，如 2026Q3")},
                     {"out", "FILE",
                      QT_TRANSLATE_NOOP("Cli", "停电清单，供 report reliability --events 使用"),
                      ValueKind::OutputFile}},
         .example = "powerhall outage list --quarter 2026Q3 --as clerk --json",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = list},
    };
}

} // namespace powerhall
