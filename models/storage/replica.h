// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/fold.h"
#include "models/journal/witness.h"
#include "models/security/keygrant.h"

#include <QSet>

namespace powerhall {

/// An event of an origin whose line parted, from the first number on that was given twice.
struct PartedEvent
{
    Origin origin;
    quint64 seq = 0;
    QByteArray hash;
    QByteArray previous;
    bool isMain = false; ///< in what this store calls the main line
};

/// How the exchange with a partner stands: the hub, or a neighbour met by stick.
struct ExchangeState
{
    QString partner;
    qint64 epoch = 0;
    QByteArray signingKey;     ///< the hub's, as it said itself or an enrolment did
    qint64 successMs = 0;      ///< of this desk's clock; 0 = never
    qint64 failureMs = 0;      ///< of the last try that failed
    qint64 failingSinceMs = 0; ///< first failure after the last success; 0 = none
    QString failure;           ///< word of the error that was
    QMap<Origin, Head> agreed; ///< what both sides held at the last success

    bool operator==(const ExchangeState &) const = default;
};

/// What an exchange needs of a store: lines of events in and out, and what the partners said. Events come in
/// any order and any number of times. Every call that writes is one transaction.
class Replica
{
public:
    virtual ~Replica();

    /// Who writes here.
    [[nodiscard]] virtual Origin origin() const = 0;

    /// Takes in events of other folders; returns how many were new. What has no predecessor yet waits, what
    /// is no event is kept apart; `asides`, where given, is told of both (hash → waits, unreadable). What
    /// parts from a line counts like the line itself. Where somebody else wrote as this device, it begins a
    /// new incarnation.
    virtual Result<int> import(const QList<QByteArray> &events,
                               QMap<QByteArray, QString> *asides = nullptr) = 0;

    /// Newest event of each origin's main line.
    virtual Result<QMap<Origin, Head>> heads() = 0;
    /// Of main lines, as stored, origin by origin in order of seq, after the given numbers; at least one
    /// where there is any, then as many as the bounds allow (< 0: all).
    virtual Result<QList<QByteArray>> exportAfter(const VersionVector &known, int atMost = -1,
                                                  qint64 bytes = -1) = 0;
    /// Whether this very event is here, in whichever line.
    virtual Result<bool> holds(const Origin &origin, const Head &event) = 0;
    virtual Result<QByteArray> eventAt(const Origin &origin, const Head &event) = 0;
    /// Empty where no line ever parted; predecessors first.
    virtual Result<QList<PartedEvent>> parted() = 0;
    /// Lowest number of this origin that waits for its predecessor.
    virtual Result<std::optional<quint64>> firstWaiting(const Origin &origin) = 0;

    /// Receipts stay for ever; a signature is added when it comes. The newest one's hash goes into every
    /// event written from then on.
    virtual Result<void> keepReceipts(const QList<HubReceipt> &receipts) = 0;
    virtual Result<QList<HubReceipt>> receipts() = 0; ///< oldest first
    virtual Result<QList<QByteArray>> unsignedReceipts() = 0;

    /// Only such whose signature was checked.
    virtual Result<void> keepCheckpoints(const QList<Checkpoint> &checkpoints) = 0;
    /// Highest known of each origin.
    virtual Result<QList<Checkpoint>> newestCheckpoints() = 0;
    /// Signing keys of a device as its events tell them, those of the first founding first.
    virtual Result<QByteArray> signingKeyOf(const QUuid &device) = 0;

    virtual Result<ExchangeState> exchangeState(const QString &partner) = 0; ///< a fresh one where none is
    virtual Result<void> saveExchangeState(const ExchangeState &state) = 0;

    /// Own grants, to be sent to the hub and in bundles; they stay after sending.
    virtual Result<void> putGrants(const QList<KeyGrant> &grants) = 0;
    virtual Result<QList<KeyGrant>> grantsToSend(int atMost) = 0;
    virtual Result<void> noteGrantsSent(const QList<KeyGrant> &grants) = 0;
    /// Forgets that grants and erasures were sent: the hub was restored.
    virtual Result<void> offerGrantsAgain() = 0;
    /// Grants that came, until the keyring is open and adopts them. Those of erased keys are refused
    /// silently.
    virtual Result<void> keepReceivedGrants(const QList<KeyGrant> &grants) = 0;
    virtual Result<QList<KeyGrant>> receivedGrants() = 0;
    virtual Result<void> dropReceivedGrants(const QList<QUuid> &keys) = 0;
    /// Keys of events that came in for which there is neither key nor grant, nor were they erased.
    virtual Result<QSet<QUuid>> wantedKeys() = 0;

    /// Destroys keys for good, with every grant of them, and remembers that they were.
    virtual Result<void> eraseKeys(const QSet<QUuid> &keys) = 0;
    virtual Result<QSet<QUuid>> erasedKeys() = 0;
    virtual Result<QSet<QUuid>> erasuresToSend() = 0;
    virtual Result<void> noteErasuresSent(const QSet<QUuid> &keys) = 0;
};

} // namespace powerhall
