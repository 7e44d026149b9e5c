// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/keyring.h"

#include "models/core/ids.h"
#include "models/security/keyringrows.h"

#include <algorithm>

namespace powerhall {

namespace {

constexpr char RecordVersion = 1;
constexpr int LargestBatch = 64;
constexpr qsizetype UuidSize = 16;

Error loginRefused()
{
    return {ErrorCode::LoginRefused, {}, {}, {}};
}

Result<SecretKey> stationKeyFrom(const KeyShelf &shelf, const QUuid &user, const QString &password)
{
    const Result<QByteArray> record = shelf.get(user);
    if (!record && record.error().code != ErrorCode::NotFound)
        return record.error();
    const bool usable = record && record->size() > 1 + SaltSize && record->at(0) == RecordVersion;
    // A user without a key costs the same derivation, so that time tells nobody who exists.
    const SecretKey key = keyFromPassword(password, usable ? record->mid(1, SaltSize) : user.toRfc4122());
    if (!usable)
        return loginRefused();
    Result<SecretKey> stationKey = keyrow::unwrap(key, record->mid(1 + SaltSize), SealContext("user", user));
    if (!stationKey)
        return loginRefused();
    return stationKey;
}

} // namespace

Keyring::Keyring(KeyShelf shelf, SecretKey stationKey)
    : m_shelf(std::move(shelf))
    , m_stationKey(std::move(stationKey))
    , m_wrapKey(derivedKey("powerhall wrapping"))
    , m_localKey(derivedKey("powerhall local"))
    , m_indexKey(derivedKey("powerhall index"))
{}

SecretKey Keyring::derivedKey(const char *purpose) const
{
    QByteArray bytes = keyedHash(m_stationKey, purpose);
    return SecretKey::fromBytes(bytes);
}

Result<std::shared_ptr<Keyring>> Keyring::found(KeyShelf shelf, const QUuid &user, const QString &password,
                                                const SigningKeys &signing)
{
    std::shared_ptr<Keyring> keys(new Keyring(std::move(shelf), SecretKey::random()));
    const QByteArray wrapped =
        keyrow::wrap(keys->m_wrapKey, signing.secretKey, SealContext("signing", keyrow::Signing)) +
        signing.publicKey;
    if (const auto stored = keys->m_shelf.put({{keyrow::Signing, wrapped}}, {}); !stored)
        return stored.error();
    if (const auto admitted = keys->admit(user, password); !admitted)
        return admitted.error();
    return keys;
}

bool Keyring::opensFor(const QUuid &user, const QString &password) const
{
    return stationKeyFrom(m_shelf, user, password).has_value();
}

Result<std::shared_ptr<Keyring>> Keyring::unlock(KeyShelf shelf, const QUuid &user, const QString &password)
{
    Result<SecretKey> stationKey = stationKeyFrom(shelf, user, password);
    if (!stationKey)
        return stationKey.error();
    std::shared_ptr<Keyring> keys(new Keyring(std::move(shelf), std::move(*stationKey)));
    if (const auto loaded = keys->loadPlace(); !loaded)
        return loaded.error();
    return keys;
}

Result<void> Keyring::admit(const QUuid &user, const QString &password)
{
    const QByteArray salt = randomBytes(SaltSize);
    const SecretKey key = keyFromPassword(password, salt);
    if (key.isEmpty())
        return Error{
            ErrorCode::Internal, QStringLiteral("keys"), QStringLiteral("no memory for Argon2id"), {}};
    const QByteArray record =
        QByteArray(1, RecordVersion) + salt + keyrow::wrap(key, m_stationKey, SealContext("user", user));
    return m_shelf.put({{user, record}}, {});
}

Result<void> Keyring::expel(const QUuid &user)
{
    return m_shelf.destroy(user);
}

Result<PersonKey> Keyring::takePersonKey()
{
    if (m_pool.isEmpty()) {
        if (const auto filled = refill(); !filled)
            return filled.error();
    }
    return m_pool.takeLast();
}

Result<void> Keyring::refill()
{
    QList<PersonKey> made;
    QMap<QUuid, QByteArray> rows;
    QList<KeyGrant> grants;
    for (int i = 0; i < m_batch; ++i) {
        made.append({orderedId(), SecretKey::random()});
        rows.insert(made.last().id,
                    keyrow::wrap(m_wrapKey, made.last().key, SealContext("person", made.last().id)));
        if (const auto added = addGrants(made.last().id, made.last().key, grants); !added)
            return added;
    }
    if (const auto stored = m_shelf.put(rows, grants); !stored)
        return stored;
    m_pool.append(made);
    m_batch = std::min(m_batch * 2, LargestBatch);
    return {};
}

Result<SecretKey> Keyring::personKey(const QUuid &id) const
{
    const Result<QByteArray> wrapped = m_shelf.get(id);
    if (wrapped)
        return unwrapPersonKey(id, *wrapped);
    if (wrapped.error().code != ErrorCode::NotFound || !m_place)
        return wrapped.error();
    const auto grants = m_shelf.arrivedOf(id);
    if (!grants)
        return grants.error();
    for (const KeyGrant &grant : *grants) {
        if (auto opened = openGrant(*m_place, grant))
            return opened;
    }
    return wrapped.error();
}

Result<SecretKey> Keyring::unwrapPersonKey(const QUuid &id, const QByteArray &wrapped) const
{
    return keyrow::unwrap(m_wrapKey, wrapped, SealContext("person", id));
}

QByteArray Keyring::sealLocal(const QByteArray &plain, QByteArrayView context) const
{
    return seal(m_localKey, plain, context);
}

Result<QByteArray> Keyring::unsealLocal(const QByteArray &sealedBytes, QByteArrayView context) const
{
    return unseal(m_localKey, sealedBytes, context);
}

Result<QByteArray> Keyring::signMessage(const QByteArray &message) const
{
    const Result<QByteArray> record = m_shelf.get(keyrow::Signing);
    if (!record)
        return record.error();
    const Result<SecretKey> secret =
        keyrow::unwrap(m_wrapKey, record->chopped(std::min(keyrow::PublicKeySize, record->size())),
                       SealContext("signing", keyrow::Signing));
    if (!secret)
        return secret.error();
    return powerhall::sign({record->right(keyrow::PublicKeySize), *secret}, message);
}

QUuid Keyring::indexId(const QString &idKind, const QString &idNumber) const
{
    const QByteArray blinded = keyedHash(m_indexKey, (idKind + u'\n' + idNumber).toUtf8());
    return QUuid::fromRfc4122(blinded.left(UuidSize));
}

std::optional<KnownPerson> Keyring::knownPerson(const QString &idKind, const QString &idNumber) const
{
    const QUuid id = indexId(idKind, idNumber);
    const Result<QByteArray> row = m_shelf.get(id);
    if (!row)
        return {};
    const Result<QByteArray> plain = unsealLocal(*row, SealContext("index", id));
    if (!plain || plain->size() != 2 * UuidSize)
        return {};
    const KnownPerson person{QUuid::fromRfc4122(plain->left(UuidSize)),
                             QUuid::fromRfc4122(plain->right(UuidSize))};
    if (!m_shelf.get(person.keyId)) // erased since
        return {};
    return person;
}

void Keyring::rememberPerson(const QString &idKind, const QString &idNumber, const KnownPerson &person)
{
    const QUuid id = indexId(idKind, idNumber);
    const QByteArray plain = person.keyId.toRfc4122() + person.lastApplication.toRfc4122();
    m_shelf.defer(id, sealLocal(plain, SealContext("index", id)));
}

} // namespace powerhall
