// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/enrolment.h"

#include "models/security/enrolmentbody.h"

#include "models/core/json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

// {line, 16 salt, sealed {32 place secret, JSON}, 32 SHA-256 of all before}. The hash tells a damaged file
// from a wrong passphrase.
constexpr int FormatVersion = 1;
constexpr qsizetype HashSize = 32;
constexpr qsizetype KeySize = 32;
constexpr qsizetype LongestFile = 16 * 1024 * 1024;
constexpr int ShortestPassphrase = 8;

Error damaged(const QString &detail)
{
    return {ErrorCode::Damaged, u"enrolment"_s, detail, {}};
}

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject toJson(const HolderKey &holder)
{
    return {{u"place"_s, holder.place}, {u"key"_s, text(holder.publicKey)}};
}

QJsonObject toJson(const EnrolledUser &user)
{
    return {{u"id"_s, user.id.toString(QUuid::WithoutBraces)},
            {u"name"_s, user.name},
            {u"role"_s, user.role},
            {u"place"_s, user.place},
            {u"first_password"_s, user.firstPassword}};
}

QJsonObject toJson(const Enrolment &enrolment)
{
    QJsonArray above;
    for (const HolderKey &holder : enrolment.above)
        above.append(toJson(holder));
    QJsonArray users;
    for (const EnrolledUser &user : enrolment.users)
        users.append(toJson(user));
    return {{u"hub_url"_s, enrolment.hubUrl},
            {u"hub_password"_s, enrolment.hubPassword},
            {u"hub_certificate"_s, text(enrolment.hubCertificate)},
            {u"hub_signing_key"_s, text(enrolment.hubSigningKey)},
            {u"epoch"_s, QString::number(enrolment.epoch)},
            {u"profile"_s, enrolment.profileId},
            {u"place"_s, enrolment.place},
            {u"desk"_s, enrolment.desk},
            {u"place_key"_s, toJson(enrolment.placeKey)},
            {u"above"_s, above},
            {u"users"_s, users}};
}

/// Empty where it is no base64; what must have a size is checked by who asks.
QByteArray bytesOf(ObjectReader &reader, const QString &key, qsizetype size = -1)
{
    const auto decoded = QByteArray::fromBase64Encoding(reader.text(key, {}).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    const bool fits = decoded && (size < 0 || decoded.decoded.size() == size);
    if (!fits && !reader.failed())
        reader.fail({ErrorCode::UnknownValue, reader.path(key), {}, {}});
    return fits ? decoded.decoded : QByteArray();
}

HolderKey holderOf(const QJsonValue &value, ObjectReader &outer, const QString &key)
{
    ObjectReader reader(value.toObject(), outer.path(key));
    HolderKey holder;
    holder.place = reader.text(u"place"_s);
    holder.publicKey = bytesOf(reader, u"key"_s, KeySize);
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return holder;
}

EnrolledUser userOf(const QJsonValue &value, ObjectReader &outer)
{
    ObjectReader reader(value.toObject(), outer.path(u"users"_s));
    EnrolledUser user;
    user.id = QUuid::fromString(reader.text(u"id"_s));
    user.name = reader.text(u"name"_s);
    user.role = reader.text(u"role"_s);
    user.place = reader.text(u"place"_s, {});
    user.firstPassword = reader.text(u"first_password"_s);
    if (user.id.isNull())
        reader.fail({ErrorCode::UnknownValue, reader.path(u"id"_s), {}, {}});
    if (const auto done = reader.finish(); !done)
        outer.fail(done.error());
    return user;
}

Result<Enrolment> enrolmentOf(const QJsonObject &object)
{
    ObjectReader reader(object);
    Enrolment enrolment;
    enrolment.hubUrl = reader.text(u"hub_url"_s);
    enrolment.hubPassword = reader.text(u"hub_password"_s, {});
    enrolment.hubCertificate = bytesOf(reader, u"hub_certificate"_s);
    enrolment.hubSigningKey = bytesOf(reader, u"hub_signing_key"_s, KeySize);
    bool isNumber = false;
    enrolment.epoch = reader.text(u"epoch"_s).toLongLong(&isNumber);
    if (!isNumber)
        reader.fail({ErrorCode::WrongType, reader.path(u"epoch"_s), {}, {u"number"_s, u"text"_s}});
    enrolment.profileId = reader.text(u"profile"_s);
    enrolment.place = reader.text(u"place"_s);
    enrolment.desk = reader.text(u"desk"_s);
    enrolment.placeKey = holderOf(reader.value(u"place_key"_s), reader, u"place_key"_s);
    for (const QJsonValue &holder : reader.array(u"above"_s))
        enrolment.above.append(holderOf(holder, reader, u"above"_s));
    for (const QJsonValue &user : reader.array(u"users"_s))
        enrolment.users.append(userOf(user, reader));
    if (const auto done = reader.finish(); !done)
        return done.error();
    return enrolment;
}

QByteArray firstLine(const Enrolment &enrolment)
{
    return u"PowerHall enrolment %1 for %2 %3\n"_s.arg(FormatVersion)
        .arg(enrolment.place, enrolment.desk)
        .toLatin1();
}

/// Length of the readable line, its break included.
Result<qsizetype> checkFirstLine(const QByteArray &file)
{
    constexpr qsizetype LongestLine = 120;
    const qsizetype end = file.left(LongestLine).indexOf('\n');
    static const QRegularExpression form(u"^PowerHall enrolment ([0-9]{1,4}) for .{1,80}$"_s);
    const auto match = form.match(QString::fromLatin1(file.left(std::max<qsizetype>(end, 0))));
    if (end < 0 || !match.hasMatch())
        return damaged(u"not an enrolment file"_s);
    if (match.captured(1).toInt() > FormatVersion)
        return Error{
            ErrorCode::SchemaTooNew, u"enrolment"_s, {}, {match.captured(1), QString::number(FormatVersion)}};
    return end + 1;
}

Result<QByteArray> openBody(const QByteArray &file, qsizetype lineSize, const QString &passphrase)
{
    if (file.size() > LongestFile || file.size() < lineSize + SaltSize + HashSize)
        return damaged(u"cut off"_s);
    const QByteArray content = file.chopped(HashSize);
    if (hashOf(content) != file.right(HashSize))
        return damaged(u"changed or cut off"_s);
    const SecretKey key = keyFromPassword(passphrase, content.mid(lineSize, SaltSize));
    if (key.isEmpty())
        return Error{ErrorCode::Internal, u"enrolment"_s, u"no memory for Argon2id"_s, {}};
    Result<QByteArray> body = unseal(key, content.mid(lineSize + SaltSize), content.left(lineSize));
    if (!body)
        return Error{ErrorCode::LoginRefused, u"enrolment"_s, {}, {}};
    return body;
}

} // namespace

QByteArray packEnrolment(const Enrolment &enrolment)
{
    return QByteArray(reinterpret_cast<const char *>(enrolment.placeSecret.data()), KeySize) +
           QJsonDocument(toJson(enrolment)).toJson(QJsonDocument::Compact);
}

Result<Enrolment> unpackEnrolment(const QByteArray &body)
{
    if (body.size() < KeySize)
        return damaged(u"cut off"_s);
    QByteArray secret = body.left(KeySize);
    const SecretKey placeSecret = SecretKey::fromBytes(secret);
    const Result<QJsonObject> object = parseObject(body.mid(KeySize));
    if (!object)
        return damaged(object.error().detail);
    Result<Enrolment> enrolment = enrolmentOf(*object);
    if (!enrolment)
        return damaged(enrolment.error().place);
    enrolment->placeSecret = placeSecret;
    return enrolment;
}

Result<QByteArray> writeEnrolment(const Enrolment &enrolment, const QString &passphrase)
{
    if (passphrase.size() < ShortestPassphrase)
        return Error{
            ErrorCode::PasswordTooWeak, u"passphrase"_s, u"length"_s, {QString::number(ShortestPassphrase)}};
    Q_ASSERT(enrolment.placeSecret.size() == KeySize);
    const QByteArray line = firstLine(enrolment);
    const QByteArray salt = randomBytes(SaltSize);
    const SecretKey key = keyFromPassword(passphrase, salt);
    if (key.isEmpty())
        return Error{ErrorCode::Internal, u"enrolment"_s, u"no memory for Argon2id"_s, {}};
    QByteArray body = packEnrolment(enrolment);
    const QByteArray content = line + salt + seal(key, body, line);
    wipe(body);
    return QByteArray(content + hashOf(content));
}

Result<Enrolment> readEnrolment(const QByteArray &file, const QString &passphrase)
{
    const Result<qsizetype> lineSize = checkFirstLine(file);
    if (!lineSize)
        return lineSize.error();
    Result<QByteArray> body = openBody(file, *lineSize, passphrase);
    if (!body)
        return body.error();
    auto enrolment = unpackEnrolment(*body);
    wipe(*body);
    return enrolment;
}

} // namespace powerhall
