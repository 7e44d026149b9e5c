// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/crypto.h"

#include <QByteArray>
#include <QUuid>

namespace powerhall {

/// A person's key, sealed (X25519 sealed box) to one who may read the person's data: the place of the station
/// that made it, so that all its desks can, and the places above. No event: a grant can be forgotten, and is,
/// everywhere, when the person is erased. The holder is holderOf() of the public key it is sealed to.
struct KeyGrant
{
    QUuid keyId;
    QUuid holder;
    QByteArray sealedKey;

    bool operator==(const KeyGrant &) const = default;
};

/// Names a holder by the X25519 public key grants are sealed to.
QUuid holderOf(const QByteArray &publicKey);

/// The key's id is sealed with it, so that no grant can pass for another key's. Damaged where the public key
/// is none.
Result<KeyGrant> grantKey(const QUuid &keyId, const SecretKey &key, const QByteArray &publicKey);
/// Damaged where the grant is another holder's, another key's or no grant.
Result<SecretKey> openGrant(const SealingKeys &holder, const KeyGrant &grant);

} // namespace powerhall
