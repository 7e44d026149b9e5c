// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/figureoutcome.h"

#include "models/domain/ingest/formatwords.h"
#include "models/domain/quality/outage.h"
#include "models/domain/quality/reliabilityjson.h"
#include "models/domain/quality/voltagejson.h"
#include "models/domain/quality/warningruns.h"
#include "models/services/opentable.h"
#include "reports/document/documentpages.h"
#include "reports/quality/correctiontable.h"
#include "reports/quality/reliabilitytables.h"
#include "reports/quality/sourcereading.h"
#include "reports/quality/voltagereport.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostRowsOnPages = 400; // of one table in the window; files hold all

/// Context of the texts below.
class FigureTexts
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::FigureTexts)

public:
    static QString label(TableKind kind)
    {
        switch (kind) {
        case TableKind::Events:
            return tr("停电清单");
        case TableKind::Users:
            return tr("用户数");
        case TableKind::History:
            return tr("历年每日");
        case TableKind::Points:
            return tr("监测点清单");
        case TableKind::Samples:
            return tr("电压采样");
        case TableKind::DailyStatistics:
            return tr("电压日统计");
        case TableKind::ReleasedFigures:
            break; // no figure is computed from it
        }
        Q_UNREACHABLE();
    }
    static QStringList outageHeads()
    {
        return {tr("行号"), tr("停电"), tr("恢复"), tr("户数"), tr("时户"),
                tr("户次"), tr("线路"), tr("台区"), tr("性质")};
    }
    static QStringList voltageHeads()
    {
        return {tr("行号"),       tr("监测点"),       tr("时间"),
                tr("电压（伏）"), tr("超上限（分）"), tr("超下限（分）")};
    }
    static QString allPoints() { return tr("全部监测点"); }
    static QString shortMark() { return tr("短时，不计"); }
    static QString outageSum(const Ratio &hours, qint64 interruptions, qint64 shortUsers)
    {
        return tr("合计 %1 时户，%2 户次，短时 %3 户次")
            .arg(hours.toDouble(), 0, 'f', 2)
            .arg(interruptions)
            .arg(shortUsers);
    }
    static QString voltageSum(qint64 over, qint64 under)
    {
        return tr("合计超上限 %1 分钟，超下限 %2 分钟").arg(over).arg(under);
    }
};

/// The report's own names for its sources are Chinese, like the report.
QString roleInReport(TableKind kind)
{
    static const QMap<TableKind, QString> words{
        {TableKind::Events, u"停电清单"_s},    {TableKind::Users, u"用户数"_s},
        {TableKind::History, u"历史日停电"_s}, {TableKind::Points, u"监测点清单"_s},
        {TableKind::Samples, u"电压采样"_s},   {TableKind::DailyStatistics, u"电压日统计"_s}};
    return words.value(kind);
}

QString nameOf(const TableFile &file)
{
    return file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
}

struct ReadSource
{
    TableKind kind;
    TableFile file;
    qint64 taken = 0;
    RejectList rejected;
    qint64 warnings = 0;
};

/// Names, hashes and corrections of the files, for the head of the report and for its release.
Result<void> takeSources(const QList<ReadSource> &sources, ReportHead &head, ReportOutcome &outcome,
                         ReadControl &control)
{
    for (const ReadSource &source : sources) {
        if (source.file.path.isEmpty())
            continue;
        const auto hash = hashOfFile(source.file.path, &control);
        if (!hash)
            return hash.error();
        ReportSource named{roleInReport(source.kind), nameOf(source.file),
                           QString::fromLatin1(hash->toHex())};
        named.rows = source.taken + source.rejected.count();
        named.rejected = source.rejected.count();
        named.warnings = source.warnings;
        head.sources.append(named);
        for (const NamedCorrection &cell : namedCorrections(source.file))
            head.corrections.append({named.role, cell.row, cell.field, cell.value});
        outcome.files.append({source.kind, FigureTexts::label(source.kind), source.rejected});
        outcome.datasets.append({wordOf(source.kind), source.file.path});
    }
    return {};
}

/// How each file was read, among the options in force.
void addReadings(const QList<ReadSource> &sources, Document &document)
{
    for (const ReadSource &source : sources) {
        const auto opened = source.file.path.isEmpty()
                                ? Result<OpenTable>(Error{ErrorCode::NotFound, {}, {}, {}})
                                : openTable(source.file, source.kind);
        if (opened)
            document.rules.append(
                readingRule(roleInReport(source.kind), opened->format, source.kind, source.file.byHand));
    }
}

QList<Page> pagesOf(Document document)
{
    for (Section &section : document.sections) {
        for (DocumentBlock &block : section.blocks) {
            auto *table = std::get_if<Table>(&block);
            if (!table || table->rows.size() <= MostRowsOnPages)
                continue;
            table->notes.append(u"这里只排前 %1 行，共 %2 行；存成文件就是全部。"_s.arg(MostRowsOnPages)
                                    .arg(table->rows.size()));
            table->rows =
                Rows(MostRowsOnPages, [all = table->rows](qsizetype at, Row &row) { all.read(at, row); });
        }
    }
    return documentPages(document);
}

bool holds(const QList<InvariantCheck> &invariants)
{
    return std::all_of(invariants.begin(), invariants.end(),
                       [](const InvariantCheck &check) { return check.holds; });
}

using Queries = QList<std::optional<FigureQuery>>;

/// What each row of a table stands for, in the order the report prints them: the rows, then the totals.
QMap<QString, Queries> queriesOf(const ReliabilityResult &result)
{
    using Of = FigureQuery::Of;
    const FigureQuery whole{Of::Total, periodText(result.options.period), {}};
    QMap<QString, Queries> queries{
        {u"comparison"_s, {whole}}, {u"published"_s, {whole}}, {u"with_and_without"_s, {whole}}};
    const auto put = [&](const QString &table, Of of, const QList<ReliabilityGroup> &groups) {
        for (const ReliabilityGroup &group : groups)
            queries[table].append(FigureQuery{of, group.key, group.parent});
        if (of == Of::Region) // 城市 and 农村: the regions above
            queries[table] += Queries{std::nullopt, std::nullopt};
        queries[table].append(whole);
    };
    put(u"by_region"_s, Of::Region, result.byRegion);
    put(u"by_month"_s, Of::Month, result.byMonth);
    put(u"by_category"_s, Of::Category, byHours(result.byCategory));
    put(u"by_cause"_s, Of::Cause, byHours(result.byCause));
    put(u"by_feeder"_s, Of::Feeder, byHours(result.byFeeder));
    put(u"by_transformer"_s, Of::Transformer, byHours(result.byTransformer));
    return queries;
}

Result<RowsBehind> outagesBehind(const ReliabilityOptions &options, const TableFile &file,
                                 const FigureQuery &query, ReadControl &control)
{
    const auto found = readFigureRows(options, file, query, &control);
    if (!found)
        return found.error();
    RowsBehind behind{query.key, nameOf(file), FigureTexts::outageHeads(), {0, 3, 4, 5}, {}, 0, {}};
    for (const FigureRow &row : found->rows()) {
        const QString hours = QString::number(row.customerHours().toDouble(), 'f', 2);
        behind.rows.append({QString::number(row.row), clockText(row.start), clockText(row.end),
                            QString::number(row.users), row.isShort ? FigureTexts::shortMark() : hours,
                            QString::number(row.interruptions), row.feeder, row.transformer,
                            categoryName(row.category)});
    }
    const OutageSums &sums = found->sums();
    FigureRow whole;
    whole.units = sums.units;
    behind.count = sums.rows;
    behind.sum = FigureTexts::outageSum(whole.customerHours(), sums.interruptions, sums.shortUsers);
    return behind;
}

std::optional<VoltageQuery> voltageQueryOf(const VoltageResult &result, const QString &table, qsizetype row)
{
    const qsizetype rowsAbove = table == "classes"_L1  ? result.total.classes.size()
                                : table == "months"_L1 ? result.months.size()
                                                       : -1;
    if (row == rowsAbove)
        return VoltageQuery{}; // the total: all of them
    if (table == "classes"_L1 && row < result.total.classes.size())
        return VoltageQuery{.pointClass = result.total.classes.at(row).pointClass};
    if (table == "months"_L1 && row < result.months.size())
        return VoltageQuery{.span = result.months.at(row).span};
    if (table == "worst"_L1 && row < result.worst.size())
        return VoltageQuery{.point = result.points.at(result.worst.at(row)).point.point};
    if (table == "points"_L1 && row < result.points.size())
        return VoltageQuery{.point = result.points.at(row).point.point};
    return {};
}

QString titleOf(const VoltageQuery &query)
{
    if (query == VoltageQuery())
        return FigureTexts::allPoints();
    if (query.span)
        return query.span->name();
    return query.pointClass ? wordOf(*query.pointClass) : query.point;
}

Result<RowsBehind> deviationsBehind(const VoltageFiles &files, const VoltageOptions &options,
                                    const VoltageQuery &query, ReadControl &control)
{
    const auto found = readVoltageRows(files, options, query, &control);
    if (!found)
        return found.error();
    constexpr double Millivolts = 1000;
    RowsBehind behind{titleOf(query),
                      nameOf(files.samples),
                      FigureTexts::voltageHeads(),
                      {0, 3, 4, 5},
                      {},
                      found->count(),
                      FigureTexts::voltageSum(found->overMinutes(), found->underMinutes())};
    const bool isDaily = files.input == VoltageInput::DailyStatistics;
    for (const VoltageRow &row : found->rows()) {
        behind.rows.append({QString::number(row.row), found->pointOf(row).point,
                            isDaily ? dayOf(row.at).toString(Qt::ISODate) : clockText(row.at),
                            isDaily ? QString() : QString::number(double(row.mv) / Millivolts, 'f', 3),
                            QString::number(row.overMinutes), QString::number(row.underMinutes)});
    }
    return behind;
}

/// Nothing where the list says nothing of that time: no row is not the same as no outage.
std::optional<ReliabilityFigures> totalOf(const std::optional<ReliabilityResult> &result)
{
    return result && result->total.sums.rows > 0 ? std::optional(result->total) : std::nullopt;
}

} // namespace

Result<ReportOutcome> reliabilityOutcome(const ReliabilityFiles &files, const ReliabilityReading &reading,
                                         ReportHead head, const ReliabilityExtras &extras,
                                         ReadControl &control)
{
    ReportOutcome outcome;
    const ReliabilityResult &result = reading.result;
    const QList<ReadSource> sources{
        {TableKind::Events, files.events, result.rows, reading.rejected, warningsInAll(result.warningCounts)},
        {TableKind::Users, files.users, reading.userRows, reading.rejectedUsers},
        {TableKind::History, files.history, result.options.history.size(), reading.rejectedHistory}};
    const auto taken = takeSources(sources, head, outcome, control);
    if (!taken)
        return taken.error();
    ReliabilityReportInput input{.head = head, .result = result};
    for (const FileRejects &file : std::as_const(outcome.files))
        input.rejected += file.rejected.listed();
    input.rejectedCount = outcome.rejectedCount();
    input.before = totalOf(extras.beside.before);
    input.yearBefore = totalOf(extras.beside.yearBefore);
    input.published = extras.published;
    if (extras.profile)
        input.verdicts = extras.beside.verdicts(*extras.profile, result);
    outcome.document = reliabilityReport(input);
    addReadings(sources, outcome.document);
    outcome.pages = pagesOf(outcome.document);
    outcome.warnings = result.warnings;
    outcome.warningCount = warningsInAll(result.warningCounts);
    outcome.isLawful = holds(result.invariants);
    outcome.counted = result.total.sums.rows;
    outcome.wish = {.kind = u"reliability"_s,
                    .period = result.options.period,
                    .formula = QString::fromLatin1(ReliabilityFormula),
                    .options = releasedFigures(recipeOf(result.options, files)),
                    .figures = releasedFigures(toJson(result, reading.rejected))};
    outcome.rowsBehind = [queries = queriesOf(result), options = result.options,
                          events = files.events](const QString &table, qsizetype row) -> RowsReader {
        const std::optional<FigureQuery> of = queries.value(table).value(row);
        if (!of)
            return {};
        return [options, events, query = *of](ReadControl &watch) {
            return outagesBehind(options, events, query, watch);
        };
    };
    return outcome;
}

Result<ReportOutcome> voltageOutcome(const VoltageFiles &files, const VoltageResult &result, ReportHead head,
                                     const VoltageBeside &beside, ReadControl &control)
{
    ReportOutcome outcome;
    const bool isDaily = files.input == VoltageInput::DailyStatistics;
    const QList<ReadSource> sources{
        {TableKind::Points, files.points, result.points.size(), result.rejectedPoints},
        {isDaily ? TableKind::DailyStatistics : TableKind::Samples, files.samples,
         result.records.records - result.rejected.count(), result.rejected,
         warningsInAll(result.warningCounts)}};
    const auto taken = takeSources(sources, head, outcome, control);
    if (!taken)
        return taken.error();
    outcome.document = voltageReport({head, result, beside.before, beside.yearBefore});
    addReadings(sources, outcome.document);
    outcome.pages = pagesOf(outcome.document);
    outcome.warnings = result.warnings;
    outcome.warningCount = warningsInAll(result.warningCounts);
    outcome.isLawful = holds(result.invariants);
    outcome.counted = result.records.counted;
    outcome.wish = {.kind = u"voltage"_s,
                    .period = result.options.period,
                    .formula = QString::fromLatin1(VoltageFormula),
                    .options = releasedFigures(recipeOf(result.options, files)),
                    .figures = releasedFigures(toJson(result))};
    const auto shared = std::make_shared<VoltageResult>(result);
    outcome.rowsBehind = [shared, files](const QString &table, qsizetype row) -> RowsReader {
        const auto query = voltageQueryOf(*shared, table, row);
        if (!query)
            return {};
        return [files, options = shared->options, query = *query](ReadControl &watch) {
            return deviationsBehind(files, options, query, watch);
        };
    };
    return outcome;
}

ReportOutcome asReleased(ReportOutcome outcome, const ReleasedReport &report, int version)
{
    Document &document = outcome.document;
    document.version = version;
    if (version == 1)
        document.heads.append({u"版本"_s, u"第 1 版"_s});
    const ReleasedVersion *before = nullptr;
    for (const ReleasedVersion &one : report.versions) {
        if (one.number == version) {
            document.correction = one.changes;
            const auto section = before ? correctionSection(report.kind, *before, one) : std::nullopt;
            if (section)
                document.sections.insert(qMin(qsizetype(1), document.sections.size()), *section);
        }
        before = &one;
    }
    outcome.pages = pagesOf(document);
    return outcome;
}

} // namespace powerhall
