// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/countyhub.h"

#include "models/core/text.h"
#include "models/domain/profile/profilereader.h"
#include "models/security/enrolment.h"
#include "models/security/roles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Characters nobody takes for another when reading them off paper.
constexpr QLatin1StringView Alphabet{"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"};
constexpr int DatabasePasswordBytes = 24;

QString randomWord(int length)
{
    constexpr int Fair = 256 / 56 * 56; // bytes above it would favour some characters
    static_assert(Alphabet.size() == 56);
    QString word;
    while (word.size() < length) {
        const QByteArray bytes = randomBytes(1);
        const int value = uchar(bytes.front());
        if (value < Fair)
            word += Alphabet.at(value % int(Alphabet.size()));
    }
    return word;
}

/// For the first sign-in alone: four groups of four, as the policy wants them.
QString firstPassword(const QString &user)
{
    for (;;) {
        const QString password =
            QStringList{randomWord(4), randomWord(4), randomWord(4), randomWord(4)}.join(u'-');
        if (checkPassword(hubPasswordPolicy(), user, password))
            return password;
    }
}

/// NAME:ROLE, or NAME:ROLE@PLACE for somebody of a place above.
Result<EnrolledUser> userOf(const QString &text, const QString &place, CountyKeys &keys)
{
    const QString name = cleanLine(text.section(u':', 0, 0));
    const QString word = text.section(u':', 1).section(u'@', 0, 0);
    const QString home = text.section(u':', 1).section(u'@', 1);
    const auto role = roleOf(word);
    if (!role) {
        QStringList words;
        for (const Role known : allRoles())
            words.append(wordOf(known));
        return Error{ErrorCode::UnknownValue, u"--user"_s, word, words};
    }
    if (name.isEmpty())
        return Error{ErrorCode::UnknownValue, u"--user"_s, text, {u"NAME:ROLE"_s}};
    if (!home.isEmpty() && !keys.placeSecrets.contains(home))
        return Error{ErrorCode::NotFound, u"--user"_s, home, keys.placeSecrets.keys()};
    QUuid &id = keys.users[(home.isEmpty() ? place : home) + u' ' + name];
    if (id.isNull())
        id = QUuid::createUuid();
    return EnrolledUser{id, name, word, home, firstPassword(name)};
}

struct Wish
{
    QString place;
    QString desk;
    QString parent;
    QList<EnrolledUser> users;
    HubAddress reach; ///< how the desk gets to the hub
};

Result<Wish> wishOf(const Call &call, CountyKeys &keys)
{
    Wish wish{
        call.option(u"place"_s), call.option(u"desk"_s), call.option(u"below"_s, keys.card.county), {}, {}};
    for (const auto &[option, code] : {std::pair{u"--place"_s, wish.place}, std::pair{u"--desk"_s, wish.desk},
                                       std::pair{u"--below"_s, wish.parent}}) {
        if (auto checked = checkPlaceCode(option, code); !checked)
            return checked.error();
    }
    if (const auto profile = shippedProfileFile(call.option(u"profile"_s)); !profile)
        return profile.error().at(u"--profile"_s);
    for (const QString &text : call.options.value(u"user"_s)) {
        const auto user = userOf(text, wish.place, keys);
        if (!user)
            return user.error();
        wish.users.append(*user);
    }
    auto reach = parseHubUrl(call.option(u"reach"_s, call.option(u"hub"_s, keys.card.hubUrl)));
    if (!reach)
        return reach.error().at(u"--reach"_s);
    wish.reach = std::move(*reach);
    return wish;
}

/// The place's key is made once and kept at the county before anybody uses it.
Result<void> keepPlaceKey(const Call &call, const Context &context, CountyKeys &keys, const Wish &wish)
{
    if (!keys.placeSecrets.contains(wish.place)) {
        const SealingKeys made = makeSealingKeys();
        keys.placeSecrets.insert(wish.place, made.secretKey);
        keys.placePublicKeys.insert(wish.place, made.publicKey);
    }
    return writeCountyKeys(context.folder, keys, call.password, false);
}

Result<Enrolment> enrolAt(HubDatabase &hub, const Call &call, const CountyKeys &keys, const Wish &wish)
{
    const QByteArray publicKey = keys.placePublicKeys.value(wish.place);
    if (auto put = hub.putPlace(wish.place, wish.parent, publicKey); !put)
        return put.error().at(u"--below"_s);
    const auto above = hub.placesAbove(wish.place);
    if (!above)
        return above.error();
    const auto state = hub.state();
    if (!state)
        return state.error();
    if (state->signingKey != keys.card.signingKey)
        return Error{ErrorCode::Refused, {}, u"other_hub"_s, {}};
    const QString password =
        QString::fromLatin1(randomBytes(DatabasePasswordBytes)
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const auto role = hub.enrolDesk(wish.place, wish.desk, password);
    if (!role)
        return role.error();
    Enrolment enrolment;
    enrolment.hubUrl = urlFor(wish.reach, *role);
    enrolment.hubPassword = password;
    enrolment.hubCertificate = keys.card.certificate;
    enrolment.hubSigningKey = keys.card.signingKey;
    enrolment.epoch = state->epoch;
    enrolment.profileId = call.option(u"profile"_s);
    enrolment.place = wish.place;
    enrolment.desk = wish.desk;
    enrolment.placeKey = {wish.place, publicKey};
    enrolment.placeSecret = keys.placeSecrets.value(wish.place);
    for (const auto &[code, key] : *above)
        enrolment.above.append({code, key});
    enrolment.users = wish.users;
    return enrolment;
}

Result<Reply> enrol(const Call &call, Context &context)
{
    if (call.newPassword.isEmpty())
        return Error{ErrorCode::Usage, {}, u"POWERHALL_NEW_PASSWORD"_s, {}};
    auto keys = readCountyKeys(context.folder, call.password);
    if (!keys)
        return keys.error();
    const auto wish = wishOf(call, *keys);
    if (!wish)
        return wish.error();
    const auto hub = openCountyHub(call, keys->card);
    if (!hub)
        return hub.error();
    if (auto kept = keepPlaceKey(call, context, *keys, *wish); !kept)
        return kept.error();
    const auto enrolment = enrolAt(**hub, call, *keys, *wish);
    if (!enrolment)
        return enrolment.error();
    const auto file = writeEnrolment(*enrolment, call.newPassword);
    if (!file)
        return file.error();
    Reply reply;
    reply.files.insert(u"out"_s, *file);
    QJsonArray users;
    QStringList lines{
        QCoreApplication::translate("Cli", "入网文件已写好；口令另行告知。首次登录的用户和密码：")};
    for (const EnrolledUser &user : enrolment->users) {
        users.append(
            QJsonObject{{u"user"_s, user.name}, {u"role"_s, user.role}, {u"password"_s, user.firstPassword}});
        lines.append(u"  "_s + QStringList{user.name, user.role, user.firstPassword}.join(u"  "_s));
    }
    reply.text = lines.join(u'\n');
    reply.json = QJsonObject{{u"place"_s, wish->place}, {u"desk"_s, wish->desk}, {u"users"_s, users}};
    return reply;
}

} // namespace

Verb enrolVerb()
{
    return {
        .name = "hub enrol",
        .summary = QT_TRANSLATE_NOOP("Cli", "为一个柜台写出入网文件；县密钥的密码取自 POWERHALL_PASSWORD，"
                                            "入网文件的口令取自 POWERHALL_NEW_PASSWORD"),
        .arguments = {},
        .options = {{"place", "CODE", QT_TRANSLATE_NOOP("Cli", "站点代码，大写字母和数字，1 到 12 位"),
                     ValueKind::Text, true},
                    {"desk", "CODE", QT_TRANSLATE_NOOP("Cli", "柜台代码，大写字母和数字，1 到 12 位"),
                     ValueKind::Text, true},
                    {"profile", "ID",
                     QT_TRANSLATE_NOOP("Cli", "哪家单位的规则：baoshan、chongqing、guidong、huangchuan"),
                     ValueKind::Text, true},
                    {"user", "NAME:ROLE",
                     QT_TRANSLATE_NOOP("Cli", "一位人员和角色，可写多次；属于上级的写 NAME:ROLE@CODE"),
                     ValueKind::Texts, true},
                    {"out", "FILE", QT_TRANSLATE_NOOP("Cli", "入网文件"), ValueKind::OutputFile, true},
                    {"below", "CODE", QT_TRANSLATE_NOOP("Cli", "上级站点；不给时为县")},
                    {"reach", "URL", QT_TRANSLATE_NOOP("Cli", "柜台连县中心用的地址；不给时与县里的相同")},
                    {"hub", "URL", QT_TRANSLATE_NOOP("Cli", "县中心数据库的地址；不给时用建立时的")}},
        .example = "powerhall hub enrol --place BS01 --desk A --profile baoshan --user zhou:clerk --user "
                   "li:head --out bs01a.enrol --data county",
        .place = Place::CountyFolder,
        .run = enrol};
}

} // namespace powerhall
