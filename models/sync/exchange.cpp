// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/exchange.h"

#include "models/security/crypto.h"
#include "models/sync/eventplace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int GrantsAtOnce = 500;
constexpr int MostRounds = 20; ///< of asking further back; each goes eight times as far

Error foreignHub()
{
    return {ErrorCode::Refused, u"hub"_s, u"the hub does not show the key this desk was enrolled with"_s};
}

} // namespace

size_t qHash(const Origin &origin, size_t seed)
{
    return qHashMulti(seed, origin.device, origin.incarnation);
}

Exchange::Exchange(Replica &replica, Hub &hub, ExchangeContext context)
    : m_replica(replica)
    , m_hub(hub)
    , m_context(std::move(context))
    , m_own(replica.origin())
{
    if (!m_context.verify)
        m_context.verify = verifySignature;
}

Result<ExchangeReport> Exchange::run()
{
    while (true) {
        const auto more = step();
        if (more && *more)
            continue;
        noteEnd(more ? Result<void>() : more.error());
        if (!more)
            return more.error();
        return m_report;
    }
}

void Exchange::noteEnd(const Result<void> &end)
{
    auto state = m_replica.exchangeState(m_context.partner);
    if (!state || !m_context.nowMs)
        return;
    if (end) {
        state->successMs = m_context.nowMs();
        state->failingSinceMs = 0;
        state->failure.clear();
    } else {
        state->failureMs = m_context.nowMs();
        state->failingSinceMs = state->failingSinceMs == 0 ? state->failureMs : state->failingSinceMs;
        state->failure = wordOf(end.error().code);
    }
    (void)m_replica.saveExchangeState(*state); // what went wrong is the thing to tell, not this
}

Result<void> Exchange::mayGoOn(const QString &step)
{
    const qint64 done = m_report.pushed + m_report.pulled;
    m_total = qMax(m_total, done);
    if (m_context.goesOn && !m_context.goesOn(step, done, m_total))
        return Error{ErrorCode::Cancelled, u"sync"_s};
    return {};
}

Result<bool> Exchange::step()
{
    const auto moveOn = [this](const Result<void> &done, Stage next) -> Result<bool> {
        if (!done)
            return done.error();
        m_stage = next;
        return next != Stage::Done;
    };
    const auto stay = [&](const Result<bool> &more, Stage next) -> Result<bool> {
        if (!more)
            return more.error();
        return *more ? Result<bool>(true) : moveOn({}, next);
    };
    static const QMap<Stage, QString> names{
        {Stage::Greet, u"greet"_s},      {Stage::PushLines, u"push"_s},
        {Stage::PullLines, u"pull"_s},   {Stage::PushBranches, u"push"_s},
        {Stage::AskGrants, u"grants"_s}, {Stage::AskReceipts, u"receipts"_s},
        {Stage::Compare, u"compare"_s},  {Stage::Done, u"done"_s},
    };
    if (auto going = mayGoOn(names.value(m_stage)); !going)
        return going.error();
    switch (m_stage) {
    case Stage::Greet:
        return moveOn(greet(), Stage::PushLines);
    case Stage::PushLines:
        return stay(pushLines(), Stage::PullLines);
    case Stage::PullLines:
        return stay(pullLines(), Stage::PushBranches);
    case Stage::PushBranches:
        return stay(pushBranches(), Stage::AskGrants);
    case Stage::AskGrants:
        return moveOn(askGrants(), Stage::AskReceipts);
    case Stage::AskReceipts:
        return moveOn(askReceipts(), Stage::Compare);
    case Stage::Compare:
        return moveOn(compare(), Stage::Done);
    case Stage::Done:
        break;
    }
    return false;
}

Result<void> Exchange::greet()
{
    const auto greeting = m_hub.hello();
    if (!greeting)
        return greeting.error();
    if (auto done = noteEpoch(*greeting); !done)
        return done;
    m_greeting = *greeting;
    const auto known = m_replica.erasedKeys();
    if (!known)
        return known.error();
    const QSet<QUuid> erased = m_greeting.erased - *known;
    if (!erased.isEmpty()) {
        if (auto done = m_replica.eraseKeys(erased); !done)
            return done;
        if (auto done = m_replica.noteErasuresSent(erased); !done)
            return done;
    }
    const auto heads = m_replica.heads();
    if (!heads)
        return heads.error();
    for (auto head = heads->begin(); head != heads->end(); ++head)
        m_total += qAbs(qint64(head->seq) - qint64(m_greeting.heads.value(head.key()).seq));
    return signOwnHead();
}

/// Events are offered by the hub's own heads, so nothing of them needs to be undone; what is sent once and
/// then believed to be there is offered again.
Result<void> Exchange::noteEpoch(const HubGreeting &greeting)
{
    auto state = m_replica.exchangeState(m_context.partner);
    if (!state)
        return state.error();
    const QByteArray expected = m_context.hubKey.isEmpty() ? state->signingKey : m_context.hubKey;
    if (!expected.isEmpty() && greeting.signingKey != expected)
        return foreignHub();
    if (state->epoch == greeting.epoch && state->signingKey == greeting.signingKey)
        return {};
    if (state->epoch != 0 && state->epoch != greeting.epoch) {
        m_report.hubRestored = true;
        if (auto done = m_replica.offerGrantsAgain(); !done)
            return done;
    }
    state->epoch = greeting.epoch;
    state->signingKey = greeting.signingKey;
    return m_replica.saveExchangeState(*state);
}

Result<void> Exchange::signOwnHead()
{
    if (!m_context.sign)
        return {};
    const auto heads = m_replica.heads();
    if (!heads)
        return heads.error();
    Checkpoint checkpoint{m_own, heads->value(m_own), {}};
    if (checkpoint.head.seq == 0)
        return {};
    const auto signature = m_context.sign(bytesOf(checkpoint));
    if (!signature)
        return signature.error();
    checkpoint.signature = *signature;
    return m_replica.keepCheckpoints({checkpoint});
}

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

Result<void> Exchange::askGrants()
{
    const auto wanted = m_replica.wantedKeys();
    if (!wanted)
        return wanted.error();
    const QList<QUuid> keys(wanted->begin(), wanted->end());
    for (qsizetype at = 0; at < keys.size() && !m_context.holders.isEmpty(); at += GrantsAtOnce) {
        const QList<QUuid> some = keys.mid(at, GrantsAtOnce);
        const auto grants = m_hub.grants(m_context.holders, QSet<QUuid>(some.begin(), some.end()));
        if (!grants)
            return grants.error();
        if (auto done = m_replica.keepReceivedGrants(*grants); !done)
            return done;
    }
    return {};
}

Result<void> Exchange::askReceipts()
{
    const auto hashes = m_replica.unsignedReceipts();
    if (!hashes)
        return hashes.error();
    if (hashes->isEmpty())
        return {};
    const auto answered = m_hub.signedReceipts(*hashes);
    if (!answered)
        return answered.error();
    QList<HubReceipt> sound;
    for (const HubReceipt &receipt : *answered) {
        auto read = readReceipt(receipt.bytes);
        if (!read || !hashes->contains(read->hash) ||
            !m_context.verify(m_greeting.signingKey, receipt.bytes, receipt.signature))
            continue;
        read->signature = receipt.signature;
        sound.append(*read);
    }
    return sound.isEmpty() ? Result<void>() : m_replica.keepReceipts(sound);
}

void Exchange::noteReason(const QString &word)
{
    if (m_report.reason.isEmpty())
        m_report.reason = word;
}

} // namespace powerhall
