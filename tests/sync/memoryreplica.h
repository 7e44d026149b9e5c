// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/hybridclock.h"
#include "models/journal/lineplacing.h"
#include "models/storage/replica.h"

#include <QRandomGenerator>

namespace powerhall {

/// What a store may do wrong; a test of the tests hands them in. Each is a mistake somebody made elsewhere.
struct ReplicaFaults
{
    bool knowsNoDuplicates = false;   ///< takes what it has already as new
    bool foldsByArrival = false;      ///< later in the order of arrival wins
    bool breaksNoTies = false;        ///< equal stamps stay in the order of arrival
    bool hashesUnordered = false;     ///< the projection runs in the order of a hash table
    bool winsByRow = false;           ///< of concurrent changes the newest event's whole row counts
    bool reusesNumbers = false;       ///< goes on with its line although it was used elsewhere
    bool believesClocks = false;      ///< any stamp moves its own clock
    bool countsBeforeSuccess = false; ///< notes a batch as sent before anybody answered
};

/// A desk's store in memory: the placing, clock and folds of the program over maps, so that thousands of
/// schedules run in the time one disk needs for a few. What it holds can be copied, as a disk can.
class MemoryReplica final : public Replica
{
public:
    struct Line
    {
        Origin origin;
        int branch = 0;
        quint64 first = 1;
        QList<StoredEvent> events;
    };
    struct Granted
    {
        KeyGrant grant;
        bool isReceived = false;
        bool isSent = false;
    };
    struct State
    {
        Origin own;
        HybridTime observed;
        QList<Line> lines;
        QMap<Origin, QMap<QByteArray, StoredEvent>> waiting;
        QMap<QByteArray, QByteArray> unreadable;
        QMap<QUuid, QList<StoredEvent>> subjects; ///< in order of arrival
        QMap<std::tuple<qint64, qint64, QByteArray>, HubReceipt> receipts;
        QMap<Origin, QMap<quint64, Checkpoint>> checkpoints;
        QMap<QString, ExchangeState> exchanges;
        QMap<std::pair<QUuid, QUuid>, Granted> grants;
        QSet<QUuid> keys;
        QMap<QUuid, bool> erased; ///< → sent
        QSet<QUuid> wanted;
    };

    MemoryReplica(State state, const Clock &clock, ReplicaFaults faults);
    /// An empty store that begins with station.founded.
    static State found(const QUuid &device, const QString &place, const QByteArray &signingKey,
                       const Clock &clock);

    [[nodiscard]] const State &state() const { return m_state; }
    bool diskIsFull = false;

    Result<StoredEvent> append(const NewEvent &wish);
    /// After a restore from a backup that said so.
    void beginIncarnation(const QString &reason);
    /// Hash over what all events come to; equal in two stores of equal events.
    [[nodiscard]] QByteArray projection() const;
    [[nodiscard]] bool knows(const QUuid &application) const;
    [[nodiscard]] QStringList conflictsOf(const QUuid &application) const;

    [[nodiscard]] Origin origin() const override { return m_state.own; }
    Result<int> import(const QList<QByteArray> &events, QMap<QByteArray, QString> *asides = nullptr) override;
    Result<QMap<Origin, Head>> heads() override;
    Result<QList<QByteArray>> exportAfter(const VersionVector &known, int atMost = -1,
                                          qint64 bytes = -1) override;
    Result<bool> holds(const Origin &origin, const Head &event) override;
    Result<QByteArray> eventAt(const Origin &origin, const Head &event) override;
    Result<QList<PartedEvent>> parted() override;
    Result<std::optional<quint64>> firstWaiting(const Origin &origin) override;
    Result<void> keepReceipts(const QList<HubReceipt> &receipts) override;
    Result<QList<HubReceipt>> receipts() override;
    Result<QList<QByteArray>> unsignedReceipts() override;
    Result<void> keepCheckpoints(const QList<Checkpoint> &checkpoints) override;
    Result<QList<Checkpoint>> newestCheckpoints() override;
    Result<QByteArray> signingKeyOf(const QUuid &device) override;
    Result<ExchangeState> exchangeState(const QString &partner) override;
    Result<void> saveExchangeState(const ExchangeState &state) override;
    Result<void> putGrants(const QList<KeyGrant> &grants) override;
    Result<QList<KeyGrant>> grantsToSend(int atMost) override;
    Result<void> noteGrantsSent(const QList<KeyGrant> &grants) override;
    Result<void> offerGrantsAgain() override;
    Result<void> keepReceivedGrants(const QList<KeyGrant> &grants) override;
    Result<QList<KeyGrant>> receivedGrants() override;
    Result<void> dropReceivedGrants(const QList<QUuid> &keys) override;
    Result<QSet<QUuid>> wantedKeys() override;
    Result<void> eraseKeys(const QSet<QUuid> &keys) override;
    Result<QSet<QUuid>> erasedKeys() override;
    Result<QSet<QUuid>> erasuresToSend() override;
    Result<void> noteErasuresSent(const QSet<QUuid> &keys) override;

private:
    class Shelf;

    [[nodiscard]] Result<void> mayWrite() const;
    void enter(const StoredEvent &stored);
    void putGrant(const KeyGrant &grant, bool isReceived);
    [[nodiscard]] HybridTime lastStamp() const;

    State m_state;
    const Clock &m_clock;
    ReplicaFaults m_faults;
    HybridClock m_hybrid;
};

} // namespace powerhall
