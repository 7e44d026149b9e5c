// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/keygrant.h"

#include <QCryptographicHash>

namespace powerhall {

namespace {

constexpr qsizetype UuidSize = 16;
constexpr qsizetype KeySize = 32;

} // namespace

QUuid holderOf(const QByteArray &publicKey)
{
    const QByteArray named("powerhall holder" + publicKey);
    return QUuid::fromRfc4122(QCryptographicHash::hash(named, QCryptographicHash::Sha256).left(UuidSize));
}

Result<KeyGrant> grantKey(const QUuid &keyId, const SecretKey &key, const QByteArray &publicKey)
{
    QByteArray plain = keyId.toRfc4122();
    plain.append(reinterpret_cast<const char *>(key.data()), key.size());
    const Result<QByteArray> box = sealTo(publicKey, plain);
    wipe(plain);
    if (!box)
        return box.error();
    return KeyGrant{keyId, holderOf(publicKey), *box};
}

Result<SecretKey> openGrant(const SealingKeys &holder, const KeyGrant &grant)
{
    Result<QByteArray> plain = openSealed(holder, grant.sealedKey);
    if (!plain)
        return plain.error();
    const bool fits = plain->size() == UuidSize + KeySize && plain->startsWith(grant.keyId.toRfc4122());
    QByteArray key = fits ? plain->right(KeySize) : QByteArray();
    wipe(*plain);
    if (!fits)
        return Error{ErrorCode::Damaged, {}, QStringLiteral("a grant of another key"), {}};
    return SecretKey::fromBytes(key);
}

} // namespace powerhall
