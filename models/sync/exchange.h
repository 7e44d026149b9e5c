// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/contentstore.h"
#include "models/storage/replica.h"
#include "models/sync/hub.h"

#include <functional>
#include <optional>

namespace powerhall {

size_t qHash(const Origin &origin, size_t seed = 0);

/// What is done beside moving events, and by whom; what is left empty is left out.
struct ExchangeContext
{
    QString partner; ///< under which the store keeps how it stands with this hub
    /// The hub's key as the enrolment says; a hub that shows another is refused. Empty = as it said first.
    QByteArray hubKey;
    std::function<qint64()> nowMs; ///< the desk's clock
    /// Signs as this device; empty while the keyring is locked.
    std::function<Result<QByteArray>(const QByteArray &)> sign;
    /// Ed25519: key, message, signature.
    std::function<bool(const QByteArray &, const QByteArray &, const QByteArray &)> verify;
    QSet<QUuid> holders;              ///< as whom this desk opens grants
    ContentStore *contents = nullptr; ///< where the scans are
    /// Where it stands, in words; events moved so far and how many are known to be to move. False ends it.
    std::function<bool(const QString &step, qint64 done, qint64 total)> goesOn;
    int batchEvents = 500;
    qint64 batchBytes = 1'000'000;
};

/// What an exchange came to. 已同步 may be shown only where `synced`.
struct ExchangeReport
{
    bool synced = false; ///< both sides hold the same of everything this desk may see
    qint64 waiting = 0;  ///< events here that the hub has not
    qint64 missing = 0;  ///< events there that are not here, as far as they can be counted
    qint64 oldestWaitingMs = 0;
    QString reason; ///< a word for why not synced: the hub's for refusing, `predecessor_missing` …
    int pushed = 0;
    int pulled = 0;
    int scansSent = 0;
    int scansReceived = 0;
    int scansMissing = 0;              ///< events name them, and the hub has them not yet
    bool hubRestored = false;          ///< its epoch changed: everything was offered again
    bool newIncarnation = false;       ///< this device's line was used elsewhere
    int falseCheckpoints = 0;          ///< whose signature does not fit
    QMap<QByteArray, QString> refused; ///< by the hub: hash → its word
    QMap<QByteArray, QString> asides;  ///< here: hash → waits, unreadable
};

/// One exchange with a hub, in steps of at most one call and one transaction each. Everything is derived from
/// what both sides hold, so that it may be cut off at any point and begun again; a step that failed leaves
/// nothing half done.
class Exchange
{
public:
    Exchange(Replica &replica, Hub &hub, ExchangeContext context);

    /// True while there is more to do. Any error ends the exchange (Cancelled where the person did).
    Result<bool> step();
    /// All steps; notes success or failure in the store.
    Result<ExchangeReport> run();
    [[nodiscard]] const ExchangeReport &report() const { return m_report; }
    /// Keeps how it went; run() does it by itself.
    void noteEnd(const Result<void> &end);

private:
    enum class Stage
    {
        Greet,
        PushLines,
        PullLines,
        PushBranches,
        AskGrants,
        AskReceipts,
        MoveScans,
        Compare,
        Done
    };

    Result<void> greet();
    Result<void> noteEpoch(const HubGreeting &greeting);
    Result<void> signOwnHead();
    Result<bool> pushLines();
    Result<void> pushOnce(PushBatch batch);
    void noteRefused(const PushBatch &batch, const QMap<QByteArray, QString> &refused);
    Result<bool> pullLines();
    Result<void> takePulled(const PullBatch &batch);
    Result<void> keepCheckpoints(const QList<Checkpoint> &checkpoints);
    Result<bool> stepBack();
    Result<bool> pushBranches();
    Result<PushBatch> branchesToPush();
    Result<void> askGrants();
    Result<void> askReceipts();
    Result<bool> moveScans();
    Result<bool> askScans();
    Result<bool> sendPiece();
    Result<bool> fetchPiece();
    Result<void> compare();
    Result<qint64> waitingOf(const Origin &origin, const Head &head, const QSet<QByteArray> &there);
    void noteReason(const QString &word);
    Result<void> mayGoOn(const QString &step);
    /// Main lines to push, from the hub's heads on; lines the hub cannot take from here stand at their end.
    Result<VersionVector> pushFrom();
    /// Whether the hub's head lies in what this store calls the main line.
    Result<bool> isInMain(const Origin &origin, const Head &head);

    /// What is still to be done of them.
    struct Scans
    {
        QList<QByteArray> unknown;       ///< here, and not known to be there
        QMap<QByteArray, qint64> toSend; ///< from which byte on
        QList<QByteArray> toFetch;
    };

    Replica &m_replica;
    Hub &m_hub;
    ExchangeContext m_context;
    ExchangeReport m_report;
    Stage m_stage = Stage::Greet;
    Origin m_own;
    qint64 m_total = 0;
    HubGreeting m_greeting; ///< heads kept up to date with every answer
    QList<PartedEvent> m_parted;
    QSet<Origin> m_foreign;          ///< lines the hub does not take from this place
    QSet<Origin> m_stuck;            ///< lines the hub takes nothing more of in this exchange
    QMap<Origin, quint64> m_back;    ///< how far back a line is asked for, from the end both might share
    QMap<Origin, quint64> m_reached; ///< last number pulled of a line, whether or not it has its place yet
    int m_rounds = 0;
    std::optional<Scans> m_scans; ///< nothing before they were looked at
};

/// How it stands with a partner when nobody is asked: what was done here since both last agreed.
struct ExchangeStanding
{
    qint64 waiting = 0;
    qint64 oldestWaitingMs = 0;
    ExchangeState state;
};
Result<ExchangeStanding> standingWith(Replica &replica, const QString &partner);

} // namespace powerhall
