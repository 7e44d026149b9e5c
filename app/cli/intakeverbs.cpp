// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/applicationjson.h"
#include "app/cli/decisiontext.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/services/station.h"
#include "models/tables/creditcodetext.h"
#include "models/tables/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// A refusal by the rules still tells everything lacking at one time, as at the counter.
Result<Reply> refusal(const Error &error, const Call &call, const AcceptRequest &request, Context &context)
{
    if (error.code != ErrorCode::NotAccepted)
        return inFile(call, u"input"_s, error);
    const auto decision = IntakeService(*context.station).decide(request.input);
    if (!decision)
        return inFile(call, u"input"_s, decision.error());
    Reply reply;
    QJsonObject object = toJson(*decision);
    object.insert(u"number"_s, QJsonValue());
    object.insert(u"accepted_at"_s, QJsonValue());
    reply.json = object;
    reply.text = decisionText(*decision, context.station->profile());
    reply.notes.append(errorText(error, &context.station->profile()));
    reply.status = exitStatus(error.code);
    return reply;
}

/// A firm's code that looks wrong is told and kept: some lawful ones of the early years fail the check.
QStringList creditCodeNotes(const Person &applicant)
{
    if (applicant.creditCode.isEmpty())
        return {};
    const QString doubt = creditCodeDoubt(checkCreditCode(applicant.creditCode));
    return doubt.isEmpty() ? QStringList{} : QStringList{u"$.applicant.credit_code: "_s + doubt};
}

Result<Reply> accept(const Call &call, Context &context)
{
    const auto object = objectInput(call, u"input"_s);
    if (!object)
        return object.error();
    const auto request = parseAcceptRequest(*object, context.station->today());
    if (!request)
        return inFile(call, u"input"_s, request.error());
    const auto accepted = IntakeService(*context.station).accept(context.session, *request);
    if (!accepted)
        return refusal(accepted.error(), call, *request, context);
    Reply reply;
    reply.notes = creditCodeNotes(request->parties.applicant);
    reply.json = toJson(*accepted);
    reply.text = accepted->number + u'\n' + decisionText(accepted->decision, context.station->profile());
    return reply;
}

Result<Reply> supply(const Call &call, Context &context)
{
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    SuppliedDocument document{call.argument(u"DOCUMENT"_s), DocumentSource::Customer};
    const QString source = call.option(u"source"_s, u"customer"_s);
    if (source == "shared"_L1)
        document.source = DocumentSource::Shared;
    else if (source != "customer"_L1)
        return Error{ErrorCode::UnknownValue, u"--source"_s, source, {u"customer"_s, u"shared"_s}};
    const auto view =
        IntakeService(*context.station).supply(context.session, call.argument(u"NUMBER"_s), document, *claim);
    return shown(view, context);
}

Result<Reply> correct(const Call &call, Context &context)
{
    const auto changes = objectInput(call, u"input"_s);
    if (!changes)
        return changes.error();
    const auto claim = claimOf(call);
    if (!claim)
        return claim.error();
    const auto view = IntakeService(*context.station)
                          .correct(context.session, call.argument(u"NUMBER"_s),
                                   {*changes, call.option(u"reason"_s), *claim});
    if (!view && view.error().place.startsWith(u'$'))
        return inFile(call, u"input"_s, view.error());
    return shown(view, context);
}

} // namespace

QList<Verb> intakeVerbs()
{
    return {
        {.name = "accept",
         .summary = QT_TRANSLATE_NOOP("Cli", "受理一份申请（或按规则不予受理），打印编号；状态 0 即已存盘"),
         .arguments = {},
         .options = {{"input", "FILE",
                      QT_TRANSLATE_NOOP("Cli",
                                        "申请和申请人（JSON；容量单位 kW，电压单位 kV）；- 为标准输入"),
                      ValueKind::InputFile, true}},
         .example = "powerhall accept --input application.json --as clerk --json",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = accept},
        {.name = "supply",
         .summary = QT_TRANSLATE_NOOP("Cli", "补交一份资料"),
         .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")},
                       {"DOCUMENT", QT_TRANSLATE_NOOP("Cli", "资料，如 title、project_approval")}},
         .options = {{"source", "SOURCE",
                      QT_TRANSLATE_NOOP("Cli", "customer 客户带来（默认），shared 数据共享获取")},
                     {"claimed", "TIME",
                      QT_TRANSLATE_NOOP("Cli",
                                        "客户或同事说的发生时间，YYYY-MM-DD HH:MM；超期仍按登记时间算")},
                     {"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息")}},
         .example = "powerhall supply BS01A-20260105-0001 title --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = supply},
        {.name = "correct",
         .summary = QT_TRANSLATE_NOOP("Cli", "更正一份申请；按受理那天的版本重新判断"),
         .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")}},
         .options =
             {{"input", "FILE", QT_TRANSLATE_NOOP("Cli", "要改的项和新值（JSON）；- 为标准输入"),
               ValueKind::InputFile, true},
              {"claimed", "TIME",
               QT_TRANSLATE_NOOP("Cli", "客户或同事说的发生时间，YYYY-MM-DD HH:MM；超期仍按登记时间算")},
              {"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "原因，不写个人信息"), ValueKind::Text, true}},
         .example = "powerhall correct BS01A-20260105-0001 --input changes.json --reason 录入有误 --as clerk",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = correct},
    };
}

} // namespace powerhall
