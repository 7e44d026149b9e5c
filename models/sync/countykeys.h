// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/crypto.h"

#include <QDir>
#include <QMap>
#include <QUuid>

namespace powerhall {

/// What anybody may know of a county's hub.
struct CountyCard
{
    QString hubUrl;
    QString county;         ///< code of the county
    QByteArray signingKey;  ///< Ed25519 public key receipts are signed with
    QByteArray certificate; ///< PEM of the authority the hub's certificate comes from; may be empty
};

/// All of it: what the county must neither lose nor show. A place's key is shared by all its desks.
struct CountyKeys
{
    CountyCard card;
    SecretKey signingSecret;
    QMap<QString, SecretKey> placeSecrets;     ///< X25519, by code of the place; the county's own among them
    QMap<QString, QByteArray> placePublicKeys; ///< the other halves
    QMap<QString, QUuid> users;                ///< `PLACE name` → id: a person is the same at every desk
};

/// The county's folder holds one file, `hub.keys`: the card in clear, the secrets sealed under a password
/// (Argon2id). Written whole or not at all. AlreadyExists where `isNew` and one is there.
Result<void> writeCountyKeys(const QDir &folder, const CountyKeys &keys, const QString &password, bool isNew);
/// Whether a folder is a county's.
bool holdsCountyKeys(const QDir &folder);
/// Takes back what a hub that could not be made left.
void removeCountyKeys(const QDir &folder);
/// LoginRefused where the password is wrong, Damaged, FileMissing.
Result<CountyKeys> readCountyKeys(const QDir &folder, const QString &password);
Result<CountyCard> readCountyCard(const QDir &folder);

} // namespace powerhall
