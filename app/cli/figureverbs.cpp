// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/disclosurereply.h"
#include "app/cli/replies.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/figureimport.h"
#include "models/services/station.h"
#include "reports/disclosure/disclosuredocuments.h"
#include "ui/reporthead.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString lineOf(const CapacityView &view)
{
    QStringList words{view.area.area};
    if (view.area.spareKva)
        words.append(QString::number(*view.area.spareKva) + u" kVA"_s);
    if (view.area.loadPercent)
        words.append(QString::number(*view.area.loadPercent) + u'%');
    for (const Target &target : view.reached)
        words.append(u"← "_s + target.name);
    return words.join(u"  "_s);
}

ReplyRow rowOf(const CapacityView &view)
{
    return {toJson(view), lineOf(view)};
}

QList<StatedCapacity> statedOf(const QList<CapacityView> &views)
{
    QList<StatedCapacity> stated;
    for (const CapacityView &view : views) {
        QStringList reached;
        for (const Target &target : view.reached)
            reached.append(target.name);
        stated.append({view.area, reached});
    }
    return stated;
}

Result<Reply> capacities(const Call &call, Context &context)
{
    const auto views = FigureService(*context.station).capacities(context.session);
    if (!views)
        return views.error();
    return withFiles(listReply(*views, [](const CapacityView &view) { return rowOf(view); }), call, [&] {
        return capacityDocument(reportHead(*context.station, context.session), context.station->today(),
                                statedOf(*views));
    });
}

Result<std::optional<int>> kvaOption(const Call &call, const QString &name)
{
    if (!call.has(name))
        return std::optional<int>();
    const auto number = numberOption(call, name, 0, 10'000'000);
    if (!number)
        return number.error();
    return std::optional(*number);
}

Result<std::optional<double>> percentOption(const Call &call, const QString &name)
{
    if (!call.has(name))
        return std::optional<double>();
    bool read = false;
    const double percent = call.option(name).toDouble(&read);
    if (!read)
        return Error{ErrorCode::BadNumber, u"--"_s + name, call.option(name), {u"0"_s, u"300"_s}};
    return std::optional(percent);
}

Result<Reply> capacity(const Call &call, Context &context)
{
    OpenCapacity area{.area = call.argument(u"AREA"_s), .kind = call.option(u"kind"_s, u"equipment"_s)};
    area.constraint = call.option(u"constraint"_s);
    for (const auto &[name, value] :
         {std::pair{u"capacity"_s, &area.capacityKva}, std::pair{u"spare"_s, &area.spareKva}}) {
        const auto kva = kvaOption(call, name);
        if (!kva)
            return kva.error();
        *value = *kva;
    }
    for (const auto &[name, value] :
         {std::pair{u"load"_s, &area.loadPercent}, std::pair{u"load-after"_s, &area.loadAfterPercent}}) {
        const auto percent = percentOption(call, name);
        if (!percent)
            return percent.error();
        *value = *percent;
    }
    const auto view = FigureService(*context.station).state(context.session, area);
    return replyOf(view, [](const CapacityView &stated) { return rowOf(stated); });
}

ReplyRow rowOf(const LiaisonView &view)
{
    return {QJsonObject{{u"unit"_s, view.liaison.unit},
                        {u"name"_s, view.masked.name},
                        {u"phone"_s, view.masked.phone},
                        {u"email"_s, view.masked.email}},
            QStringList{view.liaison.unit, view.masked.name, view.masked.phone}.join(u"  "_s)};
}

Result<Reply> liaisons(const Call &, Context &context)
{
    const auto views = FigureService(*context.station).liaisons(context.session);
    if (!views)
        return views.error();
    return listReply(*views, [](const LiaisonView &view) { return rowOf(view); });
}

Result<Reply> liaison(const Call &call, Context &context)
{
    FigureService service(*context.station);
    const QString unit = call.argument(u"UNIT"_s);
    if (call.has(u"remove"_s)) {
        if (const auto removed = service.removeLiaison(context.session, unit); !removed)
            return removed.error();
        return replyOf({QJsonObject{{u"unit"_s, unit}, {u"removed"_s, true}}, unit});
    }
    const auto view = service.name(
        context.session, unit, {call.option(u"name"_s), call.option(u"phone"_s), call.option(u"email"_s)});
    return replyOf(view, [](const LiaisonView &named) { return rowOf(named); });
}

Result<Reply> figure(const Call &call, Context &context)
{
    const auto on = dateOption(call, u"on"_s);
    if (!on)
        return on.error();
    const auto released = FigureService(*context.station)
                              .release(context.session, {call.option(u"indicator"_s), call.option(u"scope"_s),
                                                         call.option(u"period"_s), call.option(u"value"_s),
                                                         call.option(u"unit"_s), call.option(u"origin"_s),
                                                         call.option(u"source"_s), *on});
    if (!released)
        return released.error();
    return replyOf({toJson(*released), released->id.toString(QUuid::WithoutBraces)});
}

Result<Reply> figures(const Call &, Context &context)
{
    const auto all = FigureService(*context.station).figures(context.session);
    if (!all)
        return all.error();
    return listReply(*all, [](const ReleasedFigure &one) -> ReplyRow {
        return {toJson(one),
                QStringList{one.indicator, one.period, one.scope, one.value + one.unit, one.source}.join(
                    u"  "_s)};
    });
}

Result<Reply> importTable(const Call &call, Context &context)
{
    const auto released = importFigures(*context.station, context.session, call.argument(u"FILE"_s));
    if (!released)
        return released.error();
    QJsonArray array;
    for (const ReleasedFigure &figure : *released)
        array.append(toJson(figure));
    Reply reply;
    reply.json = array;
    reply.text = QCoreApplication::translate("Cli", "登记了 %n 个指标", nullptr, int(released->size()));
    return reply;
}

} // namespace

QList<Verb> figureVerbs()
{
    return {
        disclosureVerb("disclosure figures", QT_TRANSLATE_NOOP("Cli", "可以对外公布的指标"), {}, {},
                       "powerhall disclosure figures --as head --json", Place::ReadsFolder, figures),
        disclosureVerb(
            "disclosure figure",
            QT_TRANSLATE_NOOP("Cli", "录入一个已公布的指标和出处；可靠性只收国家能源局公布的"), {},
            {{"indicator", "ID",
              QT_TRANSLATE_NOOP("Cli",
                                "reliability_rate、average_outage_hours、average_outage_times、voltage_rate"),
              ValueKind::Text, true},
             {"period", "PERIOD", QT_TRANSLATE_NOOP("Cli", "2026、2026Q3 或 2026-08"), ValueKind::Text, true},
             {"value", "NUMBER", QT_TRANSLATE_NOOP("Cli", "数值，不带单位"), ValueKind::Text, true},
             {"source", "TEXT", QT_TRANSLATE_NOOP("Cli", "谁在哪里公布的"), ValueKind::Text, true},
             {"on", "DATE", QT_TRANSLATE_NOOP("Cli", "公布日期"), ValueKind::Text, true},
             {"unit", "TEXT", QT_TRANSLATE_NOOP("Cli", "单位，如 %")},
             {"scope", "TEXT", QT_TRANSLATE_NOOP("Cli", "范围，如 全市、城市、农村")},
             {"origin", "ORIGIN", QT_TRANSLATE_NOOP("Cli", "authority（国家能源局）或 own（本单位）")}},
            "powerhall disclosure figure --indicator reliability_rate --period 2026Q3 --value 99.9669 --unit "
            "% "
            "--source 国家能源局通报 --on 2026-11-02 --as head",
            Place::ActsInFolder, figure),
        disclosureVerb(
            "disclosure import",
            QT_TRANSLATE_NOOP("Cli", "从表格登记公布的指标：指标、期间、范围、数值、单位、来源、公布日期"),
            {{"FILE", QT_TRANSLATE_NOOP("Cli", "CSV 或 XLSX，一行一个指标；有一行不对就一个也不登记"),
              ValueKind::Path}},
            {}, "powerhall disclosure import 三季度指标.csv --as head", Place::ActsInFolder, importTable),
        withOutOption(disclosureVerb(
            "disclosure capacities", QT_TRANSLATE_NOOP("Cli", "各区域可开放容量和到了哪一道负载线"), {}, {},
            "powerhall disclosure capacities --out capacity.pdf --as head", Place::ReadsFolder, capacities)),
        disclosureVerb("disclosure capacity", QT_TRANSLATE_NOOP("Cli", "登记一个区域的可开放容量"),
                       {{"AREA", QT_TRANSLATE_NOOP("Cli", "变电站、线路、台区或网格的名称")}},
                       {{"kind", "KIND",
                         QT_TRANSLATE_NOOP("Cli", "equipment、network、transformer；不给时为 equipment")},
                        {"capacity", "KVA", QT_TRANSLATE_NOOP("Cli", "容量，千伏安")},
                        {"spare", "KVA", QT_TRANSLATE_NOOP("Cli", "还可接入，千伏安")},
                        {"load", "PERCENT", QT_TRANSLATE_NOOP("Cli", "最高负载率，%")},
                        {"load-after", "PERCENT", QT_TRANSLATE_NOOP("Cli", "接入后预计最高负载率，%")},
                        {"constraint", "TEXT", QT_TRANSLATE_NOOP("Cli", "受限原因")}},
                       "powerhall disclosure capacity 城南一线 --spare 3500 --load 72.5 --as head",
                       Place::ActsInFolder, capacity),
        disclosureVerb("disclosure liaisons", QT_TRANSLATE_NOOP("Cli", "信息公开联络员，打码显示；只供内部"),
                       {}, {}, "powerhall disclosure liaisons --as head --json", Place::ReadsFolder,
                       liaisons),
        disclosureVerb("disclosure liaison", QT_TRANSLATE_NOOP("Cli", "登记或更换一个单位的联络员，加密保存"),
                       {{"UNIT", QT_TRANSLATE_NOOP("Cli", "单位")}},
                       {{"name", "TEXT", QT_TRANSLATE_NOOP("Cli", "姓名")},
                        {"phone", "TEXT", QT_TRANSLATE_NOOP("Cli", "电话")},
                        {"email", "TEXT", QT_TRANSLATE_NOOP("Cli", "邮箱")},
                        {"remove", nullptr, QT_TRANSLATE_NOOP("Cli", "撤销"), ValueKind::Flag}},
                       "powerhall disclosure liaison 江北供电所 --name 赵联络 --phone 13911112222 --as head",
                       Place::ActsInFolder, liaison),
    };
}

} // namespace powerhall
