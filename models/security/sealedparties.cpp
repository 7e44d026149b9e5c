// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/sealedparties.h"

#include "models/core/cbor.h"

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

Result<QCborMap> open(const SecretKey &key, const QByteArray &sealedBytes, const SealContext &context)
{
    const Result<QByteArray> plain = unseal(key, sealedBytes, context);
    if (!plain)
        return plain.error();
    const QCborValue value = cborValue(*plain);
    if (!value.isMap())
        return Error{ErrorCode::Damaged, {}, QStringLiteral("sealed data is no map"), {}};
    return value.toMap();
}

/// The head of a CBOR item (RFC 8949, 3): its type and its length, up to two bytes of it.
struct Head
{
    int type = -1; ///< none: something else
    qsizetype value = 0;
};

Head takeHead(QByteArrayView &bytes)
{
    constexpr int OneByte = 24;
    constexpr int TwoBytes = 25;
    if (bytes.isEmpty())
        return {};
    const auto first = static_cast<uchar>(bytes.front());
    const int low = first & 0x1f;
    const qsizetype more = low == OneByte ? 1 : low == TwoBytes ? 2 : 0;
    if (low > TwoBytes || bytes.size() < 1 + more)
        return {};
    qsizetype value = more == 0 ? low : 0;
    for (qsizetype i = 1; i <= more; ++i)
        value = value << 8 | static_cast<uchar>(bytes[i]);
    bytes = bytes.sliced(1 + more);
    return {first >> 5, value};
}

/// Walks a map of small numbers to texts, as sealing writes it; false where it is anything else.
template<typename Take>
bool forEachText(QByteArrayView bytes, const Take &take)
{
    constexpr int Number = 0;
    constexpr int Text = 3;
    constexpr int Map = 5;
    const Head map = takeHead(bytes);
    for (qsizetype left = map.type == Map ? map.value : 0; left > 0; --left) {
        const Head field = takeHead(bytes);
        const Head text = takeHead(bytes);
        if (field.type != Number || text.type != Text || text.value > bytes.size())
            return false;
        take(static_cast<int>(field.value), QUtf8StringView(bytes.data(), text.value));
        bytes = bytes.sliced(text.value);
    }
    return map.type == Map && bytes.isEmpty();
}

} // namespace

QByteArray sealApplicant(const SecretKey &key, const Parties &parties, const QUuid &application)
{
    QCborMap map = mapOf(parties.applicant);
    put(map, AddressKey, parties.address);
    put(map, AccountKey, parties.accountNumber);
    return seal(key, map.toCborValue().toCbor(), SealContext("applicant", application));
}

Result<Parties> unsealApplicant(const SecretKey &key, const QByteArray &sealedBytes, const QUuid &application)
{
    const Result<QCborMap> map = open(key, sealedBytes, SealContext("applicant", application));
    if (!map)
        return map.error();
    return Parties{personOf(*map), {}, map->value(AddressKey).toString(), map->value(AccountKey).toString()};
}

Result<SearchedTexts> unsealSearched(const SecretKey &key, const QByteArray &sealedBytes,
                                     const QUuid &application)
{
    const Result<QByteArray> plain = unseal(key, sealedBytes, SealContext("applicant", application));
    if (!plain)
        return plain.error();
    SearchedTexts texts;
    const auto take = [&texts](int field, QUtf8StringView text) {
        switch (field) {
        case NameKey:
            texts.name = text.toString();
            break;
        case PhoneKey:
            texts.phone = text.toString();
            break;
        case IdNumberKey:
            texts.idNumber = text.toString();
            break;
        case CreditCodeKey:
            texts.creditCode = text.toString();
            break;
        default:
            break;
        }
    };
    if (forEachText(*plain, take))
        return texts;
    const Result<Parties> parties = unsealApplicant(key, sealedBytes, application);
    if (!parties)
        return parties.error();
    const Person &person = parties->applicant;
    return SearchedTexts{person.name, person.phone, person.idNumber, person.creditCode};
}

QByteArray sealAgent(const SecretKey &key, const Person &agent, const QUuid &application)
{
    return seal(key, mapOf(agent).toCborValue().toCbor(), SealContext("agent", application));
}

Result<Person> unsealAgent(const SecretKey &key, const QByteArray &sealedBytes, const QUuid &application)
{
    const Result<QCborMap> map = open(key, sealedBytes, SealContext("agent", application));
    if (!map)
        return map.error();
    return personOf(*map);
}

} // namespace powerhall
