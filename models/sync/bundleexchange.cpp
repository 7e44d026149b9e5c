// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/bundleexchange.h"

#include "models/storage/partners.h"
#include "models/sync/eventneeds.h"
#include "models/sync/eventplace.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int OlderGrants = 20'000; ///< of events that went without them

/// Events beside main lines, and the hashes of all that parted.
Result<QList<QByteArray>> branchesOf(Replica &replica, const QList<PartedEvent> &parted, Bundle &bundle)
{
    QList<QByteArray> branches;
    for (const PartedEvent &event : parted) {
        bundle.branches.insert(event.hash);
        if (event.isMain)
            continue;
        const auto bytes = replica.eventAt(event.origin, {event.seq, event.hash});
        if (!bytes)
            return bytes.error();
        branches.append(*bytes);
    }
    return branches;
}

/// As many events from the first on as have room with what they need; false where some were left.
bool load(const QList<QByteArray> &events, const ContentStore *contents, Bundle &bundle)
{
    QSet<QUuid> keys;
    qint64 size = 0;
    for (const QByteArray &bytes : events) {
        const EventNeeds needs = needsOf(bytes);
        const bool hasScan = contents && !needs.scan.isEmpty() && contents->has(needs.scan) &&
                             !bundle.scans.contains(needs.scan);
        size += bytes.size() + (hasScan ? contents->size(needs.scan) : 0) +
                (needs.key.isNull() || keys.contains(needs.key) ? 0 : GrantsBytes);
        if (size > MostEventBytes && !bundle.events.isEmpty())
            break;
        bundle.events.append(bytes);
        if (!needs.key.isNull())
            keys.insert(needs.key);
        if (!hasScan)
            continue;
        if (const auto scan = contents->get(needs.scan)) // one that is spoilt stays here
            bundle.scans.insert(needs.scan, *scan);
    }
    return bundle.events.size() == events.size();
}

/// Up to where every reader is known to hold each line.
Result<VersionVector> knownToAll(Replica &replica, const QList<QUuid> &readers,
                                 const QList<PartedEvent> &parted)
{
    QMap<Origin, int> holders;
    VersionVector known;
    for (const QUuid &reader : readers) {
        const auto state = replica.exchangeState(stickPartner(reader));
        if (!state)
            return state.error();
        for (auto head = state->agreed.begin(); head != state->agreed.end(); ++head) {
            const auto held = replica.holds(head.key(), *head);
            if (!held || !*held)
                continue;
            ++holders[head.key()];
            known.insert(head.key(), qMin(head->seq, known.value(head.key(), head->seq)));
        }
    }
    for (auto count = holders.begin(); count != holders.end(); ++count) {
        if (*count < readers.size())
            known.remove(count.key());
    }
    // A line that parted is sent from where it did: what the other calls its main line is not known here.
    for (const PartedEvent &event : parted) {
        if (known.contains(event.origin))
            known.insert(event.origin, qMin(known.value(event.origin), event.seq - 1));
    }
    return known;
}

/// Whether lines go on after what is in a bundle.
Result<bool> goesOnAfter(Replica &replica, VersionVector known, const QList<QByteArray> &events)
{
    for (const QByteArray &bytes : events) {
        if (const auto place = placeOf(bytes))
            known.insert(place->origin, qMax(known.value(place->origin), place->seq));
    }
    const auto left = replica.exportAfter(known, 1);
    if (!left)
        return left.error();
    return !left->isEmpty();
}

/// Only what is signed as it should be.
void judgeWitnesses(Replica &replica, const Bundle &bundle, const QByteArray &hubKey,
                    const BundleTrust &trust, QList<Checkpoint> &checkpoints, QList<HubReceipt> &receipts,
                    BundleOutcome &outcome)
{
    for (const Checkpoint &checkpoint : bundle.checkpoints) {
        const auto key = replica.signingKeyOf(checkpoint.origin.device);
        const bool fits = key && trust.verify(*key, bytesOf(checkpoint), checkpoint.signature);
        if (fits)
            checkpoints.append(checkpoint);
        outcome.falseWitnesses += int(key && !fits);
    }
    for (const HubReceipt &receipt : bundle.receipts) {
        const bool fits = !receipt.signature.isEmpty() && !hubKey.isEmpty() &&
                          trust.verify(hubKey, receipt.bytes, receipt.signature);
        outcome.falseWitnesses += int(!receipt.signature.isEmpty() && !hubKey.isEmpty() && !fits);
        // An unsigned one counts only from the hub itself, whose bundle is signed as a whole.
        if (fits || (receipt.signature.isEmpty() && bundle.device.isNull()))
            receipts.append(receipt);
    }
}

Result<int> takeScans(ContentStore &contents, const Bundle &bundle)
{
    int taken = 0;
    for (auto scan = bundle.scans.begin(); scan != bundle.scans.end(); ++scan) {
        if (contents.has(scan.key()))
            continue;
        if (const auto put = contents.put(*scan); !put)
            return put.error();
        ++taken;
    }
    return taken;
}

/// How it stands with the maker now: what it said it holds is what both hold. `before`: what was here.
Result<void> noteMaker(Replica &replica, const Bundle &bundle, const QMap<Origin, Head> &before, qint64 nowMs,
                       BundleOutcome &outcome)
{
    auto state = replica.exchangeState(stickPartner(bundle.device));
    const auto heads = replica.heads();
    if (!state)
        return state.error();
    if (!heads)
        return heads.error();
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const qint64 ours = qint64(head->seq);
        const qint64 theirs = qMin(ours, qint64(bundle.holds.value(head.key()).seq));
        outcome.notThere += ours - theirs;
        const qint64 sent = qMin(theirs, qint64(before.value(head.key()).seq));
        outcome.accepted += qMax(qint64(0), sent - qint64(state->agreed.value(head.key()).seq));
    }
    for (auto head = bundle.holds.begin(); head != bundle.holds.end(); ++head)
        outcome.notHere += qMax(qint64(0), qint64(head->seq) - qint64(heads->value(head.key()).seq));
    const qint64 epoch =
        bundle.device.isNull() && !bundle.receipts.isEmpty() ? bundle.receipts.last().epoch : 0;
    if (epoch != 0 && state->epoch != 0 && epoch != state->epoch) { // the hub was restored
        if (auto done = replica.offerGrantsAgain(); !done)
            return done;
    }
    state->epoch = epoch != 0 ? epoch : state->epoch;
    state->agreed = bundle.holds;
    state->successMs = bundle.madeMs > 0 ? qMin(nowMs, bundle.madeMs) : nowMs; // what came later is not known
    state->failingSinceMs = 0;
    return replica.saveExchangeState(*state);
}

} // namespace

QString stickPartner(const QUuid &device)
{
    return device.isNull() ? QString(HubPartner) : QString(u"stick:"_s + device.toString(QUuid::Id128));
}

Result<Bundle> bundleFor(Replica &replica, const BundleWish &wish, bool *moreLeft)
{
    const auto heads = replica.heads();
    const auto parted = replica.parted();
    if (!heads || !parted)
        return heads ? parted.error() : heads.error();
    Bundle bundle;
    bundle.device = replica.origin().device;
    bundle.from = wish.from;
    bundle.to = wish.to;
    bundle.madeMs = wish.nowMs;
    bundle.holds = *heads;
    const auto known = knownToAll(replica, wish.readers, *parted);
    if (!known)
        return known.error();
    const auto events = replica.exportAfter(*known, -1, MostEventBytes);
    const auto branches = branchesOf(replica, *parted, bundle);
    const auto checkpoints = replica.newestCheckpoints();
    const auto grants = replica.grantsToSend(OlderGrants);
    const auto erased = replica.erasedKeys();
    const auto receipts = replica.receipts();
    if (!events || !branches)
        return events ? branches.error() : events.error();
    if (!checkpoints || !receipts)
        return checkpoints ? receipts.error() : checkpoints.error();
    if (!grants || !erased)
        return grants ? erased.error() : grants.error();
    bundle.checkpoints = *checkpoints;
    bundle.grants = *grants;
    bundle.erased = *erased;
    if (!receipts->isEmpty())
        bundle.receipts = {receipts->last()};
    if (wish.contents) {
        const QList<QByteArray> wanted = wish.contents->wanted();
        bundle.wantedScans = QSet<QByteArray>(wanted.begin(), wanted.end());
    }
    const bool loaded = load(*events + *branches, wish.contents, bundle);
    if (!moreLeft)
        return bundle;
    const auto left = loaded ? goesOnAfter(replica, *known, bundle.events) : Result<bool>(true);
    if (!left)
        return left.error();
    *moreLeft = *left;
    return bundle;
}

Result<BundleOutcome> takeBundle(Replica &replica, const Bundle &bundle, const QByteArray &hubKey,
                                 const BundleTrust &trust, qint64 nowMs, ContentStore *contents)
{
    BundleOutcome outcome;
    outcome.refused = bundle.refused;
    if (contents) {
        const auto scans = takeScans(*contents, bundle);
        if (!scans)
            return scans.error();
        outcome.scans = *scans;
    }
    const Origin own = replica.origin();
    const auto before = replica.heads();
    if (!before)
        return before.error();
    const auto taken = replica.import(bundle.events, &outcome.asides);
    if (!taken)
        return taken.error();
    outcome.taken = *taken;
    outcome.newIncarnation = replica.origin() != own;
    QList<Checkpoint> checkpoints;
    QList<HubReceipt> receipts;
    judgeWitnesses(replica, bundle, hubKey, trust, checkpoints, receipts, outcome);
    if (auto done = replica.keepCheckpoints(checkpoints); !done)
        return done.error();
    if (auto done = replica.keepReceipts(receipts); !done)
        return done.error();
    if (auto done = replica.eraseKeys(bundle.erased); !done)
        return done.error();
    if (auto done = replica.keepReceivedGrants(bundle.grants); !done)
        return done.error();
    if (auto done = noteMaker(replica, bundle, *before, nowMs, outcome); !done)
        return done.error();
    return outcome;
}

} // namespace powerhall
