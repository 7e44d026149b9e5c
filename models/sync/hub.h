// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/witness.h"
#include "models/security/keygrant.h"

#include <QList>
#include <QMap>
#include <QSet>

namespace powerhall {

/// What the hub says of itself to this device.
struct HubGreeting
{
    qint64 epoch = 0; ///< raised when the hub was restored: everything is offered again
    qint64 hubMs = 0;
    QMap<Origin, Head> heads;  ///< of all lines the caller may see
    QSet<QByteArray> branches; ///< hashes of events beside those lines (a line continued twice)
    QByteArray signingKey;     ///< Ed25519 public key of the hub
    QSet<QUuid> erased;        ///< keys destroyed for good: their grants are refused and forgotten
};

/// One step of a push: contiguous pieces of lines, in order. Idempotent.
struct PushBatch
{
    QList<QByteArray> events;
    QList<QByteArray> branches; ///< events of a line that was continued twice, the other half
    QList<Checkpoint> checkpoints;
    QList<KeyGrant> grants;
    QList<QUuid> erased;
};

struct PushOutcome
{
    QMap<Origin, Head> heads; ///< committed; push goes on from here and from nowhere else
    HubReceipt receipt;
    QList<Origin> forked;              ///< another continuation of these lines is there already
    QMap<QByteArray, QString> refused; ///< hash → a word for why; stepped aside, the rest was taken
};

struct PullBatch
{
    QList<QByteArray> events; ///< contiguous from what was asked
    QList<QByteArray> branches;
    QList<Checkpoint> checkpoints;
    bool more = false;
};

/// The county's side of an exchange, as a station sees it: PostgreSQL, or a test's memory. Every call is one
/// transaction there; a call that failed (HubUnreachable) may or may not have been committed, and is simply
/// made again. Used by one thread.
class Hub
{
public:
    virtual ~Hub();

    virtual Result<HubGreeting> hello() = 0;
    virtual Result<PushOutcome> push(const PushBatch &batch) = 0;
    /// Of the lines the caller may see: its own place's, those of places above it, those of places below it.
    virtual Result<PullBatch> pull(const VersionVector &known, const QSet<QByteArray> &knownBranches,
                                   int atMost) = 0;
    /// Grants of these keys for these holders; nothing for a key that is erased or was never granted.
    virtual Result<QList<KeyGrant>> grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys) = 0;
    /// Those of these receipts that are signed by now.
    virtual Result<QList<HubReceipt>> signedReceipts(const QList<QByteArray> &hashes) = 0;

    /// Scans travel in pieces: which of these contents (SHA-256 of the ciphertext) the hub lacks, and from
    /// which byte on; absent = it has the whole.
    virtual Result<QMap<QByteArray, qint64>> contentWanted(const QList<QByteArray> &hashes) = 0;
    virtual Result<void> putContent(const QByteArray &hash, qint64 size, qint64 offset,
                                    const QByteArray &piece) = 0;
    /// Empty past the end; NotFound while the hub does not have the whole.
    virtual Result<QByteArray> content(const QByteArray &hash, qint64 offset, int atMost) = 0;
};

} // namespace powerhall
