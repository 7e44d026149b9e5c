// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/reporthead.h"

#include "models/core/clock.h"
#include "models/domain/quality/warningruns.h"
#include "reports/quality/qualitywords.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Table invariantTable(const QList<InvariantCheck> &invariants)
{
    Table table{.id = u"invariants"_s, .title = u"自检"_s};
    table.columns = {Column::text(u"check"_s, u"检查项"_s), Column::text(u"result"_s, u"结果"_s),
                     Column::text(u"detail"_s, u"不符时两边的数"_s)};
    QList<Row> rows;
    for (const InvariantCheck &check : invariants)
        rows.append({invariantText(check.id), check.holds ? u"✓ 符合"_s : u"✗ 不符"_s, check.detail});
    table.rows = rows;
    return table;
}

Table warningTable(const QList<Warning> &warnings, const QMap<QString, qint64> &counts)
{
    Table table{.id = u"warnings"_s, .title = u"提示（已按规则处理，请核对）"_s, .empty = u"没有提示"_s};
    table.columns = {Column::whole(u"row"_s, u"行号"_s), Column::whole(u"last_row"_s, u"至"_s),
                     Column::whole(u"rows"_s, u"行数"_s), Column::text(u"subject"_s, u"对象"_s),
                     Column::text(u"text"_s, u"提示"_s)};
    QList<Row> rows;
    QMap<QString, qint64> listed;
    for (const WarningRun &run : warningRuns(warnings)) {
        listed[run.first.kind] += run.count;
        const bool hasRow = run.first.row > 0;
        rows.append({hasRow ? Cell(ReportNumber::whole(run.first.row)) : Cell(Missing{}),
                     hasRow && run.count > 1 ? Cell(ReportNumber::whole(run.lastRow)) : Cell(),
                     hasRow ? Cell(ReportNumber::whole(run.count)) : Cell(), run.first.subject,
                     warningText(run.first)});
    }
    table.rows = rows;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        const qint64 more = count.value() - listed.value(count.key());
        table.notes.append(more > 0
                               ? u"%1：共 %2 条，其中 %3 条未列出。"_s.arg(warningKindText(count.key()))
                                     .arg(count.value())
                                     .arg(more)
                               : u"%1：共 %2 条。"_s.arg(warningKindText(count.key())).arg(count.value()));
    }
    return table;
}

Table rejectTable(const QList<Reject> &rejected, qint64 count)
{
    Table table{.id = u"rejected"_s, .title = u"拒收的行（不计入）"_s, .empty = u"没有拒收的行"_s};
    table.columns = {Column::whole(u"row"_s, u"行号"_s), Column::text(u"field"_s, u"列"_s),
                     Column::text(u"reason"_s, u"原因"_s), Column::text(u"value"_s, u"原值"_s)};
    QList<Row> rows;
    for (const Reject &reject : rejected)
        rows.append({ReportNumber::whole(reject.row), fieldText(reject.field), reasonText(reject.reason),
                     reject.value});
    table.rows = rows;
    if (count > rejected.size())
        table.notes.append(u"共拒收 %1 行，其中 %2 行未列出。"_s.arg(count).arg(count - rejected.size()));
    return table;
}

Table correctionTable(const QList<ReportCorrection> &corrections)
{
    Table table{.id = u"corrections"_s, .title = u"更正的格（来源文件不动，按更正后的内容计入）"_s};
    table.columns = {Column::text(u"source"_s, u"来源"_s), Column::whole(u"row"_s, u"行号"_s),
                     Column::text(u"field"_s, u"列"_s), Column::text(u"value"_s, u"改成"_s)};
    QList<Row> rows;
    for (const ReportCorrection &cell : corrections)
        rows.append({cell.role, ReportNumber::whole(cell.row), cell.field, cell.value});
    table.rows = rows;
    return table;
}

} // namespace

Document documentOf(const ReportHead &head, const QString &id, const QString &title, const QString &period)
{
    Document document{.id = id, .title = title, .number = head.number, .unit = head.unit, .period = period};
    document.feet = {{u"单位负责人"_s, {}},
                     {u"审核人"_s, {}},
                     {u"填表人"_s, head.filledBy},
                     {u"报出日期"_s, head.handedIn.isValid() ? isoDate(head.handedIn) : QString()}};
    document.marks = head.marks;
    document.version = head.version;
    document.correction = head.correction;
    document.madeMs = head.madeMs;
    document.sources = head.sources;
    return document;
}

QString periodText(const Period &period)
{
    const QString name = period.name();
    const QString year = QString::number(period.from.year());
    if (name.contains(u'Q'))
        return u"%1年第%2季度"_s.arg(year, name.section(u'Q', 1));
    if (name == year)
        return year + u'年';
    if (!name.contains(".."_L1))
        return u"%1年%2月"_s.arg(year).arg(period.from.month());
    return u"%1 至 %2"_s.arg(isoDate(period.from), isoDate(period.to));
}

ReportNumber numberOf(const Ratio &ratio)
{
    return ReportNumber::ratio(ratio.numerator, ratio.denominator);
}

Cell cellOf(const std::optional<Ratio> &ratio)
{
    return ratio ? Cell(numberOf(*ratio)) : Cell(Missing{});
}

Cell printedDifference(const Cell &value, const Cell &other, int places)
{
    const auto *left = std::get_if<ReportNumber>(&value);
    const auto *right = std::get_if<ReportNumber>(&other);
    if (!left || !right)
        return Missing{};
    return ReportNumber::decimal(left->rounded(places).units - right->rounded(places).units, places);
}

Cell shareOf(Wide part, Wide whole)
{
    return whole > 0 ? Cell(ReportNumber::ratio(part * 100, whole)) : Cell(Missing{});
}

Section checkSection(const QList<ReportCorrection> &corrections, const QList<InvariantCheck> &invariants,
                     const QList<Warning> &warnings, const QMap<QString, qint64> &warningCounts,
                     const QList<Reject> &rejected, qint64 rejectedCount)
{
    Section section{u"自检、提示和拒收"_s,
                    {invariantTable(invariants), warningTable(warnings, warningCounts),
                     rejectTable(rejected, rejectedCount)}};
    if (!corrections.isEmpty())
        section.blocks.append(correctionTable(corrections));
    return section;
}

} // namespace powerhall
