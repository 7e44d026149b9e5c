// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/bundleexchange.h"
#include "models/sync/eventneeds.h"
#include "models/sync/eventplace.h"

using namespace Qt::StringLiterals;

// A bundle and its answer at the hub.
namespace powerhall {

namespace {

constexpr qint64 MostAnswerBytes = MostEventBytes - 10'000'000; ///< a pull may bring so much too many
constexpr int GrantsAtOnce = 5'000;
constexpr int PushAtOnce = 500;
constexpr qint64 PushBytes = 1'000'000;
constexpr int PieceBytes = 1'000'000; ///< of a scan

/// Grants are sealed keys for somebody else's eyes; events name the keys they need.
QSet<QUuid> keysOf(const QList<QByteArray> &events)
{
    QSet<QUuid> keys;
    for (const QByteArray &bytes : events)
        keys.insert(needsOf(bytes).key);
    keys.remove({});
    return keys;
}

QSet<QByteArray> scansOf(const QList<QByteArray> &events)
{
    QSet<QByteArray> scans;
    for (const QByteArray &bytes : events)
        scans.insert(needsOf(bytes).scan);
    scans.remove({});
    return scans;
}

/// Scans for the hub; how many it lacked.
Result<int> giveScans(Hub &hub, const QMap<QByteArray, QByteArray> &scans)
{
    const auto wanted = hub.contentWanted(scans.keys());
    if (!wanted)
        return wanted.error();
    for (auto from = wanted->begin(); from != wanted->end(); ++from) {
        const QByteArray scan = scans.value(from.key());
        for (qint64 at = *from; at < scan.size(); at += PieceBytes) {
            if (auto put = hub.putContent(from.key(), scan.size(), at, scan.mid(at, PieceBytes)); !put)
                return put.error();
        }
    }
    return int(wanted->size());
}

/// What the hub has of them, as far as there is room; the rest is asked for again by who lacks it.
Result<void> addScans(Hub &hub, const QSet<QByteArray> &hashes, qint64 room, Bundle &answer)
{
    for (const QByteArray &hash : hashes) {
        QByteArray scan;
        qint64 size = 1;
        while (scan.size() < size) {
            const auto piece = hub.content(hash, scan.size(), PieceBytes);
            if (!piece && piece.error().code != ErrorCode::NotFound)
                return piece.error();
            if (!piece || piece->bytes.isEmpty() || piece->wholeSize > room)
                break;
            size = piece->wholeSize;
            scan += piece->bytes;
        }
        if (hashOf(scan) != hash)
            continue;
        room -= scan.size();
        answer.scans.insert(hash, scan);
    }
    return {};
}

} // namespace

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
    for (qsizetype at = 0; at < bundle.grants.size(); at += GrantsAtOnce) {
        batch.grants = bundle.grants.mid(at, GrantsAtOnce);
        if (auto done = flush(); !done)
            return done.error();
    }
    batch.checkpoints = bundle.checkpoints;
    batch.erased = bundle.erased.values();
    if (auto done = flush(); !done)
        return done.error();
    for (const QByteArray &bytes : bundle.events) {
        const auto place = placeOf(bytes);
        if (place &&
            (outcome.parted.contains(place->origin.device) || bundle.branches.contains(hashOf(bytes))))
            again.append(bytes);
    }
    for (qsizetype at = 0; at < again.size(); at += PushAtOnce) {
        PushBatch beside;
        beside.branches = again.mid(at, PushAtOnce);
        for (const QByteArray &bytes : std::as_const(beside.branches))
            outcome.refused.remove(hashOf(bytes));
        if (const auto answered = send(beside); !answered)
            return answered.error();
    }
    const auto scans = giveScans(hub, bundle.scans);
    if (!scans)
        return scans.error();
    outcome.scans = *scans;
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
    for (bool more = true; more && size < MostAnswerBytes;) {
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
            size += bytes.size() + (event->keyId.isNull() ? 0 : GrantsBytes);
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
    if (auto done = addScans(hub, asked.wantedScans + scansOf(answer.events), MostAnswerBytes - size, answer);
        !done)
        return done.error();
    return answer;
}

} // namespace powerhall
