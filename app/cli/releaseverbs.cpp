// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reliabilitycall.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/spanoption.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"
#include "app/cli/voltagecall.h"

#include "models/core/clock.h"
#include "models/core/json.h"
#include "models/domain/quality/reliabilityjson.h"
#include "models/domain/quality/voltagejson.h"
#include "models/services/recomputation.h"
#include "models/services/reportrecipe.h"
#include "models/services/reportservice.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QStringList kinds()
{
    return {u"reliability"_s, u"voltage"_s};
}

Result<QString> kindOf(const Call &call)
{
    const QString kind = call.argument(u"KIND"_s);
    if (!kinds().contains(kind))
        return Error{ErrorCode::UnknownValue, u"KIND"_s, kind, kinds()};
    return kind;
}

/// Options of one kind only cannot be demanded by the table of verbs.
Result<void> demand(const Call &call, const QStringList &options)
{
    for (const QString &option : options) {
        if (!call.has(option))
            return Error{
                ErrorCode::Usage, {}, say(QT_TRANSLATE_NOOP("Cli", "缺少选项 --%1")).arg(option), {}};
    }
    return {};
}

bool holds(const QList<InvariantCheck> &invariants)
{
    return std::all_of(invariants.begin(), invariants.end(),
                       [](const InvariantCheck &check) { return check.holds; });
}

/// Figures that may be released, and the files they came from.
struct Computed
{
    ReleaseWish wish;
    QList<DatasetFile> files;
    qint64 rejects = 0;
    bool lawful = true;
};

Result<Computed> computeReliability(const Call &call)
{
    if (const auto given = demand(call, {u"events"_s, u"users"_s}); !given)
        return given.error();
    const auto asked = reliabilityCall(call);
    if (!asked)
        return asked.error();
    const auto reading = readReliability(asked->options, asked->files);
    if (!reading)
        return reading.error();
    Computed made;
    made.wish.kind = u"reliability"_s;
    made.wish.period = asked->options.period;
    made.wish.formula = QString::fromLatin1(ReliabilityFormula);
    made.wish.options = releasedFigures(recipeOf(asked->options, asked->files));
    made.wish.figures = releasedFigures(toJson(reading->result, reading->rejected));
    made.files = {{u"events"_s, asked->files.events.path}, {u"users"_s, asked->files.users.path}};
    if (!asked->files.history.path.isEmpty())
        made.files.append({u"history"_s, asked->files.history.path});
    made.rejects =
        reading->rejected.count() + reading->rejectedUsers.count() + reading->rejectedHistory.count();
    made.lawful = holds(reading->result.invariants);
    return made;
}

Result<Computed> computeVoltage(const Call &call)
{
    if (const auto given = demand(call, {u"points"_s}); !given)
        return given.error();
    const auto asked = voltageCall(call);
    if (!asked)
        return asked.error();
    const auto result = readVoltage(asked->files, asked->options);
    if (!result)
        return result.error();
    Computed made;
    made.wish.kind = u"voltage"_s;
    made.wish.period = asked->options.period;
    made.wish.formula = QString::fromLatin1(VoltageFormula);
    made.wish.options = releasedFigures(recipeOf(asked->options, asked->files));
    made.wish.figures = releasedFigures(toJson(*result));
    made.files = {{u"points"_s, asked->files.points.path},
                  {wordOf(asked->files.input), asked->files.samples.path}};
    made.rejects = result->rejectedPoints.count() + result->rejected.count();
    made.lawful = holds(result->invariants);
    return made;
}

QJsonObject toJson(const ReleasedVersion &version)
{
    QJsonArray sources;
    for (const DataSource &source : version.sources)
        sources.append(QJsonObject{{u"role"_s, source.role},
                                   {u"file"_s, source.name},
                                   {u"sha256"_s, QString::fromLatin1(source.sha256.toHex())},
                                   {u"bytes"_s, source.bytes},
                                   {u"kept"_s, source.isKept}});
    QJsonObject json{{u"edition"_s, version.number},
                     {u"released_at"_s, isoTime(version.releasedMs)},
                     {u"formula"_s, version.formula},
                     {u"sources"_s, sources},
                     {u"changes"_s, version.changes}};
    if (const auto options = parseObject(version.options))
        json.insert(u"options"_s, *options);
    if (const auto figures = parseObject(version.figures))
        json.insert(u"figures"_s, *figures);
    return json;
}

QJsonObject toJson(const ReleasedReport &report)
{
    QJsonArray versions;
    for (const ReleasedVersion &version : report.versions)
        versions.append(toJson(version));
    return {{u"kind"_s, report.kind},
            {u"period"_s, report.period.name()},
            {u"from"_s, report.period.from.toString(Qt::ISODate)},
            {u"to"_s, report.period.to.toString(Qt::ISODate)},
            {u"editions"_s, versions},
            {u"conflicts"_s, QJsonArray::fromStringList(report.conflicts)}};
}

QString lineOf(const ReleasedReport &report)
{
    const ReleasedVersion &newest = report.newest();
    return report.period.name() + u"  "_s + report.kind + u"  "_s +
           say(QT_TRANSLATE_NOOP("Cli", "第 %1 版")).arg(newest.number) + u"  "_s +
           isoTime(newest.releasedMs) + (newest.changes.isEmpty() ? QString() : u"  "_s + newest.changes);
}

Result<Reply> release(const Call &call, Context &context)
{
    const auto kind = kindOf(call);
    if (!kind)
        return kind.error();
    auto made = *kind == "voltage"_L1 ? computeVoltage(call) : computeReliability(call);
    if (!made)
        return made.error();
    if (!made->lawful)
        return Error{ErrorCode::Refused, *kind, u"law_broken"_s, {}};
    if (made->rejects > 0 && !call.has(u"accept-rejects"_s))
        return Error{ErrorCode::Refused, *kind, u"rows_rejected"_s, {QString::number(made->rejects)}};
    for (DatasetFile &file : made->files)
        file.keep = !call.has(u"reference-only"_s);
    const auto copies = DatasetCopies::make(context.folder, made->files);
    if (!copies)
        return copies.error();
    made->wish.sources = (*copies)->sources();
    made->wish.changes = call.option(u"changes"_s);
    const auto report = ReportService(*context.station).release(context.session, made->wish);
    if (!report)
        return report.error();
    (*copies)->keep();
    return Reply{toJson(*report), lineOf(*report), {}, {}, 0};
}

Result<Reply> released(const Call &, Context &context)
{
    const auto reports = ReportService(*context.station).list(context.session);
    if (!reports)
        return reports.error();
    QJsonArray array;
    QStringList lines;
    for (const ReleasedReport &report : *reports) {
        array.append(toJson(report));
        lines.append(lineOf(report));
    }
    return Reply{array, lines.join(u'\n'), {}, {}, 0};
}

Result<ReleasedVersion> versionOf(const Call &call, const ReleasedReport &report)
{
    if (!call.has(u"edition"_s))
        return report.newest();
    QStringList editions;
    for (const ReleasedVersion &version : report.versions) {
        editions.append(QString::number(version.number));
        if (editions.constLast() == call.option(u"edition"_s))
            return version;
    }
    return Error{ErrorCode::NotFound, u"--edition"_s, call.option(u"edition"_s), editions};
}

/// Files given by hand stand in for copies that were not kept; their hashes must be the recorded ones.
SourcePaths givenPaths(const Call &call)
{
    SourcePaths paths;
    for (const QString &role :
         {u"events"_s, u"users"_s, u"history"_s, u"points"_s, u"samples"_s, u"daily"_s}) {
        if (call.has(role))
            paths.insert(role, call.option(role));
    }
    return paths;
}

QString verdictOf(const Recomputation &outcome, const ReleasedVersion &version)
{
    if (outcome.isSame())
        return say(QT_TRANSLATE_NOOP("Cli", "第 %1 版：同样的文件、同样的行，每个数都相同。"))
            .arg(version.number);
    return say(QT_TRANSLATE_NOOP("Cli", "第 %1 版：文件相同，但有 %2 个数不同：%3"))
        .arg(version.number)
        .arg(outcome.differenceCount)
        .arg(outcome.differences.join(u"、"_s));
}

Result<Reply> recomputeRelease(const Call &call, Context &context)
{
    const auto kind = kindOf(call);
    if (!kind)
        return kind.error();
    const auto period = periodOption(call);
    if (!period)
        return period.error();
    const auto report = ReportService(*context.station).view(context.session, *kind, *period);
    if (!report)
        return report.error();
    const auto version = versionOf(call, *report);
    if (!version)
        return version.error();
    const auto paths = sourcePathsOf(*version, context.folder, givenPaths(call));
    if (!paths)
        return paths.error();
    const auto outcome = recompute(*kind, *version, *paths);
    if (!outcome)
        return outcome.error();
    constexpr int OtherFigures = 3; // damaged or tampered data
    const bool sameFormula = outcome->formulaNow == version->formula;
    Reply reply;
    reply.json = QJsonObject{{u"kind"_s, *kind},
                             {u"period"_s, report->period.name()},
                             {u"edition"_s, version->number},
                             {u"same"_s, outcome->isSame()},
                             {u"differences"_s, QJsonArray::fromStringList(outcome->differences)},
                             {u"difference_count"_s, outcome->differenceCount},
                             {u"formula"_s, version->formula},
                             {u"formula_now"_s, outcome->formulaNow},
                             {u"sources"_s, toJson(*version).value(u"sources"_s)}};
    reply.text = verdictOf(*outcome, *version);
    reply.status = outcome->isSame() ? 0 : sameFormula ? OtherFigures : 1;
    return reply;
}

/// Options of both kinds, each once; files are demanded by the kind that needs them.
QList<OptionSpec> optionsOfBoth()
{
    QList<OptionSpec> options;
    for (OptionSpec option : reliabilityCallOptions() + voltageCallOptions()) {
        option.required = false;
        const bool known = std::any_of(options.begin(), options.end(), [&](const OptionSpec &other) {
            return qstrcmp(other.name, option.name) == 0;
        });
        if (!known)
            options.append(option);
    }
    return options;
}

QList<OptionSpec> fileOptions()
{
    QList<OptionSpec> options;
    for (const char *role : {"events", "users", "history", "points", "samples", "daily"})
        options.append({role, "FILE",
                        QT_TRANSLATE_NOOP("Cli", "没有留存副本时给出当时的文件；内容必须与发布时相同"),
                        ValueKind::Path});
    return options;
}

} // namespace

QList<Verb> releaseVerbs()
{
    const ArgumentSpec kind{"KIND", QT_TRANSLATE_NOOP("Cli", "reliability 或 voltage")};
    return {
        {.name = "report release",
         .summary = QT_TRANSLATE_NOOP("Cli", "发布一期报表：冻结数字、口径和来源文件；再次发布是更正"),
         .arguments = {kind},
         .options =
             optionsOfBoth() +
             QList<OptionSpec>{{"changes", "TEXT", QT_TRANSLATE_NOOP("Cli", "更正版必填：改了什么、为什么")},
                               {"reference-only", nullptr,
                                QT_TRANSLATE_NOOP("Cli", "只记来源文件的哈希，不留副本；副本要自己保存"),
                                ValueKind::Flag}},
         .example = "powerhall report release reliability --quarter 2026Q3 --events events.csv --users "
                    "users.csv --as head",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = release},
        {.name = "report released",
         .summary = QT_TRANSLATE_NOOP("Cli", "列出已发布的报表和各版的来源"),
         .arguments = {},
         .options = {},
         .example = "powerhall report released --as head --json",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = released},
        {.name = "report recompute",
         .summary = QT_TRANSLATE_NOOP("Cli", "用当时的文件重算一期已发布的报表，逐个数核对"),
         .arguments = {kind},
         .options =
             spanOptions({u"quarter"_s, u"from"_s, u"to"_s}) +
             QList<OptionSpec>{{"edition", "N", QT_TRANSLATE_NOOP("Cli", "第几版；不写时是最新一版")}} +
             fileOptions(),
         .example = "powerhall report recompute reliability --quarter 2026Q3 --as head --json",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = recomputeRelease},
    };
}

} // namespace powerhall
