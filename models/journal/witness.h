// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/chain.h"

namespace powerhall {

/// How much of each origin's line is known: the last number of an unbroken chain. Pull asks by this, never by
/// a sequence of the hub's own, which may commit out of order and skip rows.
using VersionVector = QMap<Origin, quint64>;

/// A device's signed word on how far a line goes (Ed25519 over canonical bytes, key of station.founded):
/// what lies at or below it was written by the owner of the key.
struct Checkpoint
{
    Origin origin;
    Head head;
    QByteArray signature;

    bool operator==(const Checkpoint &) const = default;
};

/// What a checkpoint's signature is over: ["checkpoint", device, incarnation, seq, hash].
QByteArray bytesOf(const Checkpoint &checkpoint);

/// The hub's answer to a push: what it holds for good of the pushing device's lines, and when. Events made
/// later name it by its hash, so that they are younger than it. The signature comes later, from `hub sign`.
struct HubReceipt
{
    qint64 epoch = 0;
    qint64 hubMs = 0; ///< the hub's clock, ms since 1970 UTC
    QMap<Origin, Head> heads;
    QByteArray bytes;     ///< canonical CBOR of the above
    QByteArray hash;      ///< SHA-256 of `bytes`
    QByteArray signature; ///< of `bytes`, Ed25519 by the hub's key; empty until signed

    bool operator==(const HubReceipt &) const = default;
};

/// The receipt with its canonical bytes, ["receipt", epoch, hubMs, [[device, incarnation, seq, hash], …]],
/// and their hash. Heads run in the order of the device's 16 bytes, then of the incarnation.
HubReceipt makeReceipt(qint64 epoch, qint64 hubMs, const QMap<Origin, Head> &heads);
/// Damaged where the bytes are no receipt. Unsigned.
Result<HubReceipt> readReceipt(const QByteArray &bytes);

} // namespace powerhall
