// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/decisiontext.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/domain/calendar/workingdays.h"
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<Reply> decideOne(const Call &call, Context &)
{
    const auto profile = shippedProfile(call.option(u"profile"_s));
    if (!profile)
        return profile.error().at(u"--profile"_s);
    const auto object = objectInput(call, u"input"_s);
    if (!object)
        return object.error();
    const auto input = parseApplicationInput(*object);
    if (!input)
        return inFile(call, u"input"_s, input.error());
    const auto decision = decide(*profile, WorkingCalendar::shipped(), *input);
    if (!decision)
        return inFile(call, u"input"_s, decision.error());
    Reply reply;
    reply.json = toJson(*decision);
    reply.text = decisionText(*decision, *profile);
    return reply;
}

Result<Reply> importProfile(const Call &call, Context &context)
{
    const QString name = u"FILE"_s;
    const auto profile = parseProfile(call.inputs.value(name));
    if (!profile)
        return inFile(call, name, profile.error());
    const auto imported = context.station->importProfile(context.session, call.inputs.value(name));
    if (!imported)
        return inFile(call, name, imported.error());
    Reply reply;
    reply.text = QCoreApplication::translate("Cli", "已导入 %1 的规则，版本 %2。在办申请仍按受理时的版本，"
                                                    "没有时限变动。")
                     .arg(profile->name, profile->version);
    // An application is judged for life by the version it was accepted under, so none can move.
    reply.json = QJsonObject{
        {u"profile"_s, profile->id}, {u"version"_s, profile->version}, {u"moved"_s, QJsonArray()}};
    return reply;
}

} // namespace

QList<Verb> ruleVerbs()
{
    return {
        {.name = "profile import",
         .summary = QT_TRANSLATE_NOOP("Cli", "导入本单位的新规则文件，列出变动的在办时限"),
         .arguments = {{"FILE", QT_TRANSLATE_NOOP("Cli", "规则文件（powerhall-profile/1）"),
                        ValueKind::InputFile}},
         .options = {},
         .example = "powerhall profile import rules.json --as head",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = importProfile},
        {.name = "decide",
         .summary = QT_TRANSLATE_NOOP("Cli", "按规则判断一份申请：能否受理、缺什么、各环节时限"),
         .arguments = {},
         .options = {{"profile", "ID",
                      QT_TRANSLATE_NOOP("Cli", "哪家单位的规则：baoshan、chongqing、guidong、huangchuan"),
                      ValueKind::Text, true},
                     {"input", "FILE",
                      QT_TRANSLATE_NOOP("Cli", "申请（JSON；容量单位 kW，电压单位 kV）；- 为标准输入"),
                      ValueKind::InputFile, true}},
         .example = "powerhall decide --profile baoshan --input application.json --json",
         .place = Place::Nowhere,
         .run = decideOne},
    };
}

} // namespace powerhall
