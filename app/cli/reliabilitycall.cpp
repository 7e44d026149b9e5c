// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reliabilitycall.h"

#include "app/cli/readingoptions.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/spanoption.h"
#include "app/cli/values.h"

#include "models/domain/profile/profilereader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int LongestShort = 3600; ///< seconds
constexpr int MostRegions = 100;
constexpr int HighestBeta = 10;

Result<std::optional<Profile>> profileOf(const Call &call)
{
    if (!call.has(u"profile"_s))
        return std::optional<Profile>();
    const auto profile = shippedProfile(call.option(u"profile"_s));
    if (!profile)
        return profile.error().at(u"--profile"_s);
    return std::optional(*profile);
}

Result<void> takeDenominator(const Call &call, ReliabilityOptions &options)
{
    const QString denominator = call.option(u"denominator"_s, u"weighted"_s);
    if (denominator != "weighted"_L1 && denominator != "end"_L1)
        return Error{ErrorCode::UnknownValue, u"--denominator"_s, denominator, {u"weighted"_s, u"end"_s}};
    options.denominator =
        denominator == "end"_L1 ? UserDenominator::EndOfPeriod : UserDenominator::DayWeighted;
    return {};
}

Result<void> takeNumbers(const Call &call, ReliabilityOptions &options)
{
    if (const auto taken = takeNumber(call, u"short-seconds"_s, 0, LongestShort, options.shortSeconds);
        !taken)
        return taken;
    if (const auto taken = takeNumber(call, u"city-regions"_s, 0, MostRegions, options.cityRegions); !taken)
        return taken;
    const auto beta = decimalOption(call, u"beta"_s, 0, HighestBeta);
    if (!beta)
        return beta.error();
    options.betaFactor = beta->value_or(options.betaFactor);
    return {};
}

Result<ReliabilityOptions> optionsOf(const Call &call, const std::optional<Profile> &profile)
{
    const auto period = periodOption(call);
    if (!period)
        return period.error();
    ReliabilityOptions options;
    options.period = *period;
    options.countShort = call.has(u"count-short"_s);
    options.limitedCounts = !call.has(u"limited-hours-only"_s);
    if (profile && !profile->outageRegions.isEmpty())
        options.regions = profile->outageRegions;
    if (const auto taken = takeDenominator(call, options); !taken)
        return taken.error();
    if (const auto taken = takeNumbers(call, options); !taken)
        return taken.error();
    return options;
}

} // namespace

Result<ReliabilityCall> reliabilityCall(const Call &call)
{
    ReliabilityCall asked;
    const auto profile = profileOf(call);
    if (!profile)
        return profile.error();
    asked.profile = *profile;
    const auto options = optionsOf(call, asked.profile);
    if (!options)
        return options.error();
    asked.options = *options;
    asked.files.events.path = call.option(u"events"_s);
    asked.files.users.path = call.option(u"users"_s);
    asked.files.history.path = call.option(u"history"_s);
    const auto taken = takeReadingOptions(call, {{&asked.files.events, TableKind::Events, u"sheet"_s, true},
                                                 {&asked.files.users, TableKind::Users, u"users-sheet"_s},
                                                 {&asked.files.history, TableKind::History}});
    if (!taken)
        return taken.error();
    return asked;
}

QList<OptionSpec> reliabilityCallOptions()
{
    return spanOptions({u"quarter"_s, u"from"_s, u"to"_s}) +
           QList<OptionSpec>{
               {"events", "FILE", QT_TRANSLATE_NOOP("Cli", "停电清单（CSV 或 XLSX；停电户数单位：中压用户）"),
                ValueKind::Path, true},
               {"users", "FILE",
                QT_TRANSLATE_NOOP("Cli", "用户数（CSV 或 XLSX；区域、线路、户数、注册和注销日期）"),
                ValueKind::Path, true},
               {"profile", "ID",
                QT_TRANSLATE_NOOP("Cli",
                                  "哪家单位的区域、目标和预警线：baoshan、chongqing、guidong、huangchuan")},
               {"history", "FILE",
                QT_TRANSLATE_NOOP("Cli", "3 到 5 年的每日户均停电分钟，用来判定重大事件日"), ValueKind::Path},
               {"count-short", nullptr, QT_TRANSLATE_NOOP("Cli", "3 分钟及以下的停电也计入时间和次数"),
                ValueKind::Flag},
               {"short-seconds", "SECONDS", QT_TRANSLATE_NOOP("Cli", "不超过几秒算短时停电，默认 180")},
               {"limited-hours-only", nullptr, QT_TRANSLATE_NOOP("Cli", "未停电的限电只折算时间，不计次数"),
                ValueKind::Flag},
               {"denominator", "weighted|end",
                QT_TRANSLATE_NOOP("Cli", "用户数口径：按天加权（默认）或期末数")},
               {"city-regions", "N", QT_TRANSLATE_NOOP("Cli", "区域里前几类算城市，默认 3")},
               {"beta", "NUMBER", QT_TRANSLATE_NOOP("Cli", "重大事件日界限里 β 的倍数，默认 2.5")},
               {"accept-rejects", nullptr, QT_TRANSLATE_NOOP("Cli", "有拒收的行也算成功（退出码 0）"),
                ValueKind::Flag}} +
           readingOptions() + QList<OptionSpec>{sheetOption("users-sheet")};
}

} // namespace powerhall
