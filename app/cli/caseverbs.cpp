// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString reasonOf(const Call &call)
{
    return call.option(u"reason"_s);
}

Result<Reply> advance(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    return shown(IntakeService(*context.station)
                     .reachStage(context.session, numberOf(call), call.argument(u"STAGE"_s), *claim),
                 context);
}

Result<Reply> pass(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    return shown(IntakeService(*context.station)
                     .passInEmergency(context.session, numberOf(call), call.argument(u"STAGE"_s),
                                      reasonOf(call), *claim),
                 context);
}

Result<Reply> suspend(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    return shown(
        IntakeService(*context.station).suspend(context.session, numberOf(call), reasonOf(call), *claim),
        context);
}

Result<Reply> resume(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    return shown(
        IntakeService(*context.station).resume(context.session, numberOf(call), reasonOf(call), *claim),
        context);
}

Result<Reply> withdraw(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    return shown(
        IntakeService(*context.station).withdraw(context.session, numberOf(call), reasonOf(call), *claim),
        context);
}

Result<Reply> entered(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    return shown(IntakeService(*context.station)
                     .enteredElsewhere(context.session, numberOf(call), call.argument(u"ORDER"_s), *claim),
                 context);
}

Result<Reply> handOver(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    return shown(IntakeService(*context.station)
                     .handOver(context.session, numberOf(call), call.argument(u"USER"_s),
                               call.option(u"note"_s), *claim),
                 context);
}

const ArgumentSpec Number = applicationArgument();
const ArgumentSpec Stage{"STAGE", QT_TRANSLATE_NOOP("Cli", "环节：acceptance、plan_reply、design_review、"
                                                           "mid_inspection、inspection、metering，"
                                                           "或 site_visit、customer_papers")};
const OptionSpec Reason{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"), ValueKind::Text,
                        true};
const OptionSpec ClaimReason{"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息")};
const OptionSpec Claimed{
    "claimed", "TIME",
    QT_TRANSLATE_NOOP("Cli", "客户或同事说的发生时间，YYYY-MM-DD HH:MM；超期仍按登记时间算")};

Verb caseVerb(const char *name, const char *summary, const QList<ArgumentSpec> &arguments,
              const QList<OptionSpec> &options, const char *example,
              Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = arguments,
            .options = options,
            .example = example,
            .place = Place::ActsInFolder,
            .needsUser = true,
            .run = run};
}

} // namespace

QList<Verb> caseVerbs()
{
    return {
        caseVerb("advance", QT_TRANSLATE_NOOP("Cli", "办结一个环节；还欠它的资料时不办，并说出是哪些"),
                 {Number, Stage}, {Claimed, ClaimReason},
                 "powerhall advance BS01A-20260105-0001 metering --as clerk", advance),
        caseVerb("pass", QT_TRANSLATE_NOOP("Cli", "值班长紧急放行一个环节，资料仍欠着"), {Number, Stage},
                 {Claimed, Reason}, "powerhall pass BS01A-20260105-0001 metering --reason 抢险用电 --as head",
                 pass),
        caseVerb("suspend", QT_TRANSLATE_NOOP("Cli", "暂停：从这天起是客户的时间"), {Number},
                 {Claimed, Reason}, "powerhall suspend BS01A-20260105-0001 --reason 客户施工未完 --as clerk",
                 suspend),
        caseVerb("resume", QT_TRANSLATE_NOOP("Cli", "恢复：时限接着算"), {Number}, {Claimed, Reason},
                 "powerhall resume BS01A-20260105-0001 --reason 客户已完工 --as clerk", resume),
        caseVerb("withdraw", QT_TRANSLATE_NOOP("Cli", "客户撤回申请"), {Number}, {Claimed, Reason},
                 "powerhall withdraw BS01A-20260105-0001 --reason 客户不再需要 --as clerk", withdraw),
        caseVerb("entered", QT_TRANSLATE_NOOP("Cli", "登记营销系统里的工单号"),
                 {Number, {"ORDER", QT_TRANSLATE_NOOP("Cli", "营销系统工单号")}}, {Claimed, ClaimReason},
                 "powerhall entered BS01A-20260105-0001 530012345678 --as clerk", entered),
        caseVerb("handover", QT_TRANSLATE_NOOP("Cli", "把一份申请移交给另一位人员"),
                 {Number, {"USER", QT_TRANSLATE_NOOP("Cli", "接手人的用户名")}},
                 {{"note", "TEXT", QT_TRANSLATE_NOOP("Cli", "交代，不写个人信息")}, Claimed, ClaimReason},
                 "powerhall handover BS01A-20260105-0001 zhou --note 等客户报验 --as clerk", handOver),
    };
}

} // namespace powerhall
