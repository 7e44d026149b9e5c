// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/hub.h"
#include "models/sync/hubaddress.h"

#include <functional>
#include <memory>

namespace powerhall {

class PgConnection;
class PgParameters;
class PgRows;

/// The hub in a PostgreSQL database (resources/sql/hub): each call is one statement there. Connects when it
/// is first asked, and again after a failure. An answer, or that there is none, comes within 5 s of silence.
class PostgresHub final : public Hub
{
public:
    /// Who asks. The place counts for nothing where the database role is a desk's own: the hub knows its.
    struct Caller
    {
        QUuid device;
        QString place;
    };

    PostgresHub(HubAddress address, Caller caller);
    ~PostgresHub() override;

    /// With whose rights the hub's owner asks: a station's are those of the caller's place.
    enum class Speaker
    {
        Owner,
        Station
    };
    /// Several calls in one transaction, all or none; the connection is not made anew in between. For the
    /// hub's owner.
    Result<void> together(Speaker speaker, const std::function<Result<void>()> &calls);
    /// From now on, inside a transaction.
    Result<void> speakAs(Speaker speaker);

    Result<HubGreeting> hello() override;
    Result<PushOutcome> push(const PushBatch &batch) override;
    Result<PullBatch> pull(const VersionVector &known, const QSet<QByteArray> &knownBranches,
                           int atMost) override;
    Result<QList<KeyGrant>> grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys) override;
    Result<QList<HubReceipt>> signedReceipts(const QList<QByteArray> &hashes) override;
    Result<QMap<QByteArray, qint64>> contentWanted(const QList<QByteArray> &hashes) override;
    Result<void> putContent(const QByteArray &hash, qint64 size, qint64 offset,
                            const QByteArray &piece) override;
    Result<ContentPiece> content(const QByteArray &hash, qint64 offset, int atMost) override;

private:
    /// Asks once more where another writer was faster: every function of the hub is idempotent.
    Result<PgRows> ask(const char *sql, const PgParameters &parameters);
    Result<PgRows> askOnce(const char *sql, const PgParameters &parameters);

    HubAddress m_address;
    Caller m_caller;
    std::unique_ptr<PgConnection> m_connection;
    bool m_isTogether = false;
};

} // namespace powerhall
