// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rejectnotes.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/verbgroups.h"
#include "app/cli/voltagecall.h"

#include "models/core/clock.h"
#include "models/domain/quality/findingsjson.h"
#include "models/domain/quality/voltagejson.h"
#include "models/domain/quality/warningruns.h"
#include "models/services/opentable.h"
#include "models/services/voltagereading.h"
#include "reports/quality/sourcereading.h"
#include "reports/quality/voltagereport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int FaultStatus = 70;

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
    samples->warnings = warningsInAll(result.warningCounts);
    return QList<ReportSource>{*points, *samples};
}

Document documentOf(const Call &call, const VoltageFiles &files, const VoltageResult &result,
                    const VoltageBeside &beside)
{
    VoltageReportInput input;
    input.result = result;
    input.before = beside.before;
    input.yearBefore = beside.yearBefore;
    input.head.unit = call.option(u"unit"_s);
    input.head.madeMs = SystemClock().now().wallMs;
    input.head.version = 0;
    for (const auto &[role, file] :
         {std::pair(u"监测点清单"_s, &files.points), std::pair(u"电压记录"_s, &files.samples)}) {
        for (const NamedCorrection &cell : namedCorrections(*file))
            input.head.corrections.append({role, cell.row, cell.field, cell.value});
    }
    // A list that went away since it was read leaves its line out.
    input.head.sources = sourcesOf(files, result).value_or({});
    Document document = voltageReport(input);
    const TableKind kind =
        files.input == VoltageInput::Samples ? TableKind::Samples : TableKind::DailyStatistics;
    for (const auto &[role, of, file] : {std::tuple(u"监测点清单"_s, TableKind::Points, &files.points),
                                         std::tuple(u"电压记录"_s, kind, &files.samples)}) {
        if (const auto opened = openTable(*file, of))
            document.rules.append(readingRule(role, opened->format, of, file->byHand));
    }
    return document;
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

/// Composite rate then, and how many percentage points it moved since; null where there is no data.
QJsonObject comparisonJson(const VoltageBeside &beside, const VoltageResult &now)
{
    const auto then = [&](const std::optional<VoltageFigures> &figures) -> QJsonValue {
        if (!figures)
            return {};
        QJsonObject json{{u"from"_s, figures->span.from.toString(Qt::ISODate)},
                         {u"to"_s, figures->span.to.toString(Qt::ISODate)},
                         {u"composite"_s, toJson(figures->composite)}};
        const auto &rate = now.total.composite;
        json.insert(u"composite_change_points"_s,
                    rate && figures->composite ? QJsonValue(rate->toDouble() - figures->composite->toDouble())
                                               : QJsonValue());
        return json;
    };
    return {{u"before"_s, then(beside.before)}, {u"year_before"_s, then(beside.yearBefore)}};
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
    const bool accepted = call.has(u"accept-rejects"_s);
    const bool daily = call.has(u"daily"_s);
    const QStringList rejects =
        rejectNotes({{call.option(u"points"_s), TableKind::Points, result.rejectedPoints},
                     {call.option(daily ? u"daily"_s : u"samples"_s),
                      daily ? TableKind::DailyStatistics : TableKind::Samples, result.rejected}},
                    accepted);
    reply.notes += rejects;
    if (reply.status == 0 && !rejects.isEmpty() && !accepted)
        reply.status = 1;
}

Result<Reply> reportVoltage(const Call &call, Context &)
{
    const auto asked = voltageCall(call);
    if (!asked)
        return asked.error();
    const auto result = readVoltage(asked->files, asked->options);
    if (!result)
        return result.error();
    VoltageBeside beside;
    QJsonObject figures = toJson(*result);
    if (call.has(u"compare"_s)) {
        const auto earlier = readVoltageBeside(asked->files, asked->options);
        if (!earlier)
            return earlier.error();
        beside = *earlier;
        figures.insert(u"comparison"_s, comparisonJson(beside, *result));
    }
    Reply reply;
    reply.json = figures;
    reply.text = summaryOf(*result);
    const auto files =
        reportFiles(call, figures, [&] { return documentOf(call, asked->files, *result, beside); });
    if (!files)
        return files.error();
    reply.files = *files;
    noteFindings(reply, call, *result);
    return reply;
}

} // namespace

QList<Verb> voltageVerbs()
{
    const QList<OptionSpec> options =
        voltageCallOptions() +
        QList<OptionSpec>{{"compare", nullptr, QT_TRANSLATE_NOOP("Cli", "与同一份记录里的上期、上年同期比较"),
                           ValueKind::Flag},
                          {"unit", "NAME", QT_TRANSLATE_NOOP("Cli", "填报单位，印在报表上")},
                          {"out", "F.json|csv|xlsx|pdf",
                           QT_TRANSLATE_NOOP("Cli", "写到哪里，按扩展名定格式；可以写多次"),
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
