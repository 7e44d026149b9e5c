// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/core/json.h"
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"
#include "models/domain/slips/slipbuilder.h"
#include "reports/slips/slippdf.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<Profile> profileWithHotline(const Call &call)
{
    auto profile = shippedProfile(call.option(u"profile"_s));
    if (!profile)
        return profile.error().at(u"--profile"_s);
    const auto hotline = hotlineOption(call);
    if (!hotline)
        return hotline.error();
    // A given number only fills a gap: what the profile states from its source is not replaced.
    if (!hotline->isEmpty() && profile->hotlines.isEmpty())
        profile->hotlines.append({*hotline, u"服务热线"_s, {}});
    return profile;
}

Result<Slip> noticeOf(const Profile &profile, const QJsonObject &object)
{
    const auto input = parseApplicationInput(object);
    if (!input)
        return input.error();
    const auto decision = decide(profile, WorkingCalendar::shipped(), *input);
    if (!decision)
        return decision.error();
    SlipSource source;
    source.profile = &profile;
    source.input = *input;
    source.decision = *decision;
    source.madeMs = SystemClock().now().wallMs;
    auto slip = buildSlip(SlipKind::Notice, source);
    if (!slip && slip.error().code == ErrorCode::HotlineMissing)
        return Error{ErrorCode::HotlineMissing, u"--hotline"_s, profile.id, {}};
    return slip;
}

/// One application a line (JSON lines); empty lines are passed over. A fault names its line.
Result<QList<Slip>> noticesOf(const Call &call, const Profile &profile)
{
    QList<Slip> slips;
    int number = 0;
    for (const QByteArray &line : call.inputs.value(u"batch"_s).split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QString place = QCoreApplication::translate("Cli", "第 %1 行").arg(number);
        const auto object = parseObject(line);
        if (!object)
            return inFile(call, u"batch"_s, object.error().at(place));
        const auto slip = noticeOf(profile, *object);
        if (!slip)
            return slip.error().code == ErrorCode::HotlineMissing
                       ? slip.error()
                       : inFile(call, u"batch"_s, slip.error().at(place));
        slips.append(*slip);
    }
    return slips;
}

Result<QList<Slip>> slipsOf(const Call &call, const Profile &profile)
{
    if (call.has(u"batch"_s))
        return noticesOf(call, profile);
    const auto object = objectInput(call, u"input"_s);
    if (!object)
        return object.error();
    const auto slip = noticeOf(profile, *object);
    if (!slip && slip.error().code == ErrorCode::HotlineMissing)
        return slip.error();
    if (!slip)
        return inFile(call, u"input"_s, slip.error());
    return QList<Slip>{*slip};
}

Result<Reply> notice(const Call &call, Context &)
{
    if (call.has(u"input"_s) == call.has(u"batch"_s))
        return Error{ErrorCode::Usage,
                     {},
                     QCoreApplication::translate("Cli", "--input 和 --batch 要写一个，只写一个"),
                     {}};
    const auto profile = profileWithHotline(call);
    if (!profile)
        return profile.error();
    const auto slips = slipsOf(call, *profile);
    if (!slips)
        return slips.error();
    if (slips->isEmpty())
        return Error{ErrorCode::MissingKey, call.option(u"batch"_s), {}, {}};
    const auto pdf = slipsPdf(*slips, {.largePrint = call.has(u"large"_s)});
    if (!pdf)
        return pdf.error();
    Reply reply;
    reply.files.insert(u"out"_s, *pdf);
    reply.text = call.option(u"out"_s);
    reply.json = QJsonObject{{u"out"_s, call.option(u"out"_s)}, {u"notices"_s, slips->size()}};
    return reply;
}

} // namespace

QList<Verb> noticeVerbs()
{
    return {
        {.name = "notice",
         .summary = QT_TRANSLATE_NOOP("Cli", "一次性告知单（PDF）"),
         .arguments = {},
         .options = {{"profile", "ID",
                      QT_TRANSLATE_NOOP("Cli", "哪家单位的规则：baoshan、chongqing、guidong、huangchuan"),
                      ValueKind::Text, true},
                     {"input", "FILE",
                      QT_TRANSLATE_NOOP("Cli", "申请（JSON；容量单位 kW，电压单位 kV）；- 为标准输入"),
                      ValueKind::InputFile},
                     {"batch", "FILE",
                      QT_TRANSLATE_NOOP("Cli", "一行一份申请（JSON），合成一个 PDF，共用一套字体"),
                      ValueKind::InputFile},
                     {"hotline", "NUMBER", QT_TRANSLATE_NOOP("Cli", "服务热线，只用于规则里没有热线的单位")},
                     {"large", nullptr, QT_TRANSLATE_NOOP("Cli", "大字版（18 磅）"), ValueKind::Flag},
                     {"out", "F.pdf", QT_TRANSLATE_NOOP("Cli", "写到哪里（A4）"), ValueKind::OutputFile,
                      true}},
         .example = "powerhall notice --profile chongqing --input application.json --out notice.pdf",
         .place = Place::Nowhere,
         .paints = true,
         .run = notice},
    };
}

} // namespace powerhall
