// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/keyring.h"
#include "models/security/keyringrows.h"

#include <algorithm>

namespace powerhall {

// Three rows tell where a desk stands: the place's secret, whom keys are granted to, and how far along the
// table of keys those made before have been granted to them.

Result<void> Keyring::joinPlace(const HolderKey &place, const SecretKey &placeSecret,
                                const QList<HolderKey> &above)
{
    QByteArray holders = place.publicKey;
    for (const HolderKey &holder : above)
        holders += holder.publicKey;
    const QMap<QUuid, QByteArray> rows{
        {keyrow::Place,
         keyrow::wrap(m_wrapKey, placeSecret, SealContext("place", keyrow::Place)) + place.publicKey},
        {keyrow::Holders, sealLocal(holders, SealContext("holders", keyrow::Holders))},
        {keyrow::Granted, sealLocal(QUuid().toRfc4122(), SealContext("granted", keyrow::Granted))}};
    if (const auto stored = m_shelf.put(rows, {}); !stored)
        return stored;
    return loadPlace();
}

Result<void> Keyring::loadPlace()
{
    const auto place = m_shelf.get(keyrow::Place);
    if (!place)
        return place.error().code == ErrorCode::NotFound ? Result<void>() : place.error();
    const auto secret =
        keyrow::unwrap(m_wrapKey, place->chopped(std::min(keyrow::PublicKeySize, place->size())),
                       SealContext("place", keyrow::Place));
    if (!secret)
        return secret.error();
    const auto row = m_shelf.get(keyrow::Holders);
    if (!row)
        return row.error();
    const auto holders = unsealLocal(*row, SealContext("holders", keyrow::Holders));
    if (!holders)
        return holders.error();
    m_place = SealingKeys{place->right(keyrow::PublicKeySize), *secret};
    m_holders.clear();
    for (qsizetype at = 0; at < holders->size(); at += keyrow::PublicKeySize)
        m_holders.append(holders->mid(at, keyrow::PublicKeySize));
    return {};
}

Result<void> Keyring::addGrants(const QUuid &id, const SecretKey &key, QList<KeyGrant> &grants) const
{
    for (const QByteArray &holder : m_holders) {
        const auto grant = grantKey(id, key, holder);
        if (!grant)
            return grant.error();
        grants.append(*grant);
    }
    return {};
}

Result<QByteArray> Keyring::openForPlace(const QByteArray &box) const
{
    if (!m_place)
        return Error{ErrorCode::NotFound, QStringLiteral("keys"), QStringLiteral("place"), {}};
    return openSealed(*m_place, box);
}

QByteArray Keyring::placeMark(const QByteArray &text) const
{
    return m_place ? keyedHash(m_place->secretKey, text) : QByteArray();
}

Result<QList<KeyGrant>> Keyring::grantsOf(const QSet<QUuid> &keys) const
{
    QList<KeyGrant> grants;
    for (const QUuid &id : keys) {
        const auto key = personKey(id);
        if (!key && key.error().code != ErrorCode::NotFound)
            return key.error();
        if (!key)
            continue;
        if (const auto added = addGrants(id, *key, grants); !added)
            return added.error();
    }
    return grants;
}

Result<bool> Keyring::tendGrants(int atMost)
{
    if (!m_place)
        return false;
    const auto adopting = adoptArrived(atMost);
    if (!adopting || *adopting)
        return adopting;
    return grantOlder(atMost);
}

Result<bool> Keyring::adoptArrived(int atMost)
{
    const auto grants = m_shelf.arrived(atMost);
    if (!grants)
        return grants.error();
    if (grants->isEmpty())
        return false;
    QMap<QUuid, QByteArray> rows;
    for (const KeyGrant &grant : *grants) {
        const auto key = openGrant(*m_place, grant);
        if (key && !m_shelf.get(grant.keyId)) // a key that is here is never replaced
            rows.insert(grant.keyId, keyrow::wrap(m_wrapKey, *key, SealContext("person", grant.keyId)));
    }
    if (const auto adopted = m_shelf.adopt(rows, *grants); !adopted)
        return adopted.error();
    return grants->size() == atMost;
}

Result<bool> Keyring::grantOlder(int atMost)
{
    const auto row = m_shelf.get(keyrow::Granted);
    if (!row)
        return row.error();
    const auto reached = unsealLocal(*row, SealContext("granted", keyrow::Granted));
    if (!reached)
        return reached.error();
    const QUuid after = QUuid::fromRfc4122(*reached);
    if (after == keyrow::Last)
        return false;
    const auto keys = m_shelf.walk(after, atMost);
    if (!keys)
        return keys.error();
    QList<KeyGrant> grants;
    for (auto key = keys->begin(); key != keys->end(); ++key) {
        // Users' and index rows lie in the same table; only a person's opens in this way.
        const auto person = unwrapPersonKey(key.key(), *key);
        if (!person)
            continue;
        if (const auto added = addGrants(key.key(), *person, grants); !added)
            return added.error();
    }
    const bool more = keys->size() == atMost;
    const QByteArray mark = (more ? keys->lastKey() : keyrow::Last).toRfc4122();
    if (const auto stored = m_shelf.put(
            {{keyrow::Granted, sealLocal(mark, SealContext("granted", keyrow::Granted))}}, grants);
        !stored)
        return stored.error();
    return more;
}

} // namespace powerhall
