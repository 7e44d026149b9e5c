// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/services/disclosureexport.h"
#include "models/services/inspectionservice.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

template<typename Value>
Reply listReply(const QList<Value> &values, const std::function<QString(const Value &)> &line)
{
    QJsonArray array;
    QStringList lines;
    for (const Value &value : values) {
        array.append(toJson(value));
        lines.append(line(value));
    }
    Reply reply;
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

QString lineOf(const WallBoard &wall)
{
    QStringList lines{wall.board.hall + u"  "_s + wall.board.label};
    for (const WallSheet &sheet : wall.sheets) {
        const QString line = u"  %1 v%2  %3"_s.arg(sheet.title)
                                 .arg(sheet.sheet.number)
                                 .arg(wordText(u"sheet_"_s + wordOf(sheet.state)));
        lines.append(sheet.mustComeDown()
                         ? QString(line + u"  ← "_s + QCoreApplication::translate("Cli", "换下"))
                         : line);
    }
    return lines.join(u'\n');
}

Result<Reply> boards(const Call &, Context &context)
{
    const auto wall = WallService(*context.station).boards(context.session);
    if (!wall)
        return wall.error();
    return listReply<WallBoard>(*wall, lineOf);
}

Result<int> sideOption(const Call &call, const QString &name)
{
    return call.has(name) ? numberOption(call, name, 1, 20'000) : Result<int>(0);
}

Result<qint64> timeOption(const Call &call, const QString &name)
{
    if (!call.has(name))
        return 0;
    const QDateTime time = parseTime(call.option(name));
    if (!time.isValid())
        return Error{ErrorCode::BadDate, u"--"_s + name, call.option(name), {}};
    return time.toMSecsSinceEpoch();
}

Result<Reply> board(const Call &call, Context &context)
{
    WallService service(*context.station);
    const QString label = call.argument(u"BOARD"_s);
    Result<WallBoard> wall = Error{ErrorCode::Usage, {}, u"--hang, --clear, --remove"_s, {}};
    if (call.has(u"remove"_s)) {
        if (const auto removed = service.removeBoard(context.session, label); !removed)
            return removed.error();
        return Reply{QJsonObject{{u"board"_s, label}, {u"removed"_s, true}}, label, {}, {}, 0};
    }
    if (call.has(u"hang"_s)) {
        const auto since = timeOption(call, u"since"_s);
        if (!since)
            return since.error();
        wall = service.hang(context.session, label, call.option(u"hang"_s), *since,
                            call.inputs.value(u"photo"_s));
    } else if (call.has(u"clear"_s)) {
        wall = service.clear(context.session, label, call.option(u"clear"_s));
    } else {
        const auto width = sideOption(call, u"width"_s);
        const auto height = sideOption(call, u"height"_s);
        if (!width || !height)
            return width ? height.error() : width.error();
        wall = service.putBoard(context.session, {call.option(u"hall"_s), label, *width, *height});
    }
    if (!wall)
        return wall.error();
    return Reply{toJson(*wall), lineOf(*wall), {}, {}, 0};
}

QString lineOf(const PosterVerdict &verdict)
{
    const QString state = wordText(u"sheet_"_s + wordOf(verdict.state));
    QStringList words{state};
    if (verdict.number != 0)
        words.append(u"%1 v%2"_s.arg(verdict.title).arg(verdict.number));
    if (verdict.overMs != 0)
        words.append(isoDate(localDate(verdict.overMs)));
    if (verdict.supersededBy != 0)
        words.append(QCoreApplication::translate("Cli", "由第 %1 版取代").arg(verdict.supersededBy));
    words.append(
        verdict.lastExchangeMs
            ? QCoreApplication::translate("Cli", "截至 %1 的交换").arg(isoTime(*verdict.lastExchangeMs))
            : QCoreApplication::translate("Cli", "按本机记录，还没有与外面交换过"));
    return words.join(u"  "_s);
}

Result<Reply> checkPosterCode(const Call &call, Context &context)
{
    if (!context.store)
        return *context.fault;
    const auto verdict = checkPoster(*context.store, call.argument(u"CODE"_s));
    if (!verdict)
        return verdict.error();
    return Reply{toJson(*verdict), lineOf(*verdict), {}, {}, 0};
}

QString lineOf(const EnquiryView &view)
{
    const QString due = view.due ? isoDate(view.due->date) : u"–"_s;
    const QString answer = view.enquiry.isOpen() ? QString() : u"→ "_s + view.enquiry.answer;
    return QStringList{view.enquiry.number, due, view.enquiry.question, answer}.join(u"  "_s).trimmed();
}

Result<Reply> enquiries(const Call &call, Context &context)
{
    const auto list = EnquiryService(*context.station).list(context.session, call.has(u"open"_s));
    if (!list)
        return list.error();
    return listReply<EnquiryView>(*list, [](const EnquiryView &view) { return lineOf(view); });
}

Result<Reply> enquiry(const Call &call, Context &context)
{
    const EnquiryService::Question question{call.option(u"category"_s),
                                            call.option(u"question"_s),
                                            {call.option(u"name"_s), call.option(u"phone"_s), {}},
                                            call.option(u"answer"_s)};
    const auto received = EnquiryService(*context.station).receive(context.session, question);
    if (!received)
        return received.error();
    return Reply{toJson(*received), lineOf(*received), {}, {}, 0};
}

Result<Reply> answer(const Call &call, Context &context)
{
    const auto answered = EnquiryService(*context.station)
                              .answer(context.session, call.argument(u"NUMBER"_s), call.option(u"text"_s));
    if (!answered)
        return answered.error();
    return Reply{toJson(*answered), lineOf(*answered), {}, {}, 0};
}

QString lineOf(const InspectionRound &round)
{
    QStringList lines{isoDate(round.day) + u"  "_s + round.place};
    for (const Finding &finding : round.findings) {
        const QString due = finding.due ? isoDate(*finding.due) : u"–"_s;
        const QString id = finding.id.toString(QUuid::WithoutBraces);
        const QString closed = finding.isOpen() ? QString() : u"→ "_s + finding.evidence;
        lines.append(QStringList{u" "_s, id, due, finding.text, closed}.join(u"  "_s));
    }
    return lines.join(u'\n');
}

Result<Reply> inspections(const Call &call, Context &context)
{
    const auto rounds = InspectionService(*context.station).rounds(context.session, call.has(u"open"_s));
    if (!rounds)
        return rounds.error();
    return listReply<InspectionRound>(*rounds, [](const InspectionRound &round) { return lineOf(round); });
}

/// A round, and at once what it found.
Result<Reply> inspect(const Call &call, Context &context)
{
    InspectionService service(*context.station);
    InspectionService::RoundWish wish{call.option(u"kind"_s, u"hall"_s), call.option(u"place"_s), {}};
    InspectionService::FindingWish found{
        call.option(u"finding"_s), call.option(u"department"_s), {}, call.option(u"item"_s)};
    if (call.has(u"due"_s)) {
        const auto due = dateOption(call, u"due"_s);
        if (!due)
            return due.error();
        found.due = *due;
    }
    auto round = service.hold(context.session, wish);
    if (round && !found.text.isEmpty())
        round = service.note(context.session, round->id, found);
    if (!round)
        return round.error();
    return Reply{toJson(*round), lineOf(*round), {}, {}, 0};
}

Result<Reply> closeOff(const Call &call, Context &context)
{
    const QString written = call.argument(u"FINDING"_s);
    const QUuid finding = QUuid::fromString(written);
    if (finding.isNull())
        return Error{ErrorCode::NotFound, u"FINDING"_s, written, {}};
    const auto round =
        InspectionService(*context.station)
            .close(context.session, finding, call.option(u"evidence"_s), call.inputs.value(u"photo"_s));
    if (!round)
        return round.error();
    return Reply{toJson(*round), lineOf(*round), {}, {}, 0};
}

Result<Reply> assessQuarter(const Call &call, Context &context)
{
    const QString written = call.option(u"quarter"_s);
    const QDate quarter = quarterOf(written);
    if (!quarter.isValid())
        return Error{ErrorCode::BadDate, u"--quarter"_s, written, {}};
    InspectionService service(*context.station);
    const auto sheet = service.assess(context.session, quarter);
    if (!sheet)
        return sheet.error();
    QStringList lines{QCoreApplication::translate("Cli", "%1：公布 %2 次，按时 %3 次")
                          .arg(written)
                          .arg(sheet->published)
                          .arg(sheet->publishedInTime)};
    for (const AssessedFault &fault : sheet->faults)
        lines.append(u"  "_s + wordText(wordOf(fault.kind)) + u"  "_s + fault.what);
    return Reply{toJson(*sheet), lines.join(u'\n'), {}, {}, 0};
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
    return Reply{toJson(*released), released->id.toString(QUuid::WithoutBraces), {}, {}, 0};
}

Result<Reply> figures(const Call &, Context &context)
{
    const auto all = FigureService(*context.station).figures(context.session);
    if (!all)
        return all.error();
    return listReply<ReleasedFigure>(*all, [](const ReleasedFigure &one) {
        return QStringList{one.indicator, one.period, one.scope, one.value + one.unit, one.source}.join(
            u"  "_s);
    });
}

Result<Reply> exportFolder(const Call &call, Context &context)
{
    const auto done = exportKnowledge(*context.station, context.session, QDir(call.argument(u"DIR"_s)));
    if (!done)
        return done.error();
    return Reply{
        QJsonObject{{u"folder"_s, done->folder}, {u"items"_s, QJsonArray::fromStringList(done->items)}},
        done->folder,
        {},
        {},
        0};
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
            .needsUser = place != Place::ChecksFolder,
            .run = run};
}

const OptionSpec Photo{"photo", "FILE", QT_TRANSLATE_NOOP("Cli", "照片（JPEG 或 PNG）"),
                       ValueKind::InputFile};
const OptionSpec Open{"open", nullptr, QT_TRANSLATE_NOOP("Cli", "只列没有办完的"), ValueKind::Flag};

QList<Verb> boardVerbs()
{
    return {
        made("disclosure boards",
             QT_TRANSLATE_NOOP("Cli", "上墙登记：按巡查次序，哪块板上是什么，哪张该换下"), {}, {},
             "powerhall disclosure boards --as inspector --json", Place::ReadsFolder, boards),
        made("disclosure board", QT_TRANSLATE_NOOP("Cli", "登记一块板，或在它上面张贴、换下"),
             {{"BOARD", QT_TRANSLATE_NOOP("Cli", "板的名称，或 厅/名称")}},
             {{"hall", "NAME", QT_TRANSLATE_NOOP("Cli", "营业厅，不给时为本厅")},
              {"width", "MM", QT_TRANSLATE_NOOP("Cli", "宽，毫米")},
              {"height", "MM", QT_TRANSLATE_NOOP("Cli", "高，毫米")},
              {"hang", "ITEM", QT_TRANSLATE_NOOP("Cli", "贴上一项的现行版本")},
              {"since", "TIME", QT_TRANSLATE_NOOP("Cli", "时间，YYYY-MM-DD HH:MM；不给时为现在")},
              Photo,
              {"clear", "ITEM", QT_TRANSLATE_NOOP("Cli", "换下一项")},
              {"remove", nullptr, QT_TRANSLATE_NOOP("Cli", "这块板已拆除"), ValueKind::Flag}},
             "powerhall disclosure board 1号板 --hang tariffs --as clerk", Place::ActsInFolder, board),
        made("poster check", QT_TRANSLATE_NOOP("Cli", "印着这个校验码的海报还是不是现行版本"),
             {{"CODE", QT_TRANSLATE_NOOP("Cli", "海报底部的校验码，或二维码里的全部文字")}}, {},
             "powerhall poster check K7HM-3RXA-P2V --data hall --json", Place::ChecksFolder, checkPosterCode),
    };
}

QList<Verb> overseeingVerbs()
{
    return {
        made("disclosure enquiries", QT_TRANSLATE_NOOP("Cli", "对公开信息的咨询和答复时限"), {}, {Open},
             "powerhall disclosure enquiries --open --as clerk --json", Place::ReadsFolder, enquiries),
        made("disclosure enquiry", QT_TRANSLATE_NOOP("Cli", "登记一次咨询；姓名和电话加密保存"), {},
             {{"question", "TEXT", QT_TRANSLATE_NOOP("Cli", "问了什么，不写个人信息"), ValueKind::Text, true},
              {"category", "ID", QT_TRANSLATE_NOOP("Cli", "哪一类公示，如 tariffs")},
              {"name", "TEXT", QT_TRANSLATE_NOOP("Cli", "咨询人姓名")},
              {"phone", "TEXT", QT_TRANSLATE_NOOP("Cli", "咨询人电话")},
              {"answer", "TEXT", QT_TRANSLATE_NOOP("Cli", "当场的答复")}},
             "powerhall disclosure enquiry --question 电价何时更新 --category tariffs --as clerk",
             Place::ActsInFolder, enquiry),
        made("disclosure answer", QT_TRANSLATE_NOOP("Cli", "答复一次咨询"),
             {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "咨询编号")}},
             {{"text", "TEXT", QT_TRANSLATE_NOOP("Cli", "答复，不写个人信息"), ValueKind::Text, true}},
             "powerhall disclosure answer DEMO01-Q20261120-01 --text 下周更新 --as clerk",
             Place::ActsInFolder, answer),
        made("disclosure inspections", QT_TRANSLATE_NOOP("Cli", "检查和发现的问题"), {}, {Open},
             "powerhall disclosure inspections --open --as head --json", Place::ReadsFolder, inspections),
        made("disclosure inspect", QT_TRANSLATE_NOOP("Cli", "登记一次检查和发现的问题"), {},
             {{"place", "TEXT", QT_TRANSLATE_NOOP("Cli", "查了哪个营业厅或渠道"), ValueKind::Text, true},
              {"kind", "KIND", QT_TRANSLATE_NOOP("Cli", "hall、channel、self；不给时为 hall")},
              {"finding", "TEXT", QT_TRANSLATE_NOOP("Cli", "发现的问题")},
              {"department", "TEXT", QT_TRANSLATE_NOOP("Cli", "责任部门")},
              {"due", "DATE", QT_TRANSLATE_NOOP("Cli", "整改期限")},
              {"item", "ITEM", QT_TRANSLATE_NOOP("Cli", "问题所在的公示项")}},
             "powerhall disclosure inspect --place 江北营业厅 --finding 电价表过期 --due 2026-11-30 --as "
             "inspector",
             Place::ActsInFolder, inspect),
        made("disclosure close", QT_TRANSLATE_NOOP("Cli", "问题销号，写明依据"),
             {{"FINDING", QT_TRANSLATE_NOOP("Cli", "问题的标识，见 disclosure inspections")}},
             {{"evidence", "TEXT", QT_TRANSLATE_NOOP("Cli", "怎样改好的"), ValueKind::Text, true}, Photo},
             "powerhall disclosure close 0190a6f2-5d1c-7abc-8def-0123456789ab --evidence 已更换 --as clerk",
             Place::ActsInFolder, closeOff),
        made("disclosure assess", QT_TRANSLATE_NOOP("Cli", "季度考核表"), {},
             {{"quarter", "QUARTER", QT_TRANSLATE_NOOP("Cli", "季度，如 2026Q4"), ValueKind::Text, true}},
             "powerhall disclosure assess --quarter 2026Q4 --as head --json", Place::ReadsFolder,
             assessQuarter),
        made("disclosure figures", QT_TRANSLATE_NOOP("Cli", "可以对外公布的指标"), {}, {},
             "powerhall disclosure figures --as head --json", Place::ReadsFolder, figures),
        made(
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
        made("disclosure export",
             QT_TRANSLATE_NOOP("Cli", "把现行内容导出成一个文件夹（HTML 和 JSON），供网站、App、知识库更新"),
             {{"DIR", QT_TRANSLATE_NOOP("Cli", "写到哪个文件夹"), ValueKind::Path}}, {},
             "powerhall disclosure export knowledge --as head", Place::ReadsFolder, exportFolder),
    };
}

} // namespace

QList<Verb> wallVerbs()
{
    return boardVerbs() + overseeingVerbs();
}

} // namespace powerhall
