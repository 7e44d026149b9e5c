// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/countykeys.h"

#include "models/journal/canonicalcbor.h"
#include "models/journal/event.h"
#include "models/storage/privatefolder.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString Mark = u"powerhall-hub-keys"_s;
constexpr qint64 Version = 1;
constexpr const char *Purpose = "county keys";

/// ["powerhall-hub-keys", 1, url, county, signing key, certificate, salt, sealed].
enum Member
{
    MarkAt,
    VersionAt,
    UrlAt,
    CountyAt,
    SigningKeyAt,
    CertificateAt,
    SaltAt,
    SealedAt,
    MemberCount
};

QString fileOf(const QDir &folder)
{
    return folder.filePath(u"hub.keys"_s);
}

QByteArray bytesOf(const SecretKey &key)
{
    return {reinterpret_cast<const char *>(key.data()), key.size()};
}

Error damaged(const QDir &folder)
{
    return {ErrorCode::Damaged, {}, fileOf(folder), {}};
}

Result<QCborArray> readFileOf(const QDir &folder)
{
    QFile file(fileOf(folder));
    if (!file.exists())
        return Error{ErrorCode::FileMissing, {}, file.fileName(), {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, {}, file.errorString(), {}};
    const auto value = decodeCanonical(file.readAll());
    const QCborArray array = value ? value->toArray() : QCborArray();
    if (array.size() != MemberCount || array.at(MarkAt).toString() != Mark)
        return damaged(folder);
    if (array.at(VersionAt).toInteger() > Version)
        return Error{ErrorCode::SchemaTooNew,
                     fileOf(folder),
                     {},
                     {QString::number(array.at(VersionAt).toInteger()), QString::number(Version)}};
    return array;
}

CountyCard cardOf(const QCborArray &array)
{
    return {array.at(UrlAt).toString(), array.at(CountyAt).toString(), array.at(SigningKeyAt).toByteArray(),
            array.at(CertificateAt).toByteArray()};
}

/// So that the card in clear cannot be changed beside the sealed part.
QByteArray contextOf(const CountyCard &card)
{
    return Purpose +
           hashOf(encodeCanonical(QCborArray{card.hubUrl, card.county, card.signingKey, card.certificate}));
}

QByteArray packSecrets(const CountyKeys &keys)
{
    QCborMap places;
    for (auto place = keys.placeSecrets.cbegin(); place != keys.placeSecrets.cend(); ++place)
        places.insert(place.key(),
                      QCborArray{keys.placePublicKeys.value(place.key()), bytesOf(place.value())});
    QCborMap users;
    for (auto user = keys.users.cbegin(); user != keys.users.cend(); ++user)
        users.insert(user.key(), user->toRfc4122());
    return encodeCanonical(QCborArray{bytesOf(keys.signingSecret), places, users});
}

} // namespace

Result<void> writeCountyKeys(const QDir &folder, const CountyKeys &keys, const QString &password, bool isNew)
{
    if (isNew && holdsCountyKeys(folder))
        return Error{ErrorCode::AlreadyExists, {}, fileOf(folder), {}};
    if (!makePrivateFolder(folder))
        return Error{ErrorCode::ReadOnly, {}, folder.absolutePath(), {}};
    const QByteArray salt = randomBytes(SaltSize);
    const SecretKey key = keyFromPassword(password, salt);
    if (key.isEmpty())
        return Error{ErrorCode::Internal, {}, u"no memory for the password"_s, {}};
    const QByteArray sealedPart = seal(key, packSecrets(keys), contextOf(keys.card));
    QSaveFile file(fileOf(folder));
    const QByteArray bytes =
        encodeCanonical(QCborArray{Mark, Version, keys.card.hubUrl, keys.card.county, keys.card.signingKey,
                                   keys.card.certificate, salt, sealedPart});
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                         file.write(bytes) == bytes.size() && file.commit();
    return written ? Result<void>() : Error{ErrorCode::ReadOnly, {}, fileOf(folder), {}};
}

bool holdsCountyKeys(const QDir &folder)
{
    return QFile::exists(fileOf(folder));
}

void removeCountyKeys(const QDir &folder)
{
    QFile::remove(fileOf(folder));
}

Result<CountyKeys> readCountyKeys(const QDir &folder, const QString &password)
{
    const auto array = readFileOf(folder);
    if (!array)
        return array.error();
    CountyKeys keys;
    keys.card = cardOf(*array);
    const SecretKey key = keyFromPassword(password, array->at(SaltAt).toByteArray());
    const auto plain = unseal(key, array->at(SealedAt).toByteArray(), contextOf(keys.card));
    if (!plain)
        return Error{ErrorCode::LoginRefused, {}, {}, {}};
    const auto secrets = decodeCanonical(*plain);
    if (!secrets)
        return damaged(folder);
    QByteArray signing = secrets->toArray().at(0).toByteArray();
    keys.signingSecret = SecretKey::fromBytes(signing);
    const QCborMap places = secrets->toArray().at(1).toMap();
    for (auto place = places.constBegin(); place != places.constEnd(); ++place) {
        QByteArray secret = place.value().toArray().at(1).toByteArray();
        keys.placePublicKeys.insert(place.key().toString(), place.value().toArray().at(0).toByteArray());
        keys.placeSecrets.insert(place.key().toString(), SecretKey::fromBytes(secret));
    }
    const QCborMap users = secrets->toArray().at(2).toMap();
    for (auto user = users.constBegin(); user != users.constEnd(); ++user)
        keys.users.insert(user.key().toString(), QUuid::fromRfc4122(user.value().toByteArray()));
    return keys;
}

Result<CountyCard> readCountyCard(const QDir &folder)
{
    const auto array = readFileOf(folder);
    if (!array)
        return array.error();
    return cardOf(*array);
}

} // namespace powerhall
