// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reliabilityreport.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/verbgroups.h"

#include "models/domain/profile/profilereader.h"
#include "models/domain/quality/reliabilityjson.h"
#include "models/services/reliabilityreading.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<ReliabilityOptions> optionsOf(const Call &call, const std::optional<Profile> &profile)
{
    const auto period = periodOption(call);
    if (!period)
        return period.error();
    ReliabilityOptions options;
    options.period = *period;
    options.countShort = call.has(u"count-short"_s);
    const QString denominator = call.option(u"denominator"_s, u"weighted"_s);
    if (denominator != "weighted"_L1 && denominator != "end"_L1)
        return Error{ErrorCode::UnknownValue, u"--denominator"_s, denominator, {u"weighted"_s, u"end"_s}};
    options.denominator =
        denominator == "end"_L1 ? UserDenominator::EndOfPeriod : UserDenominator::DayWeighted;
    if (profile && !profile->outageRegions.isEmpty())
        options.regions = profile->outageRegions;
    return options;
}

Result<std::optional<Profile>> profileOf(const Call &call)
{
    if (!call.has(u"profile"_s))
        return std::optional<Profile>();
    const auto profile = shippedProfile(call.option(u"profile"_s));
    if (!profile)
        return profile.error().at(u"--profile"_s);
    return std::optional(*profile);
}

/// What stands beside the figures only when it was asked for.
Result<void> readBeside(const Call &call, ReliabilityCase &found)
{
    const auto earlier = [&](const Period &period) -> Result<ReliabilityResult> {
        ReliabilityOptions options = found.reading.result.options;
        options.period = period;
        options.history.clear();
        const auto reading = readReliability(options, found.files);
        if (!reading)
            return reading.error();
        return reading->result;
    };
    if (call.has(u"compare"_s)) {
        const Period now = found.reading.result.options.period;
        const auto before = earlier(now.before());
        const auto yearBefore = before ? earlier(now.yearBefore()) : before;
        const auto yearToDate = yearBefore ? earlier({QDate(now.to.year(), 1, 1), now.to}) : yearBefore;
        if (!yearToDate)
            return yearToDate.error();
        found.before = *before;
        found.yearBefore = *yearBefore;
        found.yearToDate = *yearToDate;
    }
    if (call.has(u"watch"_s)) {
        const auto lists = readWatchLists(
            found.reading.result.options, found.files.events,
            watchRulesOf(found.profile.value_or(Profile()), found.reading.result.options.period.to));
        if (!lists)
            return lists.error();
        found.watchLists = *lists;
    }
    return {};
}

Result<Reply> report(const Call &call, Context &)
{
    ReliabilityCase found;
    const auto profile = profileOf(call);
    if (!profile)
        return profile.error();
    found.profile = *profile;
    const auto options = optionsOf(call, found.profile);
    if (!options)
        return options.error();
    if (call.has(u"published"_s)) {
        const auto published = publishedOf(call.option(u"published"_s));
        if (!published)
            return published.error();
        found.published = *published;
    }
    found.files = {.events = {.path = call.option(u"events"_s)},
                   .users = {.path = call.option(u"users"_s)},
                   .history = {.path = call.option(u"history"_s)}};
    auto reading = readReliability(*options, found.files);
    if (!reading)
        return reading.error();
    found.reading = std::move(*reading);
    if (const auto beside = readBeside(call, found); !beside)
        return beside.error();

    Reply reply;
    const QJsonObject json = jsonOf(found);
    const auto files = reportFiles(call, json, [&] { return documentOf(found); });
    if (!files)
        return files.error();
    reply.files = *files;
    reply.json = json;
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
         .options =
             {{"events", "FILE", QT_TRANSLATE_NOOP("Cli", "停电清单（CSV 或 XLSX；停电户数单位：中压用户）"),
               ValueKind::Path, true},
              {"users", "FILE",
               QT_TRANSLATE_NOOP("Cli", "用户数（CSV 或 XLSX；区域、线路、户数、注册和注销日期）"),
               ValueKind::Path, true},
              {"quarter", "QUARTER", QT_TRANSLATE_NOOP("Cli", "季度，例如 2026Q3")},
              {"from", "DATE", QT_TRANSLATE_NOOP("Cli", "代替季度：第一天，YYYY-MM-DD")},
              {"to", "DATE", QT_TRANSLATE_NOOP("Cli", "代替季度：最后一天，YYYY-MM-DD")},
              {"profile", "ID",
               QT_TRANSLATE_NOOP("Cli",
                                 "哪家单位的区域、目标和预警线：baoshan、chongqing、guidong、huangchuan")},
              {"history", "FILE", QT_TRANSLATE_NOOP("Cli", "3 到 5 年的每日户均停电分钟，用来判定重大事件日"),
               ValueKind::Path},
              {"count-short", nullptr, QT_TRANSLATE_NOOP("Cli", "3 分钟及以下的停电也计入时间和次数"),
               ValueKind::Flag},
              {"denominator", "weighted|end",
               QT_TRANSLATE_NOOP("Cli", "用户数口径：按天加权（默认）或期末数")},
              {"accept-rejects", nullptr, QT_TRANSLATE_NOOP("Cli", "有拒收的行也算成功（退出码 0）"),
               ValueKind::Flag},
              {"compare", nullptr,
               QT_TRANSLATE_NOOP("Cli", "同一份清单里的上期、上年同期和年初至今，与目标比较"),
               ValueKind::Flag},
              {"watch", nullptr, QT_TRANSLATE_NOOP("Cli", "列出越过预警线的线路、台区和停电"),
               ValueKind::Flag},
              {"published", "LIST",
               QT_TRANSLATE_NOOP("Cli",
                                 "国家能源局发布的数字，例如 asai1=99.967,saidi_hours=0.73,source=公报")},
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
