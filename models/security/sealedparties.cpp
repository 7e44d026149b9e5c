// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/sealedparties.h"

#include <QCborMap>
#include <QCborValue>

namespace powerhall {

namespace {

// Keys of the sealed CBOR map; fixed for ever, like event types.
constexpr int NameKey = 1;
constexpr int IdKindKey = 2;
constexpr int IdNumberKey = 3;
constexpr int CreditCodeKey = 4;
constexpr int PhoneKey = 5;
constexpr int AddressKey = 6;
constexpr int AccountKey = 7;

void put(QCborMap &map, int key, const QString &text)
{
    if (!text.isEmpty())
        map.insert(key, text);
}

QCborMap mapOf(const Person &person)
{
    QCborMap map;
    put(map, NameKey, person.name);
    put(map, IdKindKey, person.idKind);
    put(map, IdNumberKey, person.idNumber);
    put(map, CreditCodeKey, person.creditCode);
    put(map, PhoneKey, person.phone);
    return map;
}

Person personOf(const QCborMap &map)
{
    return {map.value(NameKey).toString(), map.value(IdKindKey).toString(), map.value(IdNumberKey).toString(),
            map.value(CreditCodeKey).toString(), map.value(PhoneKey).toString()};
}

QByteArray contextOf(const char *role, const QUuid &application)
{
    return QByteArray(role) + application.toRfc4122();
}

Result<QCborMap> open(const SecretKey &key, const QByteArray &sealedBytes, const QByteArray &context)
{
    const Result<QByteArray> plain = unseal(key, sealedBytes, context);
    if (!plain)
        return plain.error();
    QCborParserError fault;
    const QCborValue value = QCborValue::fromCbor(*plain, &fault);
    if (fault.error != QCborError::NoError || !value.isMap())
        return Error{ErrorCode::Damaged, {}, QStringLiteral("sealed data is no map"), {}};
    return value.toMap();
}

} // namespace

QByteArray sealApplicant(const SecretKey &key, const Parties &parties, const QUuid &application)
{
    QCborMap map = mapOf(parties.applicant);
    put(map, AddressKey, parties.address);
    put(map, AccountKey, parties.accountNumber);
    return seal(key, map.toCborValue().toCbor(), contextOf("applicant", application));
}

Result<Parties> unsealApplicant(const SecretKey &key, const QByteArray &sealedBytes, const QUuid &application)
{
    const Result<QCborMap> map = open(key, sealedBytes, contextOf("applicant", application));
    if (!map)
        return map.error();
    return Parties{personOf(*map), {}, map->value(AddressKey).toString(), map->value(AccountKey).toString()};
}

QByteArray sealAgent(const SecretKey &key, const Person &agent, const QUuid &application)
{
    return seal(key, mapOf(agent).toCborValue().toCbor(), contextOf("agent", application));
}

Result<Person> unsealAgent(const SecretKey &key, const QByteArray &sealedBytes, const QUuid &application)
{
    const Result<QCborMap> map = open(key, sealedBytes, contextOf("agent", application));
    if (!map)
        return map.error();
    return personOf(*map);
}

} // namespace powerhall
