// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/keyring.h"

#include "models/core/ids.h"

#include <algorithm>

namespace powerhall {

namespace {

constexpr char RecordVersion = 1;
constexpr int LargestBatch = 64;
constexpr qsizetype UuidSize = 16;
const QUuid SigningKeyId(0x6d1f1c5eu, 0x3b0a, 0x4c52, 0x9d, 0x1c, 0x70, 0x68, 0x73, 0x69, 0x67, 0x6e);

/// Secrets pass through a QByteArray only here; it is wiped at once.
QByteArray wrap(const SecretKey &key, const SecretKey &secret, const SealContext &context)
{
    const auto plain = QByteArray::fromRawData(reinterpret_cast<const char *>(secret.data()), secret.size());
    return seal(key, plain, context);
}

Result<SecretKey> unwrap(const SecretKey &key, const QByteArray &wrapped, const SealContext &context)
{
    Result<QByteArray> plain = unseal(key, wrapped, context);
    if (!plain)
        return plain.error();
    return SecretKey::fromBytes(*plain);
}

Error loginRefused()
{
    return {ErrorCode::LoginRefused, {}, {}, {}};
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
        wrap(keys->m_wrapKey, signing.secretKey, SealContext("signing", SigningKeyId)) + signing.publicKey;
    if (const auto stored = keys->m_shelf.put({{SigningKeyId, wrapped}}); !stored)
        return stored.error();
    if (const auto admitted = keys->admit(user, password); !admitted)
        return admitted.error();
    return keys;
}

Result<std::shared_ptr<Keyring>> Keyring::unlock(KeyShelf shelf, const QUuid &user, const QString &password)
{
    const Result<QByteArray> record = shelf.get(user);
    if (!record && record.error().code != ErrorCode::NotFound)
        return record.error();
    const bool usable = record && record->size() > 1 + SaltSize && record->at(0) == RecordVersion;
    // A user without a key costs the same derivation, so that time tells nobody who exists.
    const SecretKey key = keyFromPassword(password, usable ? record->mid(1, SaltSize) : user.toRfc4122());
    if (!usable)
        return loginRefused();
    Result<SecretKey> stationKey = unwrap(key, record->mid(1 + SaltSize), SealContext("user", user));
    if (!stationKey)
        return loginRefused();
    return std::shared_ptr<Keyring>(new Keyring(std::move(shelf), std::move(*stationKey)));
}

Result<void> Keyring::admit(const QUuid &user, const QString &password)
{
    const QByteArray salt = randomBytes(SaltSize);
    const SecretKey key = keyFromPassword(password, salt);
    if (key.isEmpty())
        return Error{
            ErrorCode::Internal, QStringLiteral("keys"), QStringLiteral("no memory for Argon2id"), {}};
    const QByteArray record =
        QByteArray(1, RecordVersion) + salt + wrap(key, m_stationKey, SealContext("user", user));
    return m_shelf.put({{user, record}});
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
    for (int i = 0; i < m_batch; ++i) {
        made.append({orderedId(), SecretKey::random()});
        rows.insert(made.last().id, wrap(m_wrapKey, made.last().key, SealContext("person", made.last().id)));
    }
    if (const auto stored = m_shelf.put(rows); !stored)
        return stored;
    m_pool.append(made);
    m_batch = std::min(m_batch * 2, LargestBatch);
    return {};
}

Result<SecretKey> Keyring::personKey(const QUuid &id) const
{
    const Result<QByteArray> wrapped = m_shelf.get(id);
    if (!wrapped)
        return wrapped.error();
    return unwrapPersonKey(id, *wrapped);
}

Result<SecretKey> Keyring::unwrapPersonKey(const QUuid &id, const QByteArray &wrapped) const
{
    return unwrap(m_wrapKey, wrapped, SealContext("person", id));
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
    const Result<QByteArray> record = m_shelf.get(SigningKeyId);
    if (!record)
        return record.error();
    constexpr qsizetype PublicKeySize = 32;
    const Result<SecretKey> secret =
        unwrap(m_wrapKey, record->chopped(std::min(PublicKeySize, record->size())),
               SealContext("signing", SigningKeyId));
    if (!secret)
        return secret.error();
    return powerhall::sign({record->right(PublicKeySize), *secret}, message);
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
