// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/correctiontable.h"

#include "models/core/json.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct MainFigure
{
    QString label;
    QStringList path; ///< in the released JSON
    int places = 0;
};

QList<MainFigure> mainFigures(const QString &kind)
{
    if (kind == "voltage"_L1) {
        QList<MainFigure> figures{{u"综合电压合格率（%）"_s, {u"composite"_s}, 4}};
        for (const QString &one : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
            figures.append({one + u" 类电压合格率（%）"_s, {u"classes"_s, one, u"rate"_s}, 4});
        return figures;
    }
    const auto total = [](const QString &label, const QString &key, int places) {
        return MainFigure{label, {u"total"_s, key}, places};
    };
    return {total(u"平均供电可靠率（%）"_s, u"asai1"_s, 4),
            total(u"可靠率（不计外部影响，%）"_s, u"asai2"_s, 4),
            total(u"可靠率（不计电源不足，%）"_s, u"asai3"_s, 4),
            total(u"平均停电时间（时/户）"_s, u"saidi_hours"_s, 2),
            total(u"平均停电次数（次/户）"_s, u"saifi"_s, 2),
            total(u"每次停电时间（时/次）"_s, u"caidi_hours"_s, 2),
            total(u"短时停电次数（次/户）"_s, u"maifi"_s, 2),
            total(u"持续停电事件（次）"_s, u"events"_s, 0),
            total(u"停电时户数（时户）"_s, u"customer_hours"_s, 2),
            total(u"停电户次（户次）"_s, u"customer_interruptions"_s, 0),
            total(u"等效用户数（户）"_s, u"users"_s, 2)};
}

Cell figureOf(const QJsonObject &figures, const MainFigure &figure)
{
    QJsonValue value = figures;
    for (const QString &key : figure.path)
        value = value.toObject().value(key);
    return value.isDouble() ? Cell(ReportNumber::fromDouble(value.toDouble())) : Cell(Missing{});
}

/// Each row has decimals of its own: as text, right as printed.
QString printedText(const Cell &cell, int places)
{
    return Column::fixed({}, {}, places).textOf(cell);
}

} // namespace

std::optional<Section> correctionSection(const QString &kind, const ReleasedVersion &before,
                                         const ReleasedVersion &now)
{
    const auto then = parseObject(before.figures);
    const auto current = parseObject(now.figures);
    if (!then || !current)
        return {};
    Table table{.id = u"corrected"_s, .title = u"与第 %1 版的差别"_s.arg(before.number)};
    table.columns = {
        Column::text(u"figure"_s, u"指标"_s), Column::text(u"before"_s, u"第 %1 版"_s.arg(before.number)),
        Column::text(u"now"_s, u"第 %1 版"_s.arg(now.number)), Column::text(u"difference"_s, u"差值"_s)};
    QList<Row> rows;
    for (const MainFigure &figure : mainFigures(kind)) {
        const Cell was = figureOf(*then, figure);
        const Cell is = figureOf(*current, figure);
        if (std::holds_alternative<Missing>(was) && std::holds_alternative<Missing>(is))
            continue;
        rows.append({figure.label, printedText(was, figure.places), printedText(is, figure.places),
                     printedText(printedDifference(is, was, figure.places), figure.places)});
    }
    table.rows = rows;
    table.notes = {u"更正说明："_s + now.changes};
    return Section{u"更正"_s, {table}};
}

} // namespace powerhall
