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
    QMap<Origin, Head> heads;  ///< main line of every origin the caller may see
    QSet<QByteArray> branches; ///< hashes of the events beside those lines (see PushBatch::branches)
    QByteArray signingKey;     ///< Ed25519 public key of the hub
    QSet<QUuid> erased;        ///< keys destroyed for good: their grants are refused and forgotten
};

/// One step of a push: contiguous pieces of lines, in order. Idempotent.
struct PushBatch
{
    QList<QByteArray> events;
    /// Events of an origin whose line was continued twice (cloned or restored device, both used). Each names
    /// as `previous` an event the hub has, in its main line or beside it, or one that stands before it in
    /// this list; seq is that event's and one more. The first of a line (seq 1) may have a rival, too. The
    /// hub keeps what came first as its main line and these beside it, by hash; a station may have it the
    /// other way round. One that the hub has in its main line is no fault and changes nothing.
    QList<QByteArray> branches;
    QList<Checkpoint> checkpoints;
    QList<KeyGrant> grants;
    QList<QUuid> erased;
};

struct PushOutcome
{
    QMap<Origin, Head> heads; ///< committed; push goes on from here and from nowhere else
    HubReceipt receipt;
    /// Origins of which `events` had one that does not continue the main line although it comes from it (the
    /// line parts at or before the hub's head): nothing of theirs was taken; they come again as branches.
    QList<Origin> forked;
    /// Hash → a word for why. Stepped aside, the rest was taken: newer events of the same line, too, where
    /// that is possible. `no_event`, `predecessor_missing` (kept or not: it comes again), `not_yours` …
    QMap<QByteArray, QString> refused;
};

struct PullBatch
{
    QList<QByteArray> events;   ///< of main lines, contiguous from what was asked
    QList<QByteArray> branches; ///< beside them, not among those said to be known; predecessors first
    QList<Checkpoint> checkpoints;
    bool more = false;
};

/// Part of a scan.
struct ContentPiece
{
    QByteArray bytes;
    qint64 wholeSize = 0;
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
    /// `known` names the last number of each main line that need not come; a station that finds its line
    /// parted from the hub's asks again from further back.
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
    virtual Result<ContentPiece> content(const QByteArray &hash, qint64 offset, int atMost) = 0;
};

} // namespace powerhall
