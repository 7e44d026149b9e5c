// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/figureimport.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

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

Result<Reply> capacities(const Call &, Context &context)
{
    const auto views = FigureService(*context.station).capacities(context.session);
    if (!views)
        return views.error();
    Reply reply;
    QJsonArray array;
    QStringList lines;
    for (const CapacityView &view : *views) {
        array.append(toJson(view));
        lines.append(lineOf(view));
    }
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
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
    if (!view)
        return view.error();
    return Reply{toJson(*view), lineOf(*view), {}, {}, 0};
}

QJsonObject toJson(const LiaisonView &view)
{
    return {{u"unit"_s, view.liaison.unit},
            {u"name"_s, view.masked.name},
            {u"phone"_s, view.masked.phone},
            {u"email"_s, view.masked.email}};
}

Result<Reply> liaisons(const Call &, Context &context)
{
    const auto views = FigureService(*context.station).liaisons(context.session);
    if (!views)
        return views.error();
    Reply reply;
    QJsonArray array;
    QStringList lines;
    for (const LiaisonView &view : *views) {
        array.append(toJson(view));
        lines.append(QStringList{view.liaison.unit, view.masked.name, view.masked.phone}.join(u"  "_s));
    }
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

Result<Reply> liaison(const Call &call, Context &context)
{
    FigureService service(*context.station);
    const QString unit = call.argument(u"UNIT"_s);
    if (call.has(u"remove"_s)) {
        if (const auto removed = service.removeLiaison(context.session, unit); !removed)
            return removed.error();
        return Reply{QJsonObject{{u"unit"_s, unit}, {u"removed"_s, true}}, unit, {}, {}, 0};
    }
    const auto view = service.name(
        context.session, unit, {call.option(u"name"_s), call.option(u"phone"_s), call.option(u"email"_s)});
    if (!view)
        return view.error();
    return Reply{toJson(*view), view->liaison.unit, {}, {}, 0};
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

Verb made(const char *name, const char *summary, const QList<ArgumentSpec> &arguments,
          const QList<OptionSpec> &options, const char *example, Place place,
          Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = options,
            .example = example,
            .place = place,
            .needsUser = true,
            .run = run};
}

} // namespace

QList<Verb> figureVerbs()
{
    return {
        made("disclosure import",
             QT_TRANSLATE_NOOP("Cli", "从表格登记公布的指标：指标、期间、范围、数值、单位、来源、公布日期"),
             {{"FILE", QT_TRANSLATE_NOOP("Cli", "CSV 或 XLSX，一行一个指标；有一行不对就一个也不登记"),
               ValueKind::Path}},
             {}, "powerhall disclosure import 三季度指标.csv --as head", Place::ActsInFolder, importTable),
        made("disclosure capacities", QT_TRANSLATE_NOOP("Cli", "各区域可开放容量和到了哪一道负载线"), {}, {},
             "powerhall disclosure capacities --as head --json", Place::ReadsFolder, capacities),
        made("disclosure capacity", QT_TRANSLATE_NOOP("Cli", "登记一个区域的可开放容量"),
             {{"AREA", QT_TRANSLATE_NOOP("Cli", "变电站、线路、台区或网格的名称")}},
             {{"kind", "KIND",
               QT_TRANSLATE_NOOP("Cli", "equipment、network、transformer；不给时为 equipment")},
              {"capacity", "KVA", QT_TRANSLATE_NOOP("Cli", "容量，千伏安")},
              {"spare", "KVA", QT_TRANSLATE_NOOP("Cli", "还可接入，千伏安")},
              {"load", "PERCENT", QT_TRANSLATE_NOOP("Cli", "最高负载率，%")},
              {"load-after", "PERCENT", QT_TRANSLATE_NOOP("Cli", "接入后预计最高负载率，%")},
              {"constraint", "TEXT", QT_TRANSLATE_NOOP("Cli", "受限原因")}},
             "powerhall disclosure capacity 城南一线 --spare 3500 --load 72.5 --as head", Place::ActsInFolder,
             capacity),
        made("disclosure liaisons", QT_TRANSLATE_NOOP("Cli", "信息公开联络员，打码显示；只供内部"), {}, {},
             "powerhall disclosure liaisons --as head --json", Place::ReadsFolder, liaisons),
        made("disclosure liaison", QT_TRANSLATE_NOOP("Cli", "登记或更换一个单位的联络员，加密保存"),
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
