// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/eventplace.h"
#include "models/sync/exchange.h"

using namespace Qt::StringLiterals;

// How lines of events go up and down, also where they parted.
namespace powerhall {

namespace {

constexpr int GrantsAtOnce = 500;
constexpr int MostRounds = 20; ///< of asking further back; each goes eight times as far

} // namespace

Result<bool> Exchange::isInMain(const Origin &origin, const Head &head)
{
    for (const PartedEvent &event : std::as_const(m_parted)) {
        if (event.origin == origin && event.hash == head.hash)
            return event.isMain;
    }
    return m_replica.holds(origin, head);
}

Result<VersionVector> Exchange::pushFrom()
{
    const auto heads = m_replica.heads();
    if (!heads)
        return heads.error();
    VersionVector from;
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const auto there = m_greeting.heads.constFind(head.key());
        bool continues = !m_stuck.contains(head.key());
        if (continues && there != m_greeting.heads.constEnd()) {
            const auto inMain = isInMain(head.key(), *there);
            if (!inMain)
                return inMain.error();
            continues = *inMain;
        }
        const bool isThere = there != m_greeting.heads.constEnd();
        from.insert(head.key(), continues ? (isThere ? there->seq : 0) : head->seq);
    }
    return from;
}

Result<bool> Exchange::pushLines()
{
    const auto parted = m_replica.parted();
    if (!parted)
        return parted.error();
    m_parted = *parted;
    const auto from = pushFrom();
    if (!from)
        return from.error();
    PushBatch batch;
    const auto events = m_replica.exportAfter(*from, m_context.batchEvents, m_context.batchBytes);
    const auto grants = m_replica.grantsToSend(GrantsAtOnce);
    const auto erased = m_replica.erasuresToSend();
    if (!events)
        return events.error();
    if (!grants || !erased)
        return grants ? erased.error() : grants.error();
    batch.events = *events;
    batch.grants = *grants;
    batch.erased = erased->values();
    if (batch.events.isEmpty() && batch.grants.isEmpty() && batch.erased.isEmpty() && m_report.pushed > 0)
        return false;
    const bool isLast = batch.events.isEmpty() && batch.grants.size() < GrantsAtOnce;
    if (auto done = pushOnce(std::move(batch)); !done)
        return done.error();
    return !isLast;
}

/// Sends a batch with the checkpoints that belong to its lines, and believes what is committed, no more.
Result<void> Exchange::pushOnce(PushBatch batch)
{
    QSet<Origin> offered;
    for (const QByteArray &bytes : std::as_const(batch.events)) {
        if (const auto place = placeOf(bytes))
            offered.insert(place->origin);
    }
    const auto checkpoints = m_replica.newestCheckpoints();
    if (!checkpoints)
        return checkpoints.error();
    for (const Checkpoint &checkpoint : *checkpoints) {
        if (m_report.hubRestored || checkpoint.origin == m_own || offered.contains(checkpoint.origin))
            batch.checkpoints.append(checkpoint);
    }
    const auto outcome = m_hub.push(batch);
    if (!outcome)
        return outcome.error();
    noteRefused(batch, outcome->refused);
    for (const Origin &origin : std::as_const(offered)) {
        const Head before = m_greeting.heads.value(origin);
        const Head now = outcome->heads.value(origin, before);
        m_report.pushed += int(qMax(qint64(0), qint64(now.seq) - qint64(before.seq)));
        if (now == before)
            m_stuck.insert(origin); // nothing of it was taken: it would be offered for ever
        if (now.seq > 0)
            m_greeting.heads.insert(origin, now);
    }
    const HubReceipt &receipt = outcome->receipt;
    const auto read = readReceipt(receipt.bytes);
    if (read && read->hash == receipt.hash) {
        if (auto done = m_replica.keepReceipts({*read}); !done)
            return done;
    }
    if (!batch.grants.isEmpty()) {
        if (auto done = m_replica.noteGrantsSent(batch.grants); !done)
            return done;
    }
    if (batch.erased.isEmpty())
        return {};
    return m_replica.noteErasuresSent(QSet<QUuid>(batch.erased.begin(), batch.erased.end()));
}

void Exchange::noteRefused(const PushBatch &batch, const QMap<QByteArray, QString> &refused)
{
    m_report.refused.insert(refused);
    if (refused.isEmpty())
        return;
    for (const QByteArray &bytes : batch.events) {
        const auto refusal = refused.constFind(hashOf(bytes));
        const auto place = placeOf(bytes);
        if (refusal == refused.constEnd() || !place)
            continue;
        m_stuck.insert(place->origin);
        if (*refusal == "not_yours"_L1)
            m_foreign.insert(place->origin);
    }
}

Result<bool> Exchange::pullLines()
{
    const auto heads = m_replica.heads();
    if (!heads)
        return heads.error();
    VersionVector known;
    for (auto head = heads->begin(); head != heads->end(); ++head)
        known.insert(head.key(), head->seq);
    for (auto back = m_back.begin(); back != m_back.end(); ++back) {
        const quint64 shared = qMin(known.value(back.key()), m_greeting.heads.value(back.key()).seq);
        known.insert(back.key(), shared > *back ? shared - *back : 0);
    }
    for (auto reached = m_reached.begin(); reached != m_reached.end(); ++reached)
        known.insert(reached.key(), qMax(known.value(reached.key()), *reached));
    QSet<QByteArray> knownBranches;
    for (const PartedEvent &event : std::as_const(m_parted))
        knownBranches.insert(event.hash);
    const auto batch = m_hub.pull(known, knownBranches, m_context.batchEvents);
    if (!batch)
        return batch.error();
    if (auto done = takePulled(*batch); !done)
        return done.error();
    for (const QByteArray &bytes : batch->events) {
        if (const auto place = placeOf(bytes))
            m_reached.insert(place->origin, qMax(m_reached.value(place->origin), place->seq));
    }
    if (batch->more && !batch->events.isEmpty())
        return true;
    return stepBack();
}

Result<void> Exchange::takePulled(const PullBatch &batch)
{
    if (!batch.events.isEmpty() || !batch.branches.isEmpty()) {
        const auto count = m_replica.import(batch.events + batch.branches, &m_report.asides);
        if (!count)
            return count.error();
        m_report.pulled += *count;
        if (m_replica.origin() != m_own) {
            m_report.newIncarnation = true;
            m_own = m_replica.origin();
        }
        const auto parted = m_replica.parted();
        if (!parted)
            return parted.error();
        m_parted = *parted;
    }
    return keepCheckpoints(batch.checkpoints);
}

Result<void> Exchange::keepCheckpoints(const QList<Checkpoint> &checkpoints)
{
    const auto known = m_replica.newestCheckpoints();
    if (!known)
        return known.error();
    QList<Checkpoint> sound;
    for (const Checkpoint &checkpoint : checkpoints) {
        if (known->contains(checkpoint))
            continue;
        const auto key = m_replica.signingKeyOf(checkpoint.origin.device);
        if (!key && key.error().code != ErrorCode::NotFound)
            return key.error();
        if (!key)
            continue; // its founding has not come; the checkpoint comes again
        if (m_context.verify(*key, bytesOf(checkpoint), checkpoint.signature))
            sound.append(checkpoint);
        else
            ++m_report.falseCheckpoints;
    }
    return sound.isEmpty() ? Result<void>() : m_replica.keepCheckpoints(sound);
}

/// Where the hub's head of a line is unknown although all after ours was asked for, the line parted further
/// back: it is asked for from there, each time from much further.
Result<bool> Exchange::stepBack()
{
    bool asksAgain = false;
    const auto heads = m_greeting.heads;
    for (auto head = heads.begin(); head != heads.end(); ++head) {
        const auto held = m_replica.holds(head.key(), *head);
        if (!held)
            return held.error();
        const quint64 back = m_back.value(head.key());
        if (*held) {
            m_back.remove(head.key());
        } else if (back < head->seq) {
            m_back.insert(head.key(), back == 0 ? 1 : back * 8);
            m_reached.remove(head.key());
            asksAgain = true;
        }
    }
    return asksAgain && ++m_rounds < MostRounds;
}

Result<bool> Exchange::pushBranches()
{
    // First what the pull made continuable, and the beginning of an own new incarnation.
    const auto from = pushFrom();
    if (!from)
        return from.error();
    const auto events = m_replica.exportAfter(*from, m_context.batchEvents, m_context.batchBytes);
    if (!events)
        return events.error();
    PushBatch batch;
    batch.events = *events;
    if (batch.events.isEmpty()) {
        const auto branches = branchesToPush();
        if (!branches)
            return branches.error();
        batch = *branches;
    }
    if (batch.events.isEmpty() && batch.branches.isEmpty())
        return false;
    if (auto done = pushOnce(batch); !done)
        return done.error();
    for (const QByteArray &bytes : std::as_const(batch.branches))
        m_greeting.branches.insert(hashOf(bytes));
    m_report.pushed += int(batch.branches.size());
    return true;
}

/// Of parted lines what the hub has neither in its main line nor beside it. Where it goes on with the half
/// that is a branch here, the rest of that half continues its main line.
Result<PushBatch> Exchange::branchesToPush()
{
    QMap<QByteArray, QByteArray> previousOf;
    for (const PartedEvent &event : std::as_const(m_parted))
        previousOf.insert(event.hash, event.previous);
    QSet<QByteArray> there = m_greeting.branches;
    QMap<Origin, QByteArray> tips;
    for (auto head = m_greeting.heads.begin(); head != m_greeting.heads.end(); ++head) {
        tips.insert(head.key(), head->hash);
        for (QByteArray at = head->hash; previousOf.contains(at); at = previousOf.value(at))
            there.insert(at);
    }
    PushBatch batch;
    for (const PartedEvent &event : std::as_const(m_parted)) {
        if (there.contains(event.hash) || m_report.refused.contains(event.hash))
            continue;
        if (batch.branches.size() + batch.events.size() >= m_context.batchEvents)
            break;
        const auto bytes = m_replica.eventAt(event.origin, {event.seq, event.hash});
        if (!bytes)
            return bytes.error();
        const bool continues = tips.value(event.origin) == event.previous && !m_stuck.contains(event.origin);
        if (continues)
            tips.insert(event.origin, event.hash);
        (continues ? batch.events : batch.branches).append(*bytes);
    }
    return batch;
}

} // namespace powerhall
