// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/oversightrows.h"

#include "models/tables/words.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct OversightRows
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::OversightRows)
};

QString kvaText(const std::optional<int> &kva)
{
    return kva ? OversightRows::tr("%1 千伏安").arg(*kva) : u"—"_s;
}

QString percentText(const std::optional<double> &percent)
{
    return percent ? QString::number(*percent) + u" %"_s : u"—"_s;
}

/// A line the load has crossed and must act on stands out from one that is only near.
Tone toneOf(const CapacityView &view)
{
    if (view.reached.isEmpty())
        return Tone::Good;
    const bool must = std::any_of(view.reached.cbegin(), view.reached.cend(), [](const Target &target) {
        return target.id == "load_must_start"_L1 || target.id == "load_after"_L1;
    });
    return must ? Tone::Late : Tone::Soon;
}

} // namespace

QStringList assessmentColumns()
{
    return {OversightRows::tr("事项"), OversightRows::tr("具体内容"), OversightRows::tr("最迟哪天"),
            OversightRows::tr("超期"), OversightRows::tr("考核")};
}

QList<TextRow> assessmentRows(const AssessmentSheet &sheet, QDate today)
{
    QList<TextRow> rows;
    for (const AssessedFault &fault : sheet.faults)
        rows.append({.cells = {wordText(wordOf(fault.kind)), fault.what,
                               fault.due.isValid() ? dayText(fault.due, today) : QString(),
                               fault.workingDaysLate > 0
                                   ? OversightRows::tr("%n 个工作日", nullptr, fault.workingDaysLate)
                                   : QString(),
                               fault.yuan ? OversightRows::tr("%1 元").arg(*fault.yuan) : u"—"_s},
                     .tone = fault.kind == AssessedFault::Kind::ChannelBehind ? Tone::Soon : Tone::Late,
                     .id = QString::number(rows.size()),
                     .act = {},
                     .heading = false});
    return rows;
}

QString assessmentText(const AssessmentSheet &sheet)
{
    QStringList parts{
        OversightRows::tr("公布 %1 次，按时 %2 次").arg(sheet.published).arg(sheet.publishedInTime),
        OversightRows::tr("咨询 %1 件").arg(sheet.enquiries),
        OversightRows::tr("检查发现问题 %1 个，已销号 %2 个").arg(sheet.findings).arg(sheet.findingsClosed)};
    const auto yuan = sheet.yuan();
    parts.append(yuan ? OversightRows::tr("考核 %1 元").arg(*yuan)
                      : OversightRows::tr("本单位的规定没有写明金额"));
    return parts.join(u" · "_s);
}

QString indicatorText(const QString &indicator)
{
    if (indicator == "reliability_rate"_L1)
        return OversightRows::tr("供电可靠率");
    if (indicator == "average_outage_hours"_L1)
        return OversightRows::tr("用户平均停电时间");
    if (indicator == "average_outage_times"_L1)
        return OversightRows::tr("用户平均停电次数");
    return indicator == "voltage_rate"_L1 ? OversightRows::tr("电压合格率") : indicator;
}

QStringList figureColumns()
{
    return {OversightRows::tr("状态"),
            OversightRows::tr("指标"),
            OversightRows::tr("期间"),
            OversightRows::tr("公布的值"),
            OversightRows::tr("来源"),
            OversightRows::tr("公布日期"),
            OversightRows::tr("自己算的（只供内部）")};
}

QList<TextRow> figureRows(const QList<FigureBeside> &figures, QDate today)
{
    QList<FigureBeside> sorted = figures;
    std::stable_sort(sorted.begin(), sorted.end(), [](const FigureBeside &left, const FigureBeside &right) {
        return left.figure.releasedOn > right.figure.releasedOn;
    });
    QList<TextRow> rows;
    for (const FigureBeside &one : std::as_const(sorted)) {
        const ReleasedFigure &figure = one.figure;
        const bool holds = figure.voided.isEmpty();
        const QString name =
            figure.scope.isEmpty()
                ? indicatorText(figure.indicator)
                : OversightRows::tr("%1（%2）").arg(indicatorText(figure.indicator), figure.scope);
        const QString source = holds ? figure.source : OversightRows::tr("已作废：%1").arg(figure.voided);
        rows.append({.cells = {!holds                            ? OversightRows::tr("已作废")
                               : figure.origin == "authority"_L1 ? OversightRows::tr("官方公布")
                                                                 : OversightRows::tr("本单位公布"),
                               name, figure.period, figure.value + u' ' + figure.unit, source,
                               dayText(figure.releasedOn, today), one.computed.value_or(u"—"_s)},
                     .tone = holds ? Tone::Good : Tone::Plain,
                     .id = figure.id.toString(),
                     .act = holds ? u"void"_s : QString(),
                     .heading = false});
    }
    return rows;
}

QString capacityKindText(const QString &kind)
{
    if (kind == "network"_L1)
        return OversightRows::tr("电网网格");
    if (kind == "transformer"_L1)
        return OversightRows::tr("配电台区");
    return kind == "equipment"_L1 ? OversightRows::tr("变电站或线路") : kind;
}

QStringList capacityColumns()
{
    return {OversightRows::tr("到了哪道线"), OversightRows::tr("区域"),     OversightRows::tr("类别"),
            OversightRows::tr("容量"),       OversightRows::tr("可开放"),   OversightRows::tr("最高负载率"),
            OversightRows::tr("接入后预计"), OversightRows::tr("受限原因"), OversightRows::tr("数据日期")};
}

QList<TextRow> capacityRows(const QList<CapacityView> &areas, QDate today)
{
    QList<TextRow> rows;
    for (const CapacityView &view : areas) {
        QStringList reached;
        for (const Target &target : view.reached)
            reached.append(target.name);
        rows.append({.cells = {reached.isEmpty() ? OversightRows::tr("没有到线") : reached.join(u'；'),
                               view.area.area, capacityKindText(view.area.kind),
                               kvaText(view.area.capacityKva), kvaText(view.area.spareKva),
                               percentText(view.area.loadPercent), percentText(view.area.loadAfterPercent),
                               view.area.constraint, dayText(view.area.day, today)},
                     .tone = toneOf(view),
                     .id = view.area.area,
                     .act = u"state"_s,
                     .heading = false});
    }
    return rows;
}

QStringList liaisonColumns()
{
    return {OversightRows::tr("单位"), OversightRows::tr("姓名"), OversightRows::tr("电话"),
            OversightRows::tr("邮箱")};
}

QList<TextRow> liaisonRows(const QList<LiaisonView> &liaisons)
{
    QList<TextRow> rows;
    for (const LiaisonView &view : liaisons)
        rows.append({.cells = {view.liaison.unit, view.masked.name, view.masked.phone, view.masked.email},
                     .tone = Tone::Plain,
                     .id = view.liaison.unit,
                     .act = u"name"_s,
                     .heading = false});
    return rows;
}

} // namespace powerhall
