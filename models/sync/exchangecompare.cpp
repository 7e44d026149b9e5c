// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/exchange.h"

using namespace Qt::StringLiterals;

// How two sides find out whether they agree, and what is left where they do not.
namespace powerhall {

namespace {

/// When the first event of a line after a number was made; 0 where there is none.
Result<qint64> timeAfter(Replica &replica, const QMap<Origin, Head> &heads, const Origin &origin, quint64 seq)
{
    VersionVector known;
    for (auto head = heads.begin(); head != heads.end(); ++head)
        known.insert(head.key(), head.key() == origin ? seq : head->seq);
    const auto next = replica.exportAfter(known, 1);
    if (!next)
        return next.error();
    const auto event = next->isEmpty() ? Result<Event>(Error{}) : decodeForKeeping(next->first());
    return event ? event->at.wallMs : 0;
}

void takeOlder(qint64 &oldest, qint64 candidate)
{
    if (candidate != 0 && (oldest == 0 || candidate < oldest))
        oldest = candidate;
}

} // namespace

Result<void> Exchange::compare()
{
    const auto greeting = m_hub.hello();
    const auto heads = m_replica.heads();
    const auto parted = m_replica.parted();
    auto state = m_replica.exchangeState(m_context.partner);
    if (!greeting)
        return greeting.error();
    if (!heads)
        return heads.error();
    if (!parted)
        return parted.error();
    if (!state)
        return state.error();
    m_parted = *parted;
    m_greeting = *greeting;
    m_report.waiting = 0;
    m_report.missing = 0;
    QMap<QByteArray, QByteArray> previousOf;
    for (const PartedEvent &event : std::as_const(m_parted))
        previousOf.insert(event.hash, event.previous);

    QSet<QByteArray> there = greeting->branches;
    QMap<Origin, Head> agreed;
    for (auto head = greeting->heads.begin(); head != greeting->heads.end(); ++head) {
        const auto held = m_replica.holds(head.key(), *head);
        if (!held)
            return held.error();
        if (!*held) {
            m_report.missing += qMax(qint64(1), qint64(head->seq) - qint64(heads->value(head.key()).seq));
            const auto waits = m_replica.firstWaiting(head.key());
            if (!waits)
                return waits.error();
            noteReason(*waits ? u"predecessor_missing"_s : u"changed_meanwhile"_s); // by another desk
            continue;
        }
        agreed.insert(head.key(), *head);
        for (QByteArray at = head->hash; previousOf.contains(at); at = previousOf.value(at))
            there.insert(at);
    }
    for (const QByteArray &branch : greeting->branches) {
        if (!previousOf.contains(branch)) {
            ++m_report.missing;
            noteReason(u"branch_missing"_s);
        }
    }
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const auto waiting = waitingOf(head.key(), *head, there);
        if (!waiting)
            return waiting.error();
        const bool isOthers = m_foreign.contains(head.key()) && head.key().device != m_own.device;
        if (isOthers) // brought by a neighbour; not this hub's to keep, and nothing to wait for
            agreed.insert(head.key(), *head);
        if (*waiting == 0 || isOthers)
            continue;
        m_report.waiting += *waiting;
        const auto since = timeAfter(m_replica, *heads, head.key(), greeting->heads.value(head.key()).seq);
        if (!since)
            return since.error();
        takeOlder(m_report.oldestWaitingMs, *since);
        noteReason(m_report.refused.isEmpty() ? u"changed_meanwhile"_s : m_report.refused.first());
    }
    m_report.synced = m_report.waiting == 0 && m_report.missing == 0;
    if (m_report.synced)
        m_report.reason.clear();
    state->agreed = agreed;
    return m_replica.saveExchangeState(*state);
}

/// Events of a line here that are not there.
Result<qint64> Exchange::waitingOf(const Origin &origin, const Head &head, const QSet<QByteArray> &there)
{
    quint64 partsAt = 0;
    qint64 waiting = 0;
    for (const PartedEvent &event : std::as_const(m_parted)) {
        if (event.origin != origin)
            continue;
        partsAt = partsAt == 0 ? event.seq : qMin(partsAt, event.seq);
        waiting += there.contains(event.hash) ? 0 : 1;
    }
    // Before it parted the line is one.
    const quint64 end = partsAt == 0 ? head.seq : partsAt - 1;
    const Head known = m_greeting.heads.value(origin);
    const auto held = known.seq == 0 ? Result<bool>(true) : m_replica.holds(origin, known);
    if (!held)
        return held.error();
    if (*held && end > known.seq)
        waiting += qint64(end - known.seq);
    return waiting;
}

Result<ExchangeStanding> standingWith(Replica &replica, const QString &partner)
{
    const auto state = replica.exchangeState(partner);
    const auto heads = replica.heads();
    const auto parted = replica.parted();
    if (!state)
        return state.error();
    if (!heads)
        return heads.error();
    if (!parted)
        return parted.error();
    ExchangeStanding standing;
    standing.state = *state;
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const quint64 agreed = state->agreed.value(head.key()).seq;
        if (head->seq <= agreed)
            continue;
        standing.waiting += qint64(head->seq - agreed);
        const auto since = timeAfter(replica, *heads, head.key(), agreed);
        if (!since)
            return since.error();
        takeOlder(standing.oldestWaitingMs, *since);
    }
    return standing;
}

} // namespace powerhall
