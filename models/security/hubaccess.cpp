// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/hubaccess.h"

#include <QDataStream>
#include <QIODevice>

namespace powerhall {

const QUuid HubAccessId(0x52b0c7e4u, 0x9d31, 0x4a6f, 0x8e, 0x05, 0x70, 0x68, 0x68, 0x75, 0x62, 0x61);

namespace {

constexpr quint8 RowVersion = 1;
constexpr qsizetype KeySize = 32;

Error damaged()
{
    return {
        ErrorCode::Damaged, QStringLiteral("keys"), QStringLiteral("the hub's address cannot be read"), {}};
}

QDataStream &operator<<(QDataStream &stream, const HolderKey &holder)
{
    return stream << holder.place << holder.publicKey;
}

QDataStream &operator>>(QDataStream &stream, HolderKey &holder)
{
    return stream >> holder.place >> holder.publicKey;
}

} // namespace

HubAccess accessOf(const Enrolment &enrolment)
{
    return {enrolment.hubUrl, enrolment.hubPassword, enrolment.hubCertificate, enrolment.hubSigningKey,
            enrolment.epoch,  enrolment.place,       enrolment.placeKey,       enrolment.above};
}

QByteArray packHubAccess(const HubAccess &access)
{
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << RowVersion << access.url << access.password << access.certificate << access.signingKey
           << access.epoch << access.place << access.placeKey << quint32(access.above.size());
    for (const HolderKey &holder : access.above)
        stream << holder;
    const SecretKey key = SecretKey::random();
    const QByteArray row = QByteArray(reinterpret_cast<const char *>(key.data()), key.size()) +
                           seal(key, plain, SealContext("hub access", HubAccessId));
    wipe(plain);
    return row;
}

Result<HubAccess> unpackHubAccess(const QByteArray &row)
{
    if (row.size() < KeySize)
        return damaged();
    QByteArray keyBytes = row.left(KeySize);
    const SecretKey key = SecretKey::fromBytes(keyBytes);
    Result<QByteArray> plain = unseal(key, row.mid(KeySize), SealContext("hub access", HubAccessId));
    if (!plain)
        return damaged();
    QDataStream stream(*plain);
    stream.setVersion(QDataStream::Qt_6_4);
    HubAccess access;
    quint8 version = 0;
    quint32 count = 0;
    stream >> version >> access.url >> access.password >> access.certificate >> access.signingKey >>
        access.epoch >> access.place >> access.placeKey >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        HolderKey holder;
        stream >> holder;
        access.above.append(holder);
    }
    const bool sound = version == RowVersion && stream.status() == QDataStream::Ok && stream.atEnd();
    wipe(*plain);
    return sound ? Result<HubAccess>(access) : damaged();
}

} // namespace powerhall
