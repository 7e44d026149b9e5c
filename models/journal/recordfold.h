// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/fold.h"

#include <QLatin1StringView>

namespace powerhall {

/// What a fold says of one subject that is a record: a disclosure item, a board on a wall, an enquiry, an
/// outage, a released report. Summary and state are canonical CBOR in the kind's own shape; ciphertext in
/// them stays ciphertext.
struct RecordState
{
    QString order;      ///< lists of a kind run by it, ascending by code point, then by id
    QByteArray summary; ///< what a list shows and filters by; small
    QByteArray state;   ///< the whole

    bool operator==(const RecordState &) const = default;
};

/// A record as its events tell it. No state while the event that begins it has not arrived.
struct FoldedRecord
{
    std::optional<RecordState> state;
    QList<Quarantined> quarantined;
};

/// A kind of record: which events are its own and how they fold. The fold is total, pure and deterministic
/// like foldApplication; it is given all of the subject's events in causal order, passes over those that are
/// kept for the audit alone and quarantines what it cannot apply, events of newer versions among them (see
/// RecordSteps).
struct RecordKind
{
    QLatin1StringView name;   ///< disclosure_item, enquiry …
    QLatin1StringView prefix; ///< its events' types begin with it: `enquiry.`
    FoldedRecord (*fold)(const QList<StoredEvent> &ordered) = nullptr;
};

/// Every kind; a new feature enters its own here.
const QList<RecordKind> &recordKinds();
/// The kind whose events these are; nullptr where none is a record's.
const RecordKind *recordKindOf(const QList<StoredEvent> &events);
/// Folds the events of one subject, in any order.
FoldedRecord foldRecord(const RecordKind &kind, const QList<StoredEvent> &events);
/// For the hash of the projection.
QByteArray encodeRecord(const RecordKind &kind, const RecordState &state);

} // namespace powerhall
