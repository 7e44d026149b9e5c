// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/exchange.h"

#include "models/security/crypto.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int GrantsAtOnce = 500;

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
        state->failure = m_report.reason; // both answered and still differ
    } else {
        state->failureMs = m_context.nowMs();
        state->failingSinceMs = state->failingSinceMs == 0 ? state->failureMs : state->failingSinceMs;
        // Of what a rule refused, the word for it says more.
        const bool hasWord = end.error().code == ErrorCode::Refused && !end.error().detail.contains(u' ');
        state->failure = hasWord ? end.error().detail : wordOf(end.error().code);
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
        {Stage::MoveScans, u"scans"_s},  {Stage::Compare, u"compare"_s},
        {Stage::Done, u"done"_s},
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
        return moveOn(askReceipts(), Stage::MoveScans);
    case Stage::MoveScans:
        return stay(moveScans(), Stage::Compare);
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
        if (m_context.contents)
            m_context.contents->forgetDelivered();
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
