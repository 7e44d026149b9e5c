// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QCborMap>
#include <QList>
#include <QString>
#include <QUuid>

namespace powerhall {

/// Hybrid logical clock: never runs back on one device, and after reading an event lies behind it.
struct HybridTime
{
    qint64 ms = 0;
    quint32 counter = 0;

    auto operator<=>(const HybridTime &) const = default;
};

/// Who wrote an event: a device in one of its lives. A restored or cloned device takes the next incarnation.
struct Origin
{
    QUuid device;
    quint32 incarnation = 1;

    bool operator==(const Origin &) const = default;
    bool operator<(const Origin &other) const
    {
        return device == other.device ? incarnation < other.incarnation : device < other.device;
    }
};

/// One thing that happened, in business words (design section 2). Never changed, never deleted. Its canonical
/// bytes are deterministic CBOR (RFC 8949, 4.2) of one array in the order of the members below; its hash is
/// SHA-256 over those bytes, ciphertext included.
struct Event
{
    static constexpr int CurrentVersion = 1;

    int version = CurrentVersion;
    Origin origin;
    quint64 seq = 0;       ///< 1, 2, 3 … without a gap for each origin
    QByteArray previous;   ///< hash of seq − 1 of the same origin; empty for the first
    QByteArray hubReceipt; ///< hash of the last hub receipt known; empty before the first
    Instant at;            ///< wall, monotonic, boot
    HybridTime hybrid;
    QUuid actor;               ///< user; null = the program itself
    QUuid subject;             ///< application, user, profile, device …
    QList<QByteArray> parents; ///< hashes of the subject's newest events known when this one was made
    QString type;              ///< see eventtypes.h
    QCborMap open;             ///< readable by everyone; no personal data
    QUuid keyId;               ///< key the sealed part is under; null = nothing sealed
    QByteArray sealed;         ///< nonce and ciphertext

    bool operator==(const Event &) const = default;
};

/// An event beside the bytes it came in and their hash.
struct StoredEvent
{
    Event event;
    QByteArray bytes;
    QByteArray hash;
};

/// Canonical bytes. Map keys are sorted, integers shortest, no floats other than whole doubles as given.
QByteArray encodeEvent(const Event &event);
/// Refuses what is not canonical, truncated or not an event (ErrorCode::Damaged). Newer versions decode as
/// far as this one knows and keep their bytes.
Result<Event> decodeEvent(const QByteArray &bytes);
/// The same for what is to be kept and passed on whatever it says: where no more can be read than whose event
/// it is and where it stands in its line (version, device, incarnation, seq, previous), it is an event of the
/// type `unreadable`, without a subject. Damaged where not even that can be read.
Result<Event> decodeForKeeping(const QByteArray &bytes);
QByteArray hashOf(const QByteArray &bytes);

/// What an act says happened, before the journal gives it place and time.
struct NewEvent
{
    QUuid actor;
    QUuid subject;
    QString type;
    QCborMap open;
    QUuid keyId;
    QByteArray sealed;
};

} // namespace powerhall
