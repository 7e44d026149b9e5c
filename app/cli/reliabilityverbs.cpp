// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reliabilitycall.h"
#include "app/cli/reliabilityreport.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/verbgroups.h"

#include "models/domain/quality/reliabilityjson.h"
#include "models/services/reliabilityreading.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// What stands beside the figures only when it was asked for.
Result<void> readWished(const Call &call, ReliabilityCase &found)
{
    const ReliabilityOptions &options = found.reading.result.options;
    if (call.has(u"compare"_s)) {
        const auto beside = readBeside(options, found.files);
        if (!beside)
            return beside.error();
        found.beside = *beside;
    }
    if (call.has(u"watch"_s)) {
        const auto lists = readWatchLists(options, found.files.events,
                                          watchRulesOf(found.profile.value_or(Profile()), options.period.to));
        if (!lists)
            return lists.error();
        found.watchLists = *lists;
    }
    return {};
}

Result<Reply> report(const Call &call, Context &)
{
    const auto asked = reliabilityCall(call);
    if (!asked)
        return asked.error();
    const auto kept = std::make_shared<ReliabilityCase>(); // as long as the answer
    ReliabilityCase &found = *kept;
    found.profile = asked->profile;
    found.files = asked->files;
    if (call.has(u"published"_s)) {
        const auto published = publishedOf(call.option(u"published"_s));
        if (!published)
            return published.error();
        found.published = *published;
    }
    auto reading = readReliability(asked->options, found.files);
    if (!reading)
        return reading.error();
    found.reading = std::move(*reading);
    if (const auto read = readWished(call, found); !read)
        return read.error();

    Reply reply;
    reply.json = jsonOf(found);
    reply.members = [kept](const TextSink &sink) { writeLongLists(kept->reading.result, sink); };
    const auto files = reportFiles(
        call, reply.json, [&] { return documentOf(found); }, reply.members);
    if (!files)
        return files.error();
    reply.files = *files;
    reply.text = textOf(found);
    reply.notes = notesOf(found, call.has(u"accept-rejects"_s));
    reply.status = found.rejects() > 0 && !call.has(u"accept-rejects"_s) ? 1 : 0;
    return reply;
}

} // namespace

QList<Verb> reliabilityVerbs()
{
    return {
        {.name = "report reliability",
         .summary = QT_TRANSLATE_NOOP("Cli", "供电可靠性报表，由停电清单和用户数计算"),
         .arguments = {},
         .options = reliabilityCallOptions() +
                    QList<OptionSpec>{
                        {"compare", nullptr,
                         QT_TRANSLATE_NOOP("Cli", "同一份清单里的上期、上年同期和年初至今，与目标比较"),
                         ValueKind::Flag},
                        {"watch", nullptr, QT_TRANSLATE_NOOP("Cli", "列出越过预警线的线路、台区和停电"),
                         ValueKind::Flag},
                        {"published", "LIST",
                         QT_TRANSLATE_NOOP(
                             "Cli", "国家能源局发布的数字，例如 asai1=99.967,saidi_hours=0.73,source=公报")},
                        {"out", "F.json|csv|xlsx|pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里，可以写几次"),
                         ValueKind::OutputFiles}},
         .example =
             "powerhall report reliability --quarter 2026Q3 --events events.csv --users users.csv --out "
             "q3.pdf --out q3.xlsx",
         .place = Place::Nowhere,
         .paints = true,
         .run = report},
    };
}

} // namespace powerhall
