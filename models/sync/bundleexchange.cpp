// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/bundleexchange.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Leaves room for seals, signatures and everything that is no event.
constexpr qint64 MostEventBytes = LargestBundle - 8'000'000;
constexpr int GrantsAtOnce = 20'000;
constexpr int PushAtOnce = 500;
constexpr qint64 PushBytes = 1'000'000;

/// Grants are sealed keys for somebody else's eyes; events name the keys they need.
QSet<QUuid> keysOf(const QList<QByteArray> &events)
{
    QSet<QUuid> keys;
    for (const QByteArray &bytes : events) {
        const auto event = decodeForKeeping(bytes);
        if (event && !event->keyId.isNull())
            keys.insert(event->keyId);
    }
    return keys;
}

Result<void> addBranches(Replica &replica, const QSet<QByteArray> &known, Bundle &bundle)
{
    const auto parted = replica.parted();
    if (!parted)
        return parted.error();
    for (const PartedEvent &event : *parted) {
        bundle.branches.insert(event.hash);
        if (event.isMain || known.contains(event.hash))
            continue;
        const auto bytes = replica.eventAt(event.origin, {event.seq, event.hash});
        if (!bytes)
            return bytes.error();
        bundle.events.append(*bytes);
    }
    return {};
}

} // namespace

QString stickPartner(const QString &place)
{
    return u"stick:"_s + place;
}

Result<Bundle> bundleFor(Replica &replica, const QString &to, const QString &from, qint64 nowMs,
                         bool *moreLeft)
{
    const auto state = replica.exchangeState(stickPartner(to));
    const auto heads = replica.heads();
    if (!state)
        return state.error();
    if (!heads)
        return heads.error();
    Bundle bundle;
    bundle.device = replica.origin().device;
    bundle.from = from;
    bundle.to = to;
    bundle.madeMs = nowMs;
    bundle.holds = *heads;
    VersionVector known;
    for (auto head = state->agreed.begin(); head != state->agreed.end(); ++head) {
        const auto held = replica.holds(head.key(), *head);
        if (held && *held)
            known.insert(head.key(), head->seq);
    }
    // A line that parted is sent from where it did: what the other calls its main line is not known here.
    const auto parted = replica.parted();
    if (!parted)
        return parted.error();
    for (const PartedEvent &event : *parted) {
        if (known.contains(event.origin))
            known.insert(event.origin, qMin(known.value(event.origin), event.seq - 1));
    }
    const auto events = replica.exportAfter(known, -1, MostEventBytes);
    const auto checkpoints = replica.newestCheckpoints();
    const auto grants = replica.grantsToSend(GrantsAtOnce);
    const auto erased = replica.erasedKeys();
    const auto receipts = replica.receipts();
    if (!events || !checkpoints)
        return events ? checkpoints.error() : events.error();
    if (!grants || !erased)
        return grants ? erased.error() : grants.error();
    if (!receipts)
        return receipts.error();
    bundle.events = *events;
    bundle.checkpoints = *checkpoints;
    bundle.grants = *grants;
    bundle.erased = *erased;
    if (!receipts->isEmpty())
        bundle.receipts = {receipts->last()};
    if (moreLeft) {
        VersionVector sent = known;
        for (const QByteArray &bytes : *events) {
            if (const auto event = decodeForKeeping(bytes))
                sent.insert(event->origin, event->seq);
        }
        const auto left = replica.exportAfter(sent, 1);
        if (!left)
            return left.error();
        *moreLeft = !left->isEmpty();
    }
    if (auto done = addBranches(replica, {}, bundle); !done)
        return done.error();
    return bundle;
}

Result<BundleOutcome> takeBundle(Replica &replica, const Bundle &bundle, const QByteArray &hubKey,
                                 const BundleTrust &trust, qint64 nowMs)
{
    BundleOutcome outcome;
    outcome.refused = bundle.refused;
    const Origin own = replica.origin();
    const auto taken = replica.import(bundle.events, &outcome.asides);
    if (!taken)
        return taken.error();
    outcome.taken = *taken;
    outcome.newIncarnation = replica.origin() != own;
    QList<Checkpoint> checkpoints;
    for (const Checkpoint &checkpoint : bundle.checkpoints) {
        const auto key = replica.signingKeyOf(checkpoint.origin.device);
        const bool fits = key && trust.verify(*key, bytesOf(checkpoint), checkpoint.signature);
        if (fits)
            checkpoints.append(checkpoint);
        outcome.falseWitnesses += int(key && !fits);
    }
    QList<HubReceipt> receipts;
    for (HubReceipt receipt : bundle.receipts) {
        const bool fits = !receipt.signature.isEmpty() && !hubKey.isEmpty() &&
                          trust.verify(hubKey, receipt.bytes, receipt.signature);
        outcome.falseWitnesses += int(!receipt.signature.isEmpty() && !hubKey.isEmpty() && !fits);
        // An unsigned one counts only from the hub itself, whose bundle is signed as a whole.
        if (fits || (receipt.signature.isEmpty() && bundle.device.isNull()))
            receipts.append(receipt);
    }
    if (auto done = replica.keepCheckpoints(checkpoints); !done)
        return done.error();
    if (auto done = replica.keepReceipts(receipts); !done)
        return done.error();
    if (auto done = replica.eraseKeys(bundle.erased); !done)
        return done.error();
    if (auto done = replica.keepReceivedGrants(bundle.grants); !done)
        return done.error();
    auto state = replica.exchangeState(stickPartner(bundle.device.isNull() ? u"hub"_s : bundle.from));
    const auto heads = replica.heads();
    if (!state)
        return state.error();
    if (!heads)
        return heads.error();
    for (auto head = heads->begin(); head != heads->end(); ++head)
        outcome.notThere += qMax(qint64(0), qint64(head->seq) - qint64(bundle.holds.value(head.key()).seq));
    state->agreed = bundle.holds;
    state->successMs = nowMs;
    state->failingSinceMs = 0;
    if (auto done = replica.saveExchangeState(*state); !done)
        return done.error();
    return outcome;
}

Result<BundleOutcome> takeBundle(Hub &hub, const Bundle &bundle)
{
    BundleOutcome outcome;
    QMap<Origin, Head> before;
    const auto greeting = hub.hello();
    if (!greeting)
        return greeting.error();
    before = greeting->heads;
    const auto send = [&](const PushBatch &batch) -> Result<PushOutcome> {
        auto answered = hub.push(batch);
        if (answered)
            outcome.refused.insert(answered->refused);
        return answered;
    };
    // Lines that the hub finds parted come again as branches.
    QList<QByteArray> again;
    PushBatch batch;
    qint64 size = 0;
    const auto flush = [&]() -> Result<void> {
        const auto answered = send(batch);
        if (!answered)
            return answered.error();
        for (const Origin &origin : answered->forked)
            outcome.parted.insert(origin.device);
        batch = PushBatch();
        size = 0;
        return {};
    };
    for (const QByteArray &bytes : bundle.events) {
        batch.events.append(bytes);
        size += bytes.size();
        if (batch.events.size() >= PushAtOnce || size >= PushBytes) {
            if (auto done = flush(); !done)
                return done.error();
        }
    }
    batch.checkpoints = bundle.checkpoints;
    batch.grants = bundle.grants;
    batch.erased = bundle.erased.values();
    if (auto done = flush(); !done)
        return done.error();
    for (const QByteArray &bytes : bundle.events) {
        const auto event = decodeForKeeping(bytes);
        if (event &&
            (outcome.parted.contains(event->origin.device) || bundle.branches.contains(hashOf(bytes))))
            again.append(bytes);
    }
    for (qsizetype at = 0; at < again.size(); at += PushAtOnce) {
        PushBatch beside;
        beside.branches = again.mid(at, PushAtOnce);
        if (const auto answered = send(beside); !answered)
            return answered.error();
        for (const QByteArray &bytes : std::as_const(beside.branches))
            outcome.refused.remove(hashOf(bytes));
    }
    const auto after = hub.hello();
    if (!after)
        return after.error();
    for (auto head = after->heads.begin(); head != after->heads.end(); ++head)
        outcome.taken += int(head->seq - before.value(head.key()).seq);
    outcome.taken += int((after->branches - greeting->branches).size());
    return outcome;
}

Result<Bundle> answerFor(Hub &hub, const Bundle &asked, const BundleOutcome &outcome, const QString &to,
                         const QString &from, const QSet<QUuid> &holders)
{
    const auto greeting = hub.hello();
    if (!greeting)
        return greeting.error();
    Bundle answer;
    answer.from = from;
    answer.to = to;
    answer.madeMs = greeting->hubMs;
    answer.holds = greeting->heads;
    answer.branches = greeting->branches;
    answer.erased = greeting->erased;
    answer.refused = outcome.refused;
    // Each line is asked for from its shared end on, that end included: where the hub has another event
    // there, the line parted further back and is sent whole.
    QList<Origin> resent;
    VersionVector known;
    for (auto head = asked.holds.begin(); head != asked.holds.end(); ++head) {
        if (!outcome.parted.contains(head.key().device))
            known.insert(head.key(), head->seq - 1);
    }
    qint64 size = 0;
    for (bool more = true; more && size < MostEventBytes;) {
        const auto batch = hub.pull(known, asked.branches, PushAtOnce);
        if (!batch)
            return batch.error();
        QSet<QUuid> whole;
        for (const QByteArray &bytes : batch->events) {
            const auto event = decodeForKeeping(bytes);
            if (!event || whole.contains(event->origin.device))
                continue;
            const Head shared = asked.holds.value(event->origin);
            known.insert(event->origin, event->seq);
            if (event->seq == shared.seq) {
                if (hashOf(bytes) == shared.hash)
                    continue;
                if (!resent.contains(event->origin)) {
                    resent.append(event->origin);
                    known.insert(event->origin, 0);
                    whole.insert(event->origin.device);
                    continue;
                }
            }
            answer.events.append(bytes);
            size += bytes.size();
        }
        if (!batch->more && whole.isEmpty())
            answer.events += batch->branches;
        answer.checkpoints = batch->checkpoints;
        more = (batch->more && !batch->events.isEmpty()) || !whole.isEmpty();
    }
    const auto receipt = hub.push({});
    if (!receipt)
        return receipt.error();
    answer.receipts = {receipt->receipt};
    const auto grants = hub.grants(holders, keysOf(answer.events));
    if (!grants)
        return grants.error();
    answer.grants = *grants;
    return answer;
}

} // namespace powerhall
