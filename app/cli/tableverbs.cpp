// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/readingoptions.h"
#include "app/cli/reliabilitycall.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"
#include "app/cli/voltagecall.h"

#include "models/domain/ingest/formatwords.h"
#include "models/domain/quality/findingsjson.h"
#include "models/domain/quality/outage.h"
#include "models/ingest/tablepreview.h"
#include "models/tables/rejecttext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int MostPreviewRows = 1000;
constexpr int PreviewRows = 10;
constexpr int TextRows = 20; ///< on the terminal; JSON lists more

QJsonObject toJson(const TableFormat &format)
{
    QJsonObject json{{u"type"_s, format.type == FileType::Xlsx ? u"xlsx"_s : u"csv"_s},
                     {u"header_row"_s, format.headerRow},
                     {u"date_order"_s, wordOf(format.dateOrder)},
                     {u"date_order_certain"_s, format.dateOrderCertain}};
    if (format.type == FileType::Xlsx) {
        json.insert(u"sheet"_s, format.sheet);
        json.insert(u"sheets"_s, QJsonArray::fromStringList(format.sheets));
    } else {
        json.insert(u"encoding"_s, wordOf(format.encoding));
        json.insert(u"byte_order_mark"_s, format.byteOrderMark);
        json.insert(u"delimiter"_s, delimiterWord(format.delimiter));
    }
    return json;
}

/// Heading of each column found, null for one the file does not have.
QJsonObject columnsJson(const ColumnMap &columns)
{
    QJsonObject json;
    const QList<ColumnSpec> &specs = columnsOf(columns.kind);
    for (qsizetype i = 0; i < specs.size(); ++i) {
        const int field = columns.fields.at(i);
        json.insert(specs.at(i).name, field < 0 ? QJsonValue() : QJsonValue(columns.headings.at(field)));
    }
    return json;
}

Result<TableFindings> check(TableKind kind, const TableFile &file)
{
    switch (kind) {
    case TableKind::Events:
        return checkEvents(file);
    case TableKind::Users:
        return checkUsers(file);
    case TableKind::Points:
        return checkPoints(file);
    case TableKind::History:
        return checkHistory(file);
    case TableKind::Samples:
    case TableKind::DailyStatistics: // judged against the list of points: `report voltage`
    case TableKind::ReleasedFigures: // judged where they are imported
        return TableFindings();
    }
    Q_UNREACHABLE();
}

QString textOf(const TablePreview &preview, const TableFindings &findings)
{
    const TableFormat &format = preview.format;
    QStringList lines{
        format.type == FileType::Xlsx
            ? QCoreApplication::translate("Cli", "XLSX，工作表 %1").arg(format.sheet)
            : QCoreApplication::translate("Cli", "CSV，编码 %1，分隔符 %2，日期次序 %3")
                  .arg(wordOf(format.encoding), delimiterWord(format.delimiter), wordOf(format.dateOrder))};
    if (preview.columns) {
        const QList<ColumnSpec> &specs = columnsOf(preview.columns->kind);
        for (qsizetype i = 0; i < specs.size(); ++i) {
            const int field = preview.columns->fields.at(i);
            lines.append(u"  %1 ← %2"_s.arg(specs.at(i).name,
                                            field < 0 ? u"—"_s : preview.columns->headings.at(field)));
        }
    }
    for (const PreviewRow &row : preview.rows)
        lines.append(QString::number(row.row) + u"  "_s + row.fields.join(u" | "_s));
    for (const Reject &reject : findings.rejected.listed().mid(0, TextRows))
        lines.append(QCoreApplication::translate("Cli", "第 %1 行 %2：%3")
                         .arg(reject.row)
                         .arg(reject.field, rejectText(reject)));
    return lines.join(u'\n');
}

Result<Reply> preview(const Call &call, Context &)
{
    const auto kind = tableKindOf(call.option(u"kind"_s));
    if (!kind)
        return Error{ErrorCode::UnknownValue, u"--kind"_s, call.option(u"kind"_s), tableKindWords()};
    int rows = PreviewRows;
    if (call.has(u"rows"_s)) {
        const auto asked = numberOption(call, u"rows"_s, 1, MostPreviewRows);
        if (!asked)
            return asked.error();
        rows = *asked;
    }
    TableFile file{.path = call.argument(u"FILE"_s)};
    if (const auto taken = takeReadingOptions(call, {{&file, *kind, u"sheet"_s, true}}); !taken)
        return taken.error();
    const auto found = readPreview(file.path, *kind, file.options, file.byHand, rows);
    if (!found)
        return found.error();
    if (found->columnsFault)
        return found->columnsFault->at(file.path);
    const auto findings = check(*kind, file);
    if (!findings)
        return findings.error();
    QJsonArray first;
    for (const PreviewRow &row : found->rows)
        first.append(QJsonObject{{u"row"_s, row.row}, {u"fields"_s, QJsonArray::fromStringList(row.fields)}});
    Reply reply;
    reply.json = QJsonObject{{u"format"_s, toJson(found->format)},
                             {u"columns"_s, columnsJson(*found->columns)},
                             {u"unread"_s, QJsonArray::fromStringList(found->columns->unknown)},
                             {u"rows"_s, first},
                             {u"taken"_s, findings->taken},
                             {u"rejected_count"_s, findings->rejected.count()},
                             {u"rejected"_s, powerhall::toJson(findings->rejected)}};
    reply.text = textOf(*found, *findings);
    reply.status = findings->rejected.count() > 0 ? 1 : 0;
    return reply;
}

struct Dimension
{
    const char *name;
    FigureQuery::Of of;
};
constexpr Dimension Dimensions[] = {
    {"total", FigureQuery::Of::Total},       {"region", FigureQuery::Of::Region},
    {"feeder", FigureQuery::Of::Feeder},     {"transformer", FigureQuery::Of::Transformer},
    {"category", FigureQuery::Of::Category}, {"cause", FigureQuery::Of::Cause},
    {"month", FigureQuery::Of::Month}};

Result<FigureQuery> queryOf(const Call &call)
{
    QStringList names;
    const QString by = call.option(u"by"_s, u"total"_s);
    for (const Dimension &dimension : Dimensions) {
        if (by == QLatin1String(dimension.name))
            return FigureQuery{dimension.of, call.option(u"key"_s), call.option(u"of-feeder"_s)};
        names.append(QLatin1String(dimension.name));
    }
    return Error{ErrorCode::UnknownValue, u"--by"_s, by, names};
}

QJsonObject toJson(const FigureRow &row)
{
    return {{u"row"_s, row.row},
            {u"event"_s, row.event},
            {u"feeder"_s, row.feeder},
            {u"transformer"_s, row.transformer},
            {u"region"_s, row.region},
            {u"category"_s, categoryName(row.category)},
            {u"cause"_s, row.cause},
            {u"start"_s, clockText(row.start)},
            {u"end"_s, clockText(row.end)},
            {u"users"_s, row.users},
            {u"customer_hours"_s, row.customerHours().toDouble()},
            {u"customer_interruptions"_s, row.interruptions},
            {u"short"_s, row.isShort}};
}

Result<Reply> outageRows(const Call &call, Context &)
{
    const auto query = queryOf(call);
    if (!query)
        return query.error();
    const auto asked = reliabilityCall(call);
    if (!asked)
        return asked.error();
    const auto found = readFigureRows(asked->options, asked->files.events, *query);
    if (!found)
        return found.error();
    QJsonArray rows;
    QStringList lines;
    for (const FigureRow &row : found->rows()) {
        rows.append(toJson(row));
        lines.append(QCoreApplication::translate("Cli", "第 %1 行  %2  %3  %4 户  %5 时户")
                         .arg(row.row)
                         .arg(clockText(row.start), row.feeder)
                         .arg(row.users)
                         .arg(row.customerHours().toDouble(), 0, 'f', 2));
    }
    const OutageSums &sums = found->sums();
    FigureRow whole;
    whole.units = sums.units;
    Reply reply;
    reply.json = QJsonObject{{u"count"_s, sums.rows},
                             {u"customer_hours"_s, whole.customerHours().toDouble()},
                             {u"customer_interruptions"_s, sums.interruptions},
                             {u"rows"_s, rows}};
    reply.text = lines.join(u'\n');
    return reply;
}

Result<VoltageQuery> voltageQuery(const Call &call)
{
    VoltageQuery query;
    query.point = call.option(u"point"_s);
    if (call.has(u"class"_s)) {
        query.pointClass = pointClassOf(call.option(u"class"_s));
        if (!query.pointClass)
            return Error{ErrorCode::UnknownValue,
                         u"--class"_s,
                         call.option(u"class"_s),
                         {u"A"_s, u"B"_s, u"C"_s, u"D"_s}};
    }
    return query;
}

Result<Reply> voltageRows(const Call &call, Context &)
{
    const auto query = voltageQuery(call);
    if (!query)
        return query.error();
    const auto asked = voltageCall(call);
    if (!asked)
        return asked.error();
    const auto found = readVoltageRows(asked->files, asked->options, *query);
    if (!found)
        return found.error();
    constexpr double Millivolts = 1000;
    QJsonArray rows;
    QStringList lines;
    for (const VoltageRow &row : found->rows()) {
        QJsonObject json{{u"row"_s, row.row},
                         {u"point"_s, found->pointOf(row).point},
                         {u"at"_s, clockText(row.at)},
                         {u"over"_s, row.overMinutes},
                         {u"under"_s, row.underMinutes}};
        if (asked->files.input == VoltageInput::Samples)
            json.insert(u"volts"_s, double(row.mv) / Millivolts);
        rows.append(json);
        lines.append(QCoreApplication::translate("Cli", "第 %1 行  %2  %3  超上限 %4 分钟，超下限 %5 分钟")
                         .arg(row.row)
                         .arg(found->pointOf(row).point, clockText(row.at))
                         .arg(row.overMinutes)
                         .arg(row.underMinutes));
    }
    Reply reply;
    reply.json = QJsonObject{{u"count"_s, found->count()},
                             {u"over"_s, found->overMinutes()},
                             {u"under"_s, found->underMinutes()},
                             {u"rows"_s, rows}};
    reply.text = lines.join(u'\n');
    return reply;
}

} // namespace

QList<Verb> tableVerbs()
{
    return {
        {.name = "report preview",
         .summary = QT_TRANSLATE_NOOP("Cli", "先看一份清单：编码、分隔符、列的对应、前几行和每一行不能算的"),
         .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "CSV 或 XLSX"), ValueKind::Path}},
         .options =
             QList<OptionSpec>{
                 {"kind", "KIND",
                  QT_TRANSLATE_NOOP("Cli", "是什么清单：events、users、points、samples、daily、history"),
                  ValueKind::Text, true},
                 {"rows", "N", QT_TRANSLATE_NOOP("Cli", "看前几行，默认 10")}} +
             readingOptions(),
         .example = "powerhall report preview events.csv --kind events --json",
         .place = Place::Nowhere,
         .run = preview},
        {.name = "report outages",
         .summary = QT_TRANSLATE_NOOP("Cli", "可靠性报表里一个数背后的停电清单各行（行号、时户）"),
         .arguments = {},
         .options =
             reliabilityCallOptions() +
             QList<OptionSpec>{
                 {"by", "WORD",
                  QT_TRANSLATE_NOOP("Cli", "total、region、feeder、transformer、category、cause、month")},
                 {"key", "NAME", QT_TRANSLATE_NOOP("Cli", "哪一个，例如 农村、城东线、2026-07")},
                 {"of-feeder", "NAME", QT_TRANSLATE_NOOP("Cli", "台区所在的线路")}},
         .example = "powerhall report outages --quarter 2026Q3 --events events.csv --users users.csv --by "
                    "region --key 农村 --json",
         .place = Place::Nowhere,
         .run = outageRows},
        {.name = "report deviations",
         .summary = QT_TRANSLATE_NOOP("Cli", "电压报表里一个数背后越限的各行（行号、分钟）"),
         .arguments = {},
         .options = voltageCallOptions() +
                    QList<OptionSpec>{{"point", "NUMBER", QT_TRANSLATE_NOOP("Cli", "哪个监测点")},
                                      {"class", "A|B|C|D", QT_TRANSLATE_NOOP("Cli", "哪一类")}},
         .example = "powerhall report deviations --quarter 2026Q3 --points points.csv --samples samples.csv "
                    "--point D-001 --json",
         .place = Place::Nowhere,
         .run = voltageRows},
    };
}

} // namespace powerhall
