// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/replica.h"
#include "models/sync/bundle.h"
#include "models/sync/hub.h"

namespace powerhall {

/// What taking in a bundle came to.
struct BundleOutcome
{
    int taken = 0;                     ///< events that were new
    qint64 notThere = 0;               ///< events of ours the maker had not got when it made the bundle
    QMap<QByteArray, QString> asides;  ///< hash → waits, unreadable
    QMap<QByteArray, QString> refused; ///< ours, by the maker; or the maker's, by us: hash → word
    int falseWitnesses = 0;            ///< checkpoints and receipts whose signature does not fit
    bool newIncarnation = false;
    QSet<QUuid> parted; ///< devices whose line the hub has otherwise
};

/// Name under which a store keeps how it stands with somebody met by stick.
QString stickPartner(const QString &place);

/// Everything for a partner that it is not known to hold: by its last bundle, or everything at first.
/// `moreLeft` is set where it would not all go into one.
Result<Bundle> bundleFor(Replica &replica, const QString &to, const QString &from, qint64 nowMs,
                         bool *moreLeft = nullptr);

/// Takes in events all or none, the way a pull does, then what belongs to them. The bundle was read, so its
/// signature is known to fit. `hubKey` is what receipts are signed with.
Result<BundleOutcome> takeBundle(Replica &replica, const Bundle &bundle, const QByteArray &hubKey,
                                 const BundleTrust &trust, qint64 nowMs);

/// The county's side: hands a desk's bundle to the hub, through the connection of the county for that device.
Result<BundleOutcome> takeBundle(Hub &hub, const Bundle &bundle);
/// The answer for a place: what its desk lacks of what it may see, the receipt, what was refused. `asked` is
/// the bundle it answers, empty for a place that sent none.
Result<Bundle> answerFor(Hub &hub, const Bundle &asked, const BundleOutcome &outcome, const QString &to,
                         const QString &from, const QSet<QUuid> &holders);

} // namespace powerhall
