// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/decisiontext.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/domain/calendar/workingdays.h"
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"

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

} // namespace

QList<Verb> ruleVerbs()
{
    return {
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
