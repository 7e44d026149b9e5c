// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/crypto.h"
#include "models/sync/bundle.h"
#include "models/sync/hubaddress.h"

#include <memory>

namespace powerhall {

class PgConnection;

/// A desk that may ask the hub.
struct HubDesk
{
    QString role; ///< its database role
    QString place;
    QString desk;
    qint64 enrolledMs = 0;
    qint64 revokedMs = 0; ///< 0 = it still may
};

struct HubState
{
    QString county;
    QByteArray signingKey;
    qint64 epoch = 0;
    qint64 lines = 0;
    qint64 events = 0;
    qint64 branches = 0;
    qint64 receipts = 0;
    qint64 unsignedReceipts = 0;
    QList<HubDesk> desks;
};

/// The county's own side of its hub: asks as the database's owner. Waits longer than a station would.
class HubDatabase
{
public:
    struct County
    {
        QString code;
        QByteArray signingKey; ///< Ed25519 public key
        QByteArray placeKey;   ///< X25519 public key
    };

    /// Makes the database where the server has none of that name, and everything in it, all or nothing.
    /// AlreadyExists where a hub is in it. `beforeItCounts` runs last, before the commit.
    static Result<void> create(const HubAddress &address, const County &county,
                               const std::function<Result<void>()> &beforeItCounts);
    static Result<std::unique_ptr<HubDatabase>> open(const HubAddress &address);
    /// Runs, all or none, the scripts this program has and an older one had not. How many.
    Result<int> bringForward();
    /// Refused (`hub_outdated`) where there are such scripts.
    Result<void> checkCurrent();
    ~HubDatabase();

    Result<HubState> state();
    /// As the device's first event here tells; NotFound where it has none.
    Result<Founding> foundingOf(const QUuid &device);
    /// A place below `parent`; one that is there already keeps its key. NotFound where there is no such
    /// parent.
    Result<void> putPlace(const QString &code, const QString &parent, const QByteArray &publicKey);
    /// Codes of the places above one, the county first, with their keys.
    Result<QList<std::pair<QString, QByteArray>>> placesAbove(const QString &code);
    /// Gives a desk a database role with a password (sent as its verifier only), or a new password. Its name.
    Result<QString> enrolDesk(const QString &place, const QString &desk, const QString &password);
    /// NotFound where no such desk may ask.
    Result<void> revokeDesk(const QString &place, const QString &desk);
    /// After the database was restored from a backup: stations offer everything again. The new epoch.
    Result<qint64> raiseEpoch();
    /// Signs the receipts that are not yet signed. How many.
    Result<int> signReceipts(const SigningKeys &keys);
    [[nodiscard]] PgConnection &connection() { return *m_connection; }

private:
    explicit HubDatabase(std::unique_ptr<PgConnection> connection);

    std::unique_ptr<PgConnection> m_connection;
};

} // namespace powerhall
