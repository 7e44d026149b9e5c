// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/countyhub.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/sync/broughtevents.h"
#include "models/sync/hubverifier.h"
#include "models/tables/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int DamagedStatus = 3;

/// A hub of an older program is brought to what this one knows.
Result<Reply> bringForward(const Call &call, Context &context)
{
    return withCounty(call, context, [&](const CountyPost &post) -> Result<Reply> {
        const auto hub = HubDatabase::open(post.hub);
        if (!hub)
            return hub.error();
        const auto state = (*hub)->state();
        if (!state)
            return state.error();
        if (state->signingKey != post.keys.card.signingKey)
            return Error{ErrorCode::Refused, {}, u"other_hub"_s, {}};
        const auto count = (*hub)->bringForward();
        if (!count)
            return count.error();
        if (*count == 0)
            return Error{ErrorCode::AlreadyExists, post.hub.shown, state->county, {}};
        Reply reply;
        reply.text = QCoreApplication::translate("Cli", "县中心 %1 已升级，运行了 %n 个脚本；数据都在。",
                                                 nullptr, *count)
                         .arg(post.hub.shown);
        reply.json =
            QJsonObject{{u"hub"_s, post.hub.shown}, {u"county"_s, state->county}, {u"scripts"_s, *count}};
        return reply;
    });
}

Result<Reply> init(const Call &call, Context &context)
{
    if (holdsCountyKeys(context.folder))
        return bringForward(call, context);
    const QString county = call.option(u"county"_s);
    if (auto checked = checkPlaceCode(u"--county"_s, county); !checked)
        return checked.error();
    if (auto checked = checkPassword(hubPasswordPolicy(), county, call.password); !checked)
        return checked.error();
    const auto address = parseHubUrl(call.option(u"hub"_s));
    if (!address)
        return address.error().at(u"--hub"_s);
    const SigningKeys signing = makeSigningKeys();
    const SealingKeys place = makeSealingKeys();
    CountyKeys keys;
    keys.card = {call.option(u"hub"_s), county, signing.publicKey, call.inputs.value(u"certificate"_s)};
    keys.signingSecret = signing.secretKey;
    keys.placeSecrets.insert(county, place.secretKey);
    keys.placePublicKeys.insert(county, place.publicKey);
    // The keys are safe before the database counts: without them a hub could never sign.
    bool written = false;
    const auto made = HubDatabase::create(*address, {county, signing.publicKey, place.publicKey}, [&] {
        const auto kept = writeCountyKeys(context.folder, keys, call.password, true);
        written = kept.has_value();
        return kept;
    });
    if (!made) {
        if (written)
            removeCountyKeys(context.folder);
        return made.error();
    }
    Reply reply;
    reply.text = QCoreApplication::translate("Cli", "县中心 %1 已建好；密钥在 %2，请另存一份，并记住密码。")
                     .arg(address->shown, context.folder.absolutePath());
    reply.json = QJsonObject{{u"hub"_s, address->shown},
                             {u"county"_s, county},
                             {u"folder"_s, context.folder.absolutePath()},
                             {u"signing_key"_s, QString::fromLatin1(signing.publicKey.toHex())}};
    return reply;
}

Result<Reply> signReceipts(const Call &call, Context &context)
{
    return withCounty(call, context, [](const CountyPost &post) -> Result<Reply> {
        const auto hub = HubDatabase::open(post.hub);
        if (!hub)
            return hub.error();
        const auto count = (*hub)->signReceipts({post.keys.card.signingKey, post.keys.signingSecret});
        if (!count)
            return count.error();
        const auto taken = takeBrought(**hub, post.hub);
        if (!taken)
            return taken.error();
        Reply reply;
        reply.json = QJsonObject{{u"signed"_s, *count}, {u"vouched"_s, *taken}};
        reply.text = QCoreApplication::translate("Cli", "签了 %n 份回执。", nullptr, *count);
        if (*taken > 0)
            reply.text += QCoreApplication::translate("Cli", "站点带来的别处记录，签名无误，收下 %n 条。",
                                                      nullptr, *taken);
        return reply;
    });
}

QJsonObject toJson(const HubVerification &found)
{
    QJsonObject object{{u"ok"_s, found.firstFault.isEmpty()},
                       {u"events"_s, found.events},
                       {u"lines"_s, found.lines},
                       {u"branches"_s, found.branches},
                       {u"checkpoints"_s, found.checkpoints},
                       {u"receipts"_s, found.receipts},
                       {u"unsigned_receipts"_s, found.unsignedReceipts},
                       {u"grants"_s, found.grants},
                       {u"contents"_s, found.contents}};
    if (!found.firstFault.isEmpty())
        object.insert(u"fault"_s, found.firstFault);
    return object;
}

Result<Reply> verify(const Call &call, Context &context)
{
    return withHub(call, context, [&](HubDatabase &hub, const CountyCard &card) -> Result<Reply> {
        const auto found = verifyHub(hub, card.signingKey);
        if (!found)
            return found.error();
        Reply reply;
        reply.json = toJson(*found);
        if (found->firstFault.isEmpty()) {
            reply.text =
                QCoreApplication::translate("Cli", "完好：%1 条记录，%2 条线，%3 份回执（%4 份未签）")
                    .arg(found->events)
                    .arg(found->lines)
                    .arg(found->receipts)
                    .arg(found->unsignedReceipts);
            return reply;
        }
        reply.status = DamagedStatus;
        reply.text = QCoreApplication::translate("Cli", "有错：%1").arg(found->firstFault);
        reply.notes.append(errorText({ErrorCode::Damaged, {}, found->firstFault, {}}));
        return reply;
    });
}

QJsonObject toJson(const HubDesk &desk)
{
    return {{u"place"_s, desk.place},
            {u"desk"_s, desk.desk},
            {u"role"_s, desk.role},
            {u"enrolled"_s, isoTime(desk.enrolledMs)},
            {u"revoked"_s, timeOrNull(desk.revokedMs)}};
}

Result<Reply> list(const Call &call, Context &context)
{
    return withHub(call, context, [&](HubDatabase &hub, const CountyCard &) -> Result<Reply> {
        const auto state = hub.state();
        if (!state)
            return state.error();
        QJsonArray desks;
        QStringList lines{
            QCoreApplication::translate("Cli", "%1：第 %2 期，%3 条记录，%4 条分叉，%5 份回执未签")
                .arg(state->county)
                .arg(state->epoch)
                .arg(state->events)
                .arg(state->branches)
                .arg(state->unsignedReceipts)};
        for (const HubDesk &desk : state->desks) {
            desks.append(toJson(desk));
            const QString end =
                desk.revokedMs == 0
                    ? QString()
                    : QCoreApplication::translate("Cli", "%1 停用").arg(isoTime(desk.revokedMs).left(16));
            lines.append(
                QStringList{desk.place, desk.desk, isoTime(desk.enrolledMs).left(16), end}.join(u"  "_s));
        }
        Reply reply;
        reply.json = QJsonObject{{u"county"_s, state->county},
                                 {u"epoch"_s, state->epoch},
                                 {u"events"_s, state->events},
                                 {u"lines"_s, state->lines},
                                 {u"branches"_s, state->branches},
                                 {u"receipts"_s, state->receipts},
                                 {u"unsigned_receipts"_s, state->unsignedReceipts},
                                 {u"desks"_s, desks}};
        reply.text = lines.join(u'\n');
        return reply;
    });
}

Result<Reply> revoke(const Call &call, Context &context)
{
    return withHub(call, context, [&](HubDatabase &hub, const CountyCard &) -> Result<Reply> {
        const QString place = call.option(u"place"_s);
        const QString desk = call.option(u"desk"_s);
        if (auto revoked = hub.revokeDesk(place, desk); !revoked)
            return revoked.error();
        Reply reply;
        reply.text = QCoreApplication::translate("Cli", "柜台 %1 %2 已停用，不能再连县中心；它写过的都还在。")
                         .arg(place, desk);
        reply.json = QJsonObject{{u"place"_s, place}, {u"desk"_s, desk}};
        return reply;
    });
}

Result<Reply> epoch(const Call &call, Context &context)
{
    return withHub(call, context, [&](HubDatabase &hub, const CountyCard &) -> Result<Reply> {
        const auto raised = hub.raiseEpoch();
        if (!raised)
            return raised.error();
        Reply reply;
        reply.text = QCoreApplication::translate("Cli", "现在是第 %1 期；各站点下次同步时会把记录再报一遍。")
                         .arg(*raised);
        reply.json = QJsonObject{{u"epoch"_s, *raised}};
        return reply;
    });
}

Verb countyVerb(const char *name, const char *summary, QList<OptionSpec> options, const char *example,
                Result<Reply> (*run)(const Call &, Context &))
{
    options.append({"hub", "URL", QT_TRANSLATE_NOOP("Cli", "县中心数据库的地址；不给时用建立时的")});
    return {.name = name,
            .summary = summary,
            .arguments = {},
            .options = options,
            .example = example,
            .place = Place::CountyFolder,
            .run = run};
}

} // namespace

QList<Verb> hubVerbs()
{
    const OptionSpec place{"place", "CODE", QT_TRANSLATE_NOOP("Cli", "站点代码"), ValueKind::Text, true};
    const OptionSpec desk{"desk", "CODE", QT_TRANSLATE_NOOP("Cli", "柜台代码"), ValueKind::Text, true};
    return {
        {.name = "hub init",
         .summary =
             QT_TRANSLATE_NOOP("Cli", "在 PostgreSQL 里建县中心，在 --data 里放它的密钥；密钥的密码取自 "
                                      "POWERHALL_PASSWORD；已经有了的，升级到本程序的版本"),
         .arguments = {},
         .options = {{"hub", "URL",
                      QT_TRANSLATE_NOOP("Cli", "数据库地址，postgresql://用户@主机/数据库；库不存在时建立；"
                                               "密码放在 PGPASSFILE"),
                      ValueKind::Text, true},
                     {"county", "CODE", QT_TRANSLATE_NOOP("Cli", "县的代码，大写字母和数字，1 到 12 位"),
                      ValueKind::Text, true},
                     {"certificate", "FILE",
                      QT_TRANSLATE_NOOP("Cli", "签发数据库证书的机构的证书（PEM），随入网文件发给柜台"),
                      ValueKind::InputFile}},
         .example = "powerhall hub init --hub postgresql://hub@localhost/hub --county BS --data county",
         .place = Place::CountyFolder,
         .run = init},
        enrolVerb(),
        countyVerb("hub sign",
                   QT_TRANSLATE_NOOP("Cli", "签还没有签的回执，核对站点带来的别处记录；定时运行，"
                                            "密码取自 POWERHALL_PASSWORD"),
                   {}, "powerhall hub sign --data county", signReceipts),
        countyVerb("hub verify",
                   QT_TRANSLATE_NOOP("Cli", "检查县中心的全部：记录链、检查点、回执、密钥、扫描件；"
                                            "有错时说出第一处，状态 3"),
                   {}, "powerhall hub verify --data county --json", verify),
        countyVerb("hub list", QT_TRANSLATE_NOOP("Cli", "县中心现有什么，登记了哪些柜台"), {},
                   "powerhall hub list --data county", list),
        countyVerb("hub revoke", QT_TRANSLATE_NOOP("Cli", "停用一个柜台：丢失、被盗或交回的机器不能再连"),
                   {place, desk}, "powerhall hub revoke --place BS01 --desk A --data county", revoke),
        countyVerb("hub epoch", QT_TRANSLATE_NOOP("Cli", "数据库从备份恢复之后运行：各站点会把记录再报一遍"),
                   {}, "powerhall hub epoch --data county", epoch),
    };
}

} // namespace powerhall
