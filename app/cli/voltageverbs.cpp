// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reportoutputs.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/domain/quality/voltagejson.h"
#include "models/services/voltagereading.h"
#include "reports/quality/voltagereport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int DayMinutes = 1440;
constexpr int LastMonthStart = 28;
constexpr int MostWorstPoints = 1000;
constexpr int MostThreads = 8;
constexpr int RejectsSaid = 5; ///< on standard error; the report lists more
constexpr int FaultStatus = 70;

/// What a whole call asks for.
struct VoltageCall
{
    VoltageFiles files;
    VoltageOptions options;
};

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

/// Takes over a number an option may give.
Result<void> takeNumber(const Call &call, const QString &name, int lowest, int highest, int &number)
{
    if (!call.has(name))
        return {};
    const auto given = numberOption(call, name, lowest, highest);
    if (!given)
        return given.error();
    number = *given;
    return {};
}

Result<void> takeTarget(const Call &call, VoltageOptions &options)
{
    if (!call.has(u"target"_s))
        return {};
    bool isNumber = false;
    const double target = call.option(u"target"_s).toDouble(&isNumber);
    if (!isNumber || !(target > 0 && target <= 100))
        return Error{ErrorCode::BadNumber, u"--target"_s, call.option(u"target"_s), {u"0"_s, u"100"_s}};
    options.targetPercent = target;
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
    if (const auto taken = takeTarget(call, options); !taken)
        return taken.error();
    return options;
}

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
    return result;
}

/// The files, each with its hash: only where a document is made that prints it.
Result<QList<ReportSource>> sourcesOf(const VoltageFiles &files, const VoltageResult &result)
{
    const QString role = files.input == VoltageInput::Samples ? u"电压采样"_s : u"电压日统计"_s;
    auto points = sourceOf(u"监测点清单"_s, files.points.path);
    if (!points)
        return points.error();
    auto samples = sourceOf(role, files.samples.path);
    if (!samples)
        return samples.error();
    points->rejected = result.rejectedPoints.count();
    points->rows = result.points.size() + points->rejected;
    samples->rejected = result.rejected.count();
    samples->rows = result.records.records;
    samples->warnings = result.warnings.size();
    return QList<ReportSource>{*points, *samples};
}

Document documentOf(const Call &call, const VoltageFiles &files, const VoltageResult &result)
{
    VoltageReportInput input;
    input.result = result;
    input.head.unit = call.option(u"unit"_s);
    input.head.madeMs = SystemClock().now().wallMs;
    // A list that went away since it was read leaves its line out.
    input.head.sources = sourcesOf(files, result).value_or({});
    return voltageReport(input);
}

QString percentText(const std::optional<Ratio> &rate, int decimals)
{
    return rate ? QString::number(rate->toDouble(), 'f', decimals) + u" %"_s
                : QCoreApplication::translate("Cli", "无数据");
}

/// A few lines for people: the files hold the rest.
QString summaryOf(const VoltageResult &result)
{
    QStringList lines{
        QCoreApplication::translate("Cli", "综合电压合格率：%1").arg(percentText(result.total.composite, 3))};
    for (const ClassVoltage &of : result.total.classes) {
        lines.append(QCoreApplication::translate("Cli", "%1 类：%2（%3 个监测点，%4 个有数据）")
                         .arg(wordOf(of.pointClass), percentText(of.rate, 3))
                         .arg(of.points)
                         .arg(of.monitoredPoints));
    }
    lines.append(QCoreApplication::translate("Cli", "数据完整率：%1")
                     .arg(percentText(result.total.minutes.monitoredRate(), 2)));
    lines.append(QCoreApplication::translate("Cli", "%1 行，计入 %2，无数据 %3，统计期外 %4，未计入 %5")
                     .arg(result.records.records)
                     .arg(result.records.counted)
                     .arg(result.records.noData)
                     .arg(result.records.outside)
                     .arg(result.records.rejected));
    return lines.join(u'\n');
}

/// What a person must not miss: broken laws first, then what was not counted.
void noteFindings(Reply &reply, const Call &call, const VoltageResult &result)
{
    for (const InvariantCheck &check : result.invariants) {
        if (check.holds)
            continue;
        reply.notes.append(
            QCoreApplication::translate("Cli", "校核不成立：%1（%2）").arg(check.id, check.detail));
        reply.status = FaultStatus;
    }
    const auto say = [&](const QString &file, const RejectList &rejected) {
        if (rejected.count() == 0)
            return;
        reply.notes.append(
            QCoreApplication::translate("Cli", "%1：%2 行未计入").arg(file).arg(rejected.count()));
        for (const Reject &reject : rejected.listed().mid(0, RejectsSaid)) {
            reply.notes.append(QCoreApplication::translate("Cli", "第 %1 行 %2：%3（%4）")
                                   .arg(reject.row)
                                   .arg(reject.field, wordOf(reject.reason), reject.value));
        }
        if (reply.status == 0 && !call.has(u"accept-rejects"_s))
            reply.status = 1;
    };
    say(call.option(u"points"_s), result.rejectedPoints);
    say(call.option(call.has(u"daily"_s) ? u"daily"_s : u"samples"_s), result.rejected);
}

Result<Reply> reportVoltage(const Call &call, Context &)
{
    const auto asked = voltageCall(call);
    if (!asked)
        return asked.error();
    const auto result = readVoltage(asked->files, asked->options);
    if (!result)
        return result.error();
    Reply reply;
    const QJsonObject figures = toJson(*result);
    reply.json = figures;
    reply.text = summaryOf(*result);
    const auto files = reportFiles(call, figures, [&] { return documentOf(call, asked->files, *result); });
    if (!files)
        return files.error();
    reply.files = *files;
    noteFindings(reply, call, *result);
    return reply;
}

} // namespace

QList<Verb> voltageVerbs()
{
    const QList<OptionSpec> options{
        {"quarter", "2026Q3", QT_TRANSLATE_NOOP("Cli", "季度")},
        {"from", "DATE", QT_TRANSLATE_NOOP("Cli", "不按季度时：第一天")},
        {"to", "DATE", QT_TRANSLATE_NOOP("Cli", "不按季度时：最后一天（计入）")},
        {"points", "FILE", QT_TRANSLATE_NOOP("Cli", "监测点清单（CSV 或 XLSX；电压单位 V）"), ValueKind::Path,
         true},
        {"samples", "FILE", QT_TRANSLATE_NOOP("Cli", "电压采样：监测点、时间、电压（V）"), ValueKind::Path},
        {"daily", "FILE", QT_TRANSLATE_NOOP("Cli", "或日统计：监测点、日期、监测、超上限、超下限分钟"),
         ValueKind::Path},
        {"interval", "N", QT_TRANSLATE_NOOP("Cli", "一个采样代表几分钟，默认 1")},
        {"class-rate", "mean|time",
         QT_TRANSLATE_NOOP("Cli", "类别合格率：各点合格率的平均（默认），或按监测时间加权")},
        {"month-start", "N",
         QT_TRANSLATE_NOOP("Cli", "每月从几日算起，1 到 28，默认 1（监测仪 21 日冻结的写 21）")},
        {"worst", "N", QT_TRANSLATE_NOOP("Cli", "列出多少个最差的监测点，默认 10")},
        {"target", "PERCENT", QT_TRANSLATE_NOOP("Cli", "与之比较的目标（%），只供对照")},
        {"unit", "NAME", QT_TRANSLATE_NOOP("Cli", "填报单位，印在报表上")},
        {"threads", "N", QT_TRANSLATE_NOOP("Cli", "同时读几段，1 到 8，默认 2；结果与此无关")},
        {"accept-rejects", nullptr,
         QT_TRANSLATE_NOOP("Cli", "有未计入的行时退出状态仍为 0（不写时为 1，报表照样写出）"),
         ValueKind::Flag},
        {"out", "F.json|csv|xlsx|pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里，按扩展名定格式；可以写多次"),
         ValueKind::OutputFiles}};
    return {{.name = "report voltage",
             .summary = QT_TRANSLATE_NOOP("Cli", "电压合格率报表：监测点、类别、综合、逐月"),
             .arguments = {},
             .options = options,
             .example =
                 "powerhall report voltage --quarter 2026Q3 --points points.csv --samples samples.csv --out "
                 "voltage.json --out voltage.pdf",
             .place = Place::Nowhere,
             .paints = true,
             .run = reportVoltage}};
}

} // namespace powerhall
