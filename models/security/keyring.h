// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/enrolment.h"
#include "models/security/keygrant.h"

#include <QMap>
#include <QSet>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

namespace powerhall {

/// Where wrapped keys are kept. The keyring knows no store; services join the two. `put` is durable on return
/// and writes all or none; `get` says NotFound for a key that is not, or no longer, there.
struct KeyShelf
{
    /// Keys, and the grants made of them, in one step.
    std::function<Result<void>(const QMap<QUuid, QByteArray> &, const QList<KeyGrant> &)> put;
    std::function<Result<QByteArray>(const QUuid &)> get;
    std::function<Result<void>(const QUuid &)> destroy;
    /// Keeps a row in memory, where `get` finds it, and writes it with the next `put` or at closing.
    std::function<void(const QUuid &, const QByteArray &)> defer;
    std::function<Result<QMap<QUuid, QByteArray>>(const QUuid &after, int atMost)> walk;
    /// Grants that came by exchange and are not opened yet.
    std::function<Result<QList<KeyGrant>>(int atMost)> arrived;
    std::function<Result<QList<KeyGrant>>(const QUuid &key)> arrivedOf;
    /// Takes in keys and forgets the grants they came by.
    std::function<Result<void>(const QMap<QUuid, QByteArray> &, const QList<KeyGrant> &)> adopt;
};

/// The key a person's data is sealed under, and its id in the journal.
struct PersonKey
{
    QUuid id;
    SecretKey key;
};

/// Someone the station has met before, found by the blind index of ID numbers.
struct KnownPerson
{
    QUuid keyId;
    QUuid lastApplication;

    bool operator==(const KnownPerson &) const = default;
};

/// The opened keys of a station: a random station key, wrapped for each user by their password, wraps a key
/// for every person and the key the station signs with. Belongs to the shelf's thread, but for what says
/// otherwise. Keys are wiped when it goes.
class Keyring
{
public:
    /// Makes the keys of a new station; the first user can open them.
    static Result<std::shared_ptr<Keyring>> found(KeyShelf shelf, const QUuid &user, const QString &password,
                                                  const SigningKeys &signing);
    /// LoginRefused where the password is wrong or the user has no key; takes the same time for both.
    static Result<std::shared_ptr<Keyring>> unlock(KeyShelf shelf, const QUuid &user,
                                                   const QString &password);

    /// Says whom every person's key is granted to from now on: the place itself, with the secret that opens
    /// what other desks of it grant, and the places above.
    Result<void> joinPlace(const HolderKey &place, const SecretKey &placeSecret,
                           const QList<HolderKey> &above);
    /// Opens what was sealed to the place. NotFound where the desk has none, Damaged.
    Result<QByteArray> openForPlace(const QByteArray &box) const;
    /// A keyed hash under the place's secret, which its desks and the county have and nobody else: shows them
    /// that one belongs to the place. Empty where the desk has none.
    [[nodiscard]] QByteArray placeMark(const QByteArray &text) const;
    /// Grants of keys that are here, made afresh; nothing for one that is not (about 0.1 ms a key).
    Result<QList<KeyGrant>> grantsOf(const QSet<QUuid> &keys) const;
    /// Takes in keys that other desks granted to this place, and grants keys made before it had one; a part
    /// at a time (about 0.1 ms a key). True while something is left.
    Result<bool> tendGrants(int atMost);

    /// Wraps the station's key for a user: a new one, or one with a new password.
    Result<void> admit(const QUuid &user, const QString &password);
    /// Whether this password opens the user's wrapped key now.
    [[nodiscard]] bool opensFor(const QUuid &user, const QString &password) const;
    /// Takes a user's wrapped key away; their password opens nothing any more.
    Result<void> expel(const QUuid &user);

    /// A key nobody has yet, on the disk before it is given. Batches double from 1 to 64, so that a long
    /// session pays one write for 64 persons and a short one leaves few keys unused.
    Result<PersonKey> takePersonKey();
    /// NotFound after the person was erased. One that another desk granted is opened, taken in or not.
    Result<SecretKey> personKey(const QUuid &id) const;
    /// The same from bytes somebody else read. Any thread.
    Result<SecretKey> unwrapPersonKey(const QUuid &id, const QByteArray &wrapped) const;

    /// Local data of the station (drafts), under a key of its own.
    [[nodiscard]] QByteArray sealLocal(const QByteArray &plain, QByteArrayView context) const;
    Result<QByteArray> unsealLocal(const QByteArray &sealedBytes, QByteArrayView context) const;

    /// Signs with the station's key, whose public half stands in the first event.
    Result<QByteArray> signMessage(const QByteArray &message) const;

    /// Blind index: a keyed hash of kind and number leads to the person's key; readable by nobody without the
    /// station's key and in no event. Nothing for somebody new or erased.
    [[nodiscard]] std::optional<KnownPerson> knownPerson(const QString &idKind,
                                                         const QString &idNumber) const;
    /// Deferred: an acceptance costs one write to the disk. What a crash loses is an offer, no data.
    void rememberPerson(const QString &idKind, const QString &idNumber, const KnownPerson &person);

private:
    Keyring(KeyShelf shelf, SecretKey stationKey);
    [[nodiscard]] SecretKey derivedKey(const char *purpose) const;
    [[nodiscard]] QUuid indexId(const QString &idKind, const QString &idNumber) const;
    Result<void> refill();
    Result<void> loadPlace();
    Result<bool> adoptArrived(int atMost);
    Result<bool> grantOlder(int atMost);
    Result<void> addGrants(const QUuid &id, const SecretKey &key, QList<KeyGrant> &grants) const;

    KeyShelf m_shelf;
    std::optional<SealingKeys> m_place; ///< what is granted to this place opens with it
    QList<QByteArray> m_holders;        ///< public keys every person's key is granted to
    SecretKey m_stationKey;
    SecretKey m_wrapKey;  ///< wraps persons' keys and the signing key
    SecretKey m_localKey; ///< seals drafts and the index's values
    SecretKey m_indexKey; ///< blinds ID numbers
    QList<PersonKey> m_pool;
    int m_batch = 1;
};

} // namespace powerhall
