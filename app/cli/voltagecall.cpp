// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/voltagecall.h"

#include "app/cli/readingoptions.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/spanoption.h"
#include "app/cli/values.h"

#include "models/domain/quality/voltagejson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int DayMinutes = 1440;
constexpr int LastMonthStart = 28;
constexpr int MostWorstPoints = 1000;
constexpr int MostThreads = 8;

/// Every way to divide a day: another interval would have slots that reach into the next day.
Result<int> intervalOption(const Call &call)
{
    if (!call.has(u"interval"_s))
        return VoltageOptions().intervalMinutes;
    const auto interval = numberOption(call, u"interval"_s, 1, DayMinutes);
    if (!interval || DayMinutes % *interval == 0)
        return interval;
    QStringList allowed;
    for (int minutes = 1; minutes <= DayMinutes; ++minutes) {
        if (DayMinutes % minutes == 0)
            allowed.append(QString::number(minutes));
    }
    return Error{ErrorCode::UnknownValue, u"--interval"_s, call.option(u"interval"_s), allowed};
}

Result<void> takeClassRate(const Call &call, VoltageOptions &options)
{
    const QString word = call.option(u"class-rate"_s, wordOf(ClassRate::Mean));
    if (word != wordOf(ClassRate::Mean) && word != wordOf(ClassRate::Time))
        return Error{ErrorCode::UnknownValue,
                     u"--class-rate"_s,
                     word,
                     {wordOf(ClassRate::Mean), wordOf(ClassRate::Time)}};
    options.classRate = word == wordOf(ClassRate::Mean) ? ClassRate::Mean : ClassRate::Time;
    return {};
}

Result<VoltageOptions> voltageOptions(const Call &call)
{
    VoltageOptions options;
    const auto period = periodOption(call);
    if (!period)
        return period.error();
    options.period = *period;
    const auto interval = intervalOption(call);
    if (!interval)
        return interval.error();
    options.intervalMinutes = *interval;
    if (const auto taken = takeClassRate(call, options); !taken)
        return taken.error();
    if (const auto taken = takeNumber(call, u"month-start"_s, 1, LastMonthStart, options.monthStartDay);
        !taken)
        return taken.error();
    if (const auto taken = takeNumber(call, u"worst"_s, 0, MostWorstPoints, options.worstPoints); !taken)
        return taken.error();
    const auto target = decimalOption(call, u"target"_s, 0, 100);
    if (!target)
        return target.error();
    options.targetPercent = *target;
    return options;
}

} // namespace

Result<VoltageCall> voltageCall(const Call &call)
{
    if (call.has(u"samples"_s) == call.has(u"daily"_s))
        return Error{ErrorCode::Usage,
                     {},
                     QCoreApplication::translate("Cli", "--samples 和 --daily 要写一个，只写一个"),
                     {}};
    if (call.has(u"daily"_s) && call.has(u"interval"_s))
        return Error{ErrorCode::BadCombination, {}, u"--daily, --interval"_s, {}};
    VoltageCall result;
    const auto options = voltageOptions(call);
    if (!options)
        return options.error();
    result.options = *options;
    const bool isDaily = call.has(u"daily"_s);
    result.files.points.path = call.option(u"points"_s);
    result.files.samples.path = call.option(isDaily ? u"daily"_s : u"samples"_s);
    result.files.input = isDaily ? VoltageInput::DailyStatistics : VoltageInput::Samples;
    auto threads = result.files.samples.options.threads;
    if (const auto taken = takeNumber(call, u"threads"_s, 1, MostThreads, threads); !taken)
        return taken.error();
    result.files.samples.options.threads = threads;
    const TableKind kind = isDaily ? TableKind::DailyStatistics : TableKind::Samples;
    const auto taken =
        takeReadingOptions(call, {{&result.files.samples, kind, u"sheet"_s, true},
                                  {&result.files.points, TableKind::Points, u"points-sheet"_s}});
    if (!taken)
        return taken.error();
    return result;
}

QList<OptionSpec> voltageCallOptions()
{
    return spanOptions({u"quarter"_s, u"from"_s, u"to"_s}) +
           QList<OptionSpec>{
               {"points", "FILE", QT_TRANSLATE_NOOP("Cli", "监测点清单（CSV 或 XLSX；电压单位 V）"),
                ValueKind::Path, true},
               {"samples", "FILE", QT_TRANSLATE_NOOP("Cli", "电压采样：监测点、时间、电压（V）"),
                ValueKind::Path},
               {"daily", "FILE", QT_TRANSLATE_NOOP("Cli", "或日统计：监测点、日期、监测、超上限、超下限分钟"),
                ValueKind::Path},
               {"interval", "N", QT_TRANSLATE_NOOP("Cli", "一个采样代表几分钟，默认 1")},
               {"class-rate", "mean|time",
                QT_TRANSLATE_NOOP("Cli", "类别合格率：各点合格率的平均（默认），或按监测时间加权")},
               {"month-start", "N",
                QT_TRANSLATE_NOOP("Cli", "每月从几日算起，1 到 28，默认 1（监测仪 21 日冻结的写 21）")},
               {"worst", "N", QT_TRANSLATE_NOOP("Cli", "列出多少个最差的监测点，默认 10")},
               {"target", "PERCENT", QT_TRANSLATE_NOOP("Cli", "与之比较的目标（%），只供对照")},
               {"threads", "N", QT_TRANSLATE_NOOP("Cli", "同时读几段，1 到 8，默认 2；结果与此无关")},
               {"accept-rejects", nullptr,
                QT_TRANSLATE_NOOP("Cli", "有未计入的行时退出状态仍为 0（不写时为 1，报表照样写出）"),
                ValueKind::Flag}} +
           readingOptions() + QList<OptionSpec>{sheetOption("points-sheet")};
}

} // namespace powerhall
