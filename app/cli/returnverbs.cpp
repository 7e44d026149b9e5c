// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reporttext.h"
#include "app/cli/spanoption.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/domain/quality/outagebudget.h"
#include "models/services/ledgerservice.h"
#include "models/services/returnservice.h"
#include "models/services/station.h"
#include "reports/returns/returnwords.h"
#include "ui/reporthead.h"
#include "ui/reports/returnmaking.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// The last one that is over.
Period lastHalfYear(QDate today)
{
    return halfYearOf(halfYearOf(today).from.addDays(-1));
}

Period lastQuarter(QDate today)
{
    return quarterOf(quarterOf(today).from.addDays(-1));
}

Period lastMonth(QDate today)
{
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1);
    return {first, first.addMonths(1).addDays(-1)};
}

/// Answers with the document, and hands it in where that was asked for.
Result<Reply> answer(const Call &call, Context &context, const Document &document, const Period &period)
{
    auto reply = documentReply(call, document);
    if (!reply || !call.has(u"hand-in"_s))
        return reply;
    ReturnService service(*context.station);
    const QByteArray figures = QJsonDocument(reply->json.toObject()).toJson(QJsonDocument::Compact);
    const auto handed = service.handIn(
        context.session, {service.ruleFor(document.id, period), period, figures, call.option(u"hand-in"_s)});
    if (!handed)
        return handed.error();
    reply->notes.append(QCoreApplication::translate("Cli", "已报出：%1 %2，第 %3 版")
                            .arg(document.title, document.period)
                            .arg(handed->versions.size()));
    return reply;
}

Result<Reply> makeReturn(const Call &call, Context &context, const ReturnWish &wish)
{
    if (const auto allowed = context.station->permit(context.session, Act::ReadReports); !allowed)
        return allowed.error();
    const auto book = readReturnBook(*context.station);
    if (!book)
        return book.error();
    const Document document = returnDocument(wish, *book, context.station->calendar(),
                                             reportHead(*context.station, context.session));
    return answer(call, context, document, wish.period);
}

Result<Reply> makeReturn(const Call &call, Context &context, ReturnKind kind, const Period &fallback)
{
    const auto period = spanOption(call, fallback);
    if (!period)
        return period.error();
    return makeReturn(call, context, {.kind = kind, .period = *period, .seed = call.option(u"seed"_s)});
}

Result<Reply> weekly(const Call &call, Context &context)
{
    return makeReturn(call, context, ReturnKind::Weekly, weekOf(context.station->today()));
}

Result<Reply> halfYear(const Call &call, Context &context)
{
    const auto period = spanOption(call, lastHalfYear(context.station->today()));
    if (!period)
        return period.error();
    ReturnWish wish{.kind = ReturnKind::HalfYear, .period = *period};
    if (call.has(u"micro-cost"_s)) {
        bool isNumber = false;
        const double yuan = call.option(u"micro-cost"_s).toDouble(&isNumber);
        if (!isNumber || yuan < 0 || yuan > 1e9)
            return Error{ErrorCode::BadNumber,
                         u"--micro-cost"_s,
                         call.option(u"micro-cost"_s),
                         {u"0"_s, u"1000000000"_s}};
        if (call.option(u"cost-source"_s).trimmed().isEmpty())
            return Error{ErrorCode::ReasonMissing, u"--cost-source"_s, {}, {}};
        wish.cost = MicroCost{ReportNumber::fromDouble(yuan), call.option(u"cost-source"_s).simplified()};
    }
    return makeReturn(call, context, wish);
}

Result<Reply> revisits(const Call &call, Context &context)
{
    return makeReturn(call, context, ReturnKind::Revisits, lastMonth(context.station->today()));
}

Result<Reply> stages(const Call &call, Context &context)
{
    return makeReturn(call, context, ReturnKind::Stages, lastQuarter(context.station->today()));
}

Result<Reply> risk(const Call &call, Context &context)
{
    return makeReturn(call, context, ReturnKind::Risk, quarterOf(context.station->today()));
}

Result<Reply> ledger(const Call &call, Context &context)
{
    const QDate today = context.station->today();
    const auto period = spanOption(call, quarterOf(today));
    if (!period)
        return period.error();
    const auto lines = LedgerService(*context.station).lines(context.session, *period);
    if (!lines)
        return lines.error();
    return documentReply(call,
                         ledgerReport(reportHead(*context.station, context.session), *lines, *period, today));
}

QJsonObject toJson(const WaitingReturn &one)
{
    return {{u"return"_s, one.due.rule.id},
            {u"name"_s, one.due.rule.name},
            {u"from"_s, isoDate(one.due.period.from)},
            {u"to"_s, isoDate(one.due.period.to)},
            {u"due"_s, isoDate(one.due.due)},
            {u"day_stated"_s, one.due.dayStated},
            {u"work_by"_s, isoDate(one.workBy)},
            {u"days_left"_s, one.daysLeft},
            {u"recipient"_s, one.due.rule.recipient},
            {u"clause"_s, one.due.rule.clause}};
}

Result<Reply> due(const Call &, Context &context)
{
    if (const auto allowed = context.station->permit(context.session, Act::ReadReports); !allowed)
        return allowed.error();
    const auto waiting = ReturnService(*context.station).waiting();
    if (!waiting)
        return waiting.error();
    Reply reply;
    QJsonArray array;
    QStringList lines;
    for (const WaitingReturn &one : *waiting) {
        array.append(toJson(one));
        lines.append(QStringList{isoDate(one.due.due), one.due.rule.name, spanText(one.due.period),
                                 one.due.rule.recipient, one.due.rule.clause}
                         .join(u"  "_s));
    }
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

/// Marks one as handed in that the program makes no report for.
Result<Reply> handIn(const Call &call, Context &context)
{
    const QString rule = call.argument(u"RETURN"_s);
    const auto day = dateOption(call, u"due"_s);
    if (!day)
        return day.error();
    ReturnService service(*context.station);
    QStringList known;
    for (const ReturnDue &one : service.due(*day, *day)) {
        known.append(one.rule.id);
        if (one.rule.id != rule)
            continue;
        const auto handed = service.handIn(context.session, {rule, one.period, {}, call.option(u"note"_s)});
        if (!handed)
            return handed.error();
        const QJsonObject json{{u"return"_s, rule},
                               {u"from"_s, isoDate(one.period.from)},
                               {u"to"_s, isoDate(one.period.to)},
                               {u"versions"_s, handed->versions.size()}};
        return Reply{json, one.rule.name + u"  "_s + spanText(one.period), {}, {}, 0};
    }
    return Error{ErrorCode::UnknownValue, u"return"_s, rule, known};
}

Result<Reply> noteRevisit(const Call &call, Context &context)
{
    const QString word = call.option(u"outcome"_s);
    const auto outcome = revisitOutcomeOf(word);
    if (!outcome) {
        QStringList words;
        for (const RevisitOutcome one : AllRevisitOutcomes)
            words.append(wordOf(one));
        return Error{ErrorCode::UnknownValue, u"--outcome"_s, word, words};
    }
    const auto record = ReturnService(*context.station)
                            .noteRevisit(context.session, call.argument(u"NUMBER"_s),
                                         {*outcome, call.option(u"by"_s), call.option(u"note"_s)});
    if (!record)
        return record.error();
    const QJsonObject json{{u"number"_s, record->number},
                           {u"outcome"_s, wordOf(record->last().outcome)},
                           {u"tries"_s, record->tries.size()},
                           {u"at"_s, isoTime(record->last().recordedMs)}};
    return Reply{json, record->number + u"  "_s + outcomeText(record->last().outcome), {}, {}, 0};
}

const OptionSpec Out{"out", "F.json|csv|xlsx|pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里，可以写几次"),
                     ValueKind::OutputFiles};
const OptionSpec HandIn{"hand-in", "NOTE",
                        QT_TRANSLATE_NOOP("Cli", "报出：数字就此冻结，写明怎样报、报给谁；再报写明改了什么")};

Verb made(const char *name, const char *summary, const QList<OptionSpec> &options, const char *example,
          Result<Reply> (*run)(const Call &, Context &), bool handsIn = false)
{
    return {.name = name,
            .summary = summary,
            .arguments = {},
            .options = options + (handsIn ? QList<OptionSpec>{HandIn, Out} : QList<OptionSpec>{Out}),
            .example = example,
            .place = Place::ReadsFolder,
            .needsUser = true,
            .paints = true,
            .actsWith = handsIn ? "hand-in" : nullptr,
            .run = run};
}

} // namespace

QList<Verb> returnVerbs()
{
    const QStringList spans{u"month"_s, u"quarter"_s, u"from"_s, u"to"_s};
    return {
        made("report weekly", QT_TRANSLATE_NOOP("Cli", "高压业扩进度周报；不写 --week 为本周"),
             spanOptions({u"week"_s}), "powerhall report weekly --week 2026-11-16 --as head --out weekly.pdf",
             weekly, true),
        made("report halfyear", QT_TRANSLATE_NOOP("Cli", "用户报装信息半年报；不写 --half 为刚过去的半年"),
             spanOptions({u"half"_s}) +
                 QList<OptionSpec>{
                     {"micro-cost", "YUAN",
                      QT_TRANSLATE_NOOP("Cli", "小微企业客户支付总额（元），日志里没有，人工填入")},
                     {"cost-source", "TEXT", QT_TRANSLATE_NOOP("Cli", "这个金额的来源")}},
             "powerhall report halfyear --half 2026H1 --as head --out halfyear.xlsx --out halfyear.pdf",
             halfYear, true),
        made("report revisits", QT_TRANSLATE_NOOP("Cli", "客户回访名单、抽样过程和结果；不写期间为上个月"),
             spanOptions(spans) +
                 QList<OptionSpec>{
                     {"seed", "TEXT", QT_TRANSLATE_NOOP("Cli", "抽样种子，印在报表上；不写就用期间的名字")}},
             "powerhall report revisits --month 2026-11 --seed 2026-11 --as head --out revisits.pdf",
             revisits),
        made("report stages", QT_TRANSLATE_NOOP("Cli", "业扩各环节用时、超期和超短；不写期间为上个季度"),
             spanOptions(spans), "powerhall report stages --quarter 2026Q3 --as head --out stages.xlsx",
             stages),
        made("report risk",
             QT_TRANSLATE_NOOP("Cli", "按来源文件的考核标准，可能被考核的金额；不写期间为本季度"),
             spanOptions(spans), "powerhall report risk --quarter 2026Q4 --as head --json", risk),
        made("report ledger", QT_TRANSLATE_NOOP("Cli", "工作台账：任务、责任部门、时限；不写期间为本季度"),
             spanOptions(spans), "powerhall report ledger --as head --out ledger.pdf", ledger),
        {.name = "report due",
         .summary = QT_TRANSLATE_NOOP("Cli", "等着报出的报表：哪天前、报给谁、依据哪一条"),
         .arguments = {},
         .options = {},
         .example = "powerhall report due --as head --json",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = due},
        {.name = "report handin",
         .summary = QT_TRANSLATE_NOOP("Cli", "记下一份报表已报出（本程序不生成它的）"),
         .arguments = {{"RETURN", QT_TRANSLATE_NOOP("Cli", "报表的代号，见 report due")}},
         .options = {{"due", "DATE", QT_TRANSLATE_NOOP("Cli", "它的报送期限，YYYY-MM-DD"), ValueKind::Text,
                      true},
                     {"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "怎样报的、报给谁"), ValueKind::Text, true}},
         .example = "powerhall report handin quarterly_meeting --due 2026-12-31 --note 已开会 --as head",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = handIn},
        {.name = "revisit",
         .summary = QT_TRANSLATE_NOOP("Cli", "记下一次回访的结果"),
         .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")}},
         .options = {{"outcome", "satisfied|dissatisfied|unreached|declined",
                      QT_TRANSLATE_NOOP("Cli", "满意、不满意、未接通、不愿回访"), ValueKind::Text, true},
                     {"by", "TEXT", QT_TRANSLATE_NOOP("Cli", "回访人的职务，例如 分管副总经理")},
                     {"note", "TEXT",
                      QT_TRANSLATE_NOOP("Cli", "客户意见和处理，不写个人信息；不满意时必须写")}},
         .example = "powerhall revisit BS01A-20260105-0001 --outcome satisfied --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = noteRevisit},
    };
}

} // namespace powerhall
