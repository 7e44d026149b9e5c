// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/contentstore.h"
#include "models/storage/replica.h"
#include "models/sync/bundle.h"
#include "models/sync/hub.h"

namespace powerhall {

/// What taking in a bundle came to.
struct BundleOutcome
{
    int taken = 0;                     ///< events that were new
    int scans = 0;                     ///< contents that were new
    qint64 accepted = 0;               ///< events of ours the maker has, which was not known before
    qint64 notThere = 0;               ///< events of ours the maker had not got when it made the bundle
    qint64 notHere = 0;                ///< events the maker has that are still not here
    QMap<QByteArray, QString> asides;  ///< hash → waits, unreadable
    QMap<QByteArray, QString> refused; ///< ours, by the maker; or the maker's, by us: hash → word
    int falseWitnesses = 0;            ///< checkpoints and receipts whose signature does not fit
    bool newIncarnation = false;
    QSet<QUuid> parted; ///< devices whose line the hub has otherwise
};

/// Name under which a store keeps how it stands with a device met by stick; null = the hub, which is one
/// whichever way it is met.
QString stickPartner(const QUuid &device);

/// Whom a bundle is for, and what goes into it.
struct BundleWish
{
    QString to;           ///< as the bundle says it
    QString from;         ///< code of one's own place
    QList<QUuid> readers; ///< devices that may read it, as far as they are known; null = the hub
    qint64 nowMs = 0;
    const ContentStore *contents = nullptr; ///< where the scans are
};

/// Everything that not all of its readers are known to hold: by their last bundles, or everything at first.
/// Each event comes with its scan, and there is room for its key's grants; those not yet sent are in it.
/// `moreLeft` is set where it would not all go into one.
Result<Bundle> bundleFor(Replica &replica, const BundleWish &wish, bool *moreLeft = nullptr);

/// Takes in scans, then events all or none, the way a pull does, then what belongs to them; made again after
/// a failure it goes on. The bundle was read, so its signature is known to fit. `hubKey` is what receipts are
/// signed with.
Result<BundleOutcome> takeBundle(Replica &replica, const Bundle &bundle, const QByteArray &hubKey,
                                 const BundleTrust &trust, qint64 nowMs, ContentStore *contents = nullptr);

/// The county's side: hands a desk's bundle to the hub, through the connection of the county for that device.
Result<BundleOutcome> takeBundle(Hub &hub, const Bundle &bundle);
/// The answer for a place: what its desk lacks of what it may see, the receipt, what was refused. `asked` is
/// the bundle it answers, empty for a place that sent none.
Result<Bundle> answerFor(Hub &hub, const Bundle &asked, const BundleOutcome &outcome, const QString &to,
                         const QString &from, const QSet<QUuid> &holders);

} // namespace powerhall
