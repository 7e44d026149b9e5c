// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/memoryreplica.h"

#include "models/journal/eventtypes.h"
#include "models/journal/subjectfold.h"
#include "models/storage/journalrepository.h"
#include "tests/sync/projectionhash.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

class MemoryReplica::Shelf final : public LineShelf
{
public:
    Shelf(State &state, bool knowsNoDuplicates)
        : m_state(state)
        , m_knowsNoDuplicates(knowsNoDuplicates)
    {}

    Result<QList<qint64>> linesOf(const Origin &origin) override
    {
        QList<qint64> ids;
        for (qsizetype i = 0; i < m_state.lines.size(); ++i) {
            if (m_state.lines.at(i).origin == origin)
                ids.append(i);
        }
        return ids;
    }
    Result<qint64> addLine(const Origin &origin) override
    {
        const auto others = linesOf(origin);
        m_state.lines.append({origin, int(others->size()), 0, {}});
        return m_state.lines.size() - 1;
    }
    Result<Head> headOf(qint64 line) override
    {
        const QList<StoredEvent> &events = m_state.lines.at(line).events;
        return events.isEmpty() ? Head() : Head{events.last().event.seq, events.last().hash};
    }
    Result<QByteArray> hashIn(qint64 line, quint64 seq) override
    {
        const Line &at = m_state.lines.at(line);
        const qint64 place = qint64(seq) - qint64(at.first);
        if (place < 0 || place >= at.events.size())
            return QByteArray();
        // The fault: what is here is not recognised.
        return m_knowsNoDuplicates && seq == headOf(line)->seq ? QByteArray() : at.events.at(place).hash;
    }
    Result<void> insertInto(qint64 line, const StoredEvent &stored) override
    {
        Line &at = m_state.lines[line];
        if (at.events.isEmpty())
            at.first = stored.event.seq;
        at.events.append(stored);
        return {};
    }
    Result<void> keepWaiting(const StoredEvent &stored) override
    {
        m_state.waiting[stored.event.origin].insert(stored.hash, stored);
        return {};
    }
    Result<QList<StoredEvent>> takeWaiting(const Origin &origin, quint64 seq,
                                           const QByteArray &previous) override
    {
        QList<StoredEvent> taken;
        const auto waiting = m_state.waiting.find(origin);
        if (waiting == m_state.waiting.end())
            return taken;
        for (auto one = waiting->begin(); one != waiting->end();) {
            const bool follows = one->event.seq == seq && one->event.previous == previous;
            if (follows)
                taken.append(*one);
            one = follows ? waiting->erase(one) : std::next(one);
        }
        return taken;
    }

private:
    State &m_state;
    bool m_knowsNoDuplicates;
};

MemoryReplica::MemoryReplica(State state, const Clock &clock, ReplicaFaults faults)
    : m_state(std::move(state))
    , m_clock(clock)
    , m_faults(faults)
    , m_hybrid(lastStamp())
{}

HybridTime MemoryReplica::lastStamp() const
{
    HybridTime last = m_state.observed;
    for (const Line &line : m_state.lines) {
        if (line.origin == m_state.own && line.branch == 0)
            last = std::max(last, line.events.last().event.hybrid);
    }
    return last;
}

MemoryReplica::State MemoryReplica::found(const QUuid &device, const QString &place,
                                          const QByteArray &signingKey, const Clock &clock)
{
    State empty;
    empty.own = {device, 1};
    MemoryReplica replica(empty, clock, {});
    NewEvent founded;
    founded.subject = device;
    founded.type = eventtype::StationFounded;
    founded.open = {{u"station"_s, place},
                    {u"desk"_s, u"A"_s},
                    {u"profile"_s, u"baoshan"_s},
                    {u"demo"_s, false},
                    {u"signing_key"_s, signingKey}};
    (void)replica.append(founded);
    return replica.m_state;
}

Result<void> MemoryReplica::mayWrite() const
{
    if (diskIsFull)
        return Error{ErrorCode::DiskFull, u"memory"_s};
    return {};
}

void MemoryReplica::enter(const StoredEvent &stored)
{
    m_state.subjects[stored.event.subject].append(stored);
}

Result<StoredEvent> MemoryReplica::append(const NewEvent &wish)
{
    if (auto done = mayWrite(); !done)
        return done.error();
    Shelf shelf(m_state, false);
    auto lines = *shelf.linesOf(m_state.own);
    const qint64 line = lines.isEmpty() ? *shelf.addLine(m_state.own) : lines.first();
    const Head head = *shelf.headOf(line);
    StoredEvent stored;
    Event &event = stored.event;
    event.origin = m_state.own;
    event.seq = head.seq + 1;
    event.previous = head.hash;
    if (!m_state.receipts.isEmpty())
        event.hubReceipt = m_state.receipts.last().hash;
    event.at = m_clock.now();
    event.hybrid = m_hybrid.next(event.at.wallMs);
    event.actor = wish.actor;
    event.subject = wish.subject;
    event.parents = headsOf(m_state.subjects.value(wish.subject));
    event.type = wish.type;
    event.open = wish.open;
    event.keyId = wish.keyId;
    event.sealed = wish.sealed;
    stored.bytes = encodeEvent(event);
    stored.hash = hashOf(stored.bytes);
    (void)shelf.insertInto(line, stored);
    enter(stored);
    if (!wish.keyId.isNull())
        m_state.keys.insert(wish.keyId);
    return stored;
}

void MemoryReplica::beginIncarnation(const QString &reason)
{
    quint32 newest = m_state.own.incarnation;
    for (const Line &line : std::as_const(m_state.lines)) {
        if (line.origin.device == m_state.own.device)
            newest = qMax(newest, line.origin.incarnation);
    }
    // As the program's store does: copies that began the same life step apart.
    QList<QByteArray> beginnings;
    for (const Line &line : std::as_const(m_state.lines)) {
        if (line.origin == m_state.own && line.first == 1)
            beginnings.append(line.events.first().hash);
    }
    if (beginnings.size() > 1)
        newest += quint8(beginnings.first().at(0)) % 100U;
    m_state.own.incarnation = newest + 1;
    m_state.observed = {};
    m_hybrid = HybridClock();
    NewEvent begun;
    begun.subject = m_state.own.device;
    begun.type = eventtype::IncarnationBegun;
    begun.open = {{u"incarnation"_s, qint64(newest) + 1}, {u"reason"_s, reason}};
    (void)append(begun);
}

bool MemoryReplica::knows(const QUuid &application) const
{
    const auto events = m_state.subjects.constFind(application);
    return events != m_state.subjects.constEnd() &&
           std::any_of(events->begin(), events->end(), [](const StoredEvent &stored) {
               return stored.event.type == eventtype::ApplicationAccepted;
           });
}

QStringList MemoryReplica::conflictsOf(const QUuid &application) const
{
    return conflictsOfApplication(m_state.subjects.value(application), m_faults.winsByRow);
}

QByteArray MemoryReplica::projection() const
{
    return hashOfProjection(m_state.subjects, m_faults.foldsByArrival, m_faults.breaksNoTies,
                            m_faults.winsByRow, m_faults.hashesUnordered);
}

Result<int> MemoryReplica::import(const QList<QByteArray> &events, QMap<QByteArray, QString> *asides)
{
    if (auto done = mayWrite(); !done)
        return done.error();
    int count = 0;
    bool ownLineWasUsed = false;
    Shelf shelf(m_state, m_faults.knowsNoDuplicates);
    for (const QByteArray &bytes : events) {
        const QByteArray hash = hashOf(bytes);
        const auto event = decodeForKeeping(bytes);
        if (!event) {
            m_state.unreadable.insert(hash, bytes);
            continue;
        }
        const auto placed = LinePlacing(shelf).place({*event, bytes, hash});
        if (!placed)
            return placed.error();
        if (placed->waits && asides)
            asides->insert(hash, u"waits"_s);
        for (const StoredEvent &stored : placed->entered) {
            ++count;
            enter(stored);
            ownLineWasUsed |= stored.event.origin == m_state.own;
            if (!stored.event.keyId.isNull() && !m_state.keys.contains(stored.event.keyId))
                m_state.wanted.insert(stored.event.keyId);
            if (m_faults.believesClocks && stored.event.hybrid > m_hybrid.last())
                m_hybrid = HybridClock(stored.event.hybrid);
            else
                m_hybrid.observe(stored.event.hybrid, m_clock.now().wallMs);
        }
    }
    m_state.observed = std::max(m_state.observed, m_hybrid.last());
    if (ownLineWasUsed && !m_faults.reusesNumbers)
        beginIncarnation(u"line_used_elsewhere"_s);
    return count;
}

Result<QMap<Origin, Head>> MemoryReplica::heads()
{
    QMap<Origin, Head> heads;
    for (const Line &line : std::as_const(m_state.lines)) {
        if (line.branch == 0)
            heads.insert(line.origin, {line.events.last().event.seq, line.events.last().hash});
    }
    return heads;
}

Result<QList<QByteArray>> MemoryReplica::exportAfter(const VersionVector &known, int atMost, qint64 bytes)
{
    QMap<Origin, const Line *> mains;
    for (const Line &line : std::as_const(m_state.lines)) {
        if (line.branch == 0)
            mains.insert(line.origin, &line);
    }
    QList<QByteArray> events;
    qint64 size = 0;
    for (auto line = mains.begin(); line != mains.end(); ++line) {
        for (qsizetype at = qsizetype(known.value(line.key())); at < (*line)->events.size(); ++at) {
            const QByteArray &next = (*line)->events.at(at).bytes;
            if (!events.isEmpty() &&
                ((atMost >= 0 && events.size() >= atMost) || (bytes >= 0 && size + next.size() > bytes)))
                return events;
            events.append(next);
            size += next.size();
        }
    }
    return events;
}

Result<bool> MemoryReplica::holds(const Origin &origin, const Head &event)
{
    return bool(eventAt(origin, event));
}

Result<QByteArray> MemoryReplica::eventAt(const Origin &origin, const Head &event)
{
    for (const Line &line : std::as_const(m_state.lines)) {
        const qint64 place = qint64(event.seq) - qint64(line.first);
        if (line.origin == origin && place >= 0 && place < line.events.size() &&
            line.events.at(place).hash == event.hash)
            return line.events.at(place).bytes;
    }
    return Error{ErrorCode::NotFound, {}, nameOf(origin, event.seq)};
}

Result<QList<PartedEvent>> MemoryReplica::parted()
{
    QMap<Origin, quint64> from;
    for (const Line &line : std::as_const(m_state.lines)) {
        if (line.branch > 0)
            from[line.origin] = qMin(from.value(line.origin, line.first), line.first);
    }
    QList<PartedEvent> parted;
    for (const Line &line : std::as_const(m_state.lines)) {
        for (const StoredEvent &stored : line.events) {
            if (from.contains(line.origin) && stored.event.seq >= from.value(line.origin))
                parted.append(
                    {line.origin, stored.event.seq, stored.hash, stored.event.previous, line.branch == 0});
        }
    }
    std::stable_sort(parted.begin(), parted.end(),
                     [](const PartedEvent &a, const PartedEvent &b) { return a.seq < b.seq; });
    return parted;
}

Result<std::optional<quint64>> MemoryReplica::firstWaiting(const Origin &origin)
{
    std::optional<quint64> first;
    const auto waiting = m_state.waiting.value(origin);
    for (const StoredEvent &stored : waiting)
        first = first ? qMin(*first, stored.event.seq) : stored.event.seq;
    return first;
}

Result<void> MemoryReplica::keepReceipts(const QList<HubReceipt> &receipts)
{
    if (auto done = mayWrite(); !done)
        return done;
    for (const HubReceipt &receipt : receipts) {
        HubReceipt &kept = m_state.receipts[{receipt.epoch, receipt.hubMs, receipt.hash}];
        if (kept.signature.isEmpty())
            kept = receipt;
    }
    return {};
}

Result<QList<HubReceipt>> MemoryReplica::receipts()
{
    return m_state.receipts.values();
}

Result<QList<QByteArray>> MemoryReplica::unsignedReceipts()
{
    QList<QByteArray> hashes;
    for (const HubReceipt &receipt : std::as_const(m_state.receipts)) {
        if (receipt.signature.isEmpty())
            hashes.append(receipt.hash);
    }
    return hashes;
}

Result<void> MemoryReplica::keepCheckpoints(const QList<Checkpoint> &checkpoints)
{
    if (auto done = mayWrite(); !done)
        return done;
    for (const Checkpoint &checkpoint : checkpoints)
        m_state.checkpoints[checkpoint.origin].insert(checkpoint.head.seq, checkpoint);
    return {};
}

Result<QList<Checkpoint>> MemoryReplica::newestCheckpoints()
{
    QList<Checkpoint> newest;
    for (const QMap<quint64, Checkpoint> &all : std::as_const(m_state.checkpoints))
        newest.append(all.last());
    return newest;
}

Result<QByteArray> MemoryReplica::signingKeyOf(const QUuid &device)
{
    const FoldedSubject folded = foldSubject(m_state.subjects.value(device));
    if (!folded.station)
        return Error{ErrorCode::NotFound};
    return folded.station->signingKey;
}

Result<ExchangeState> MemoryReplica::exchangeState(const QString &partner)
{
    ExchangeState state = m_state.exchanges.value(partner);
    state.partner = partner;
    return state;
}

Result<void> MemoryReplica::saveExchangeState(const ExchangeState &state)
{
    if (auto done = mayWrite(); !done)
        return done;
    m_state.exchanges.insert(state.partner, state);
    return {};
}

void MemoryReplica::putGrant(const KeyGrant &grant, bool isReceived)
{
    if (!m_state.erased.contains(grant.keyId) && !m_state.grants.contains({grant.keyId, grant.holder}))
        m_state.grants.insert({grant.keyId, grant.holder}, {grant, isReceived, false});
}

Result<void> MemoryReplica::putGrants(const QList<KeyGrant> &grants)
{
    if (auto done = mayWrite(); !done)
        return done;
    for (const KeyGrant &grant : grants)
        putGrant(grant, false);
    return {};
}

Result<QList<KeyGrant>> MemoryReplica::grantsToSend(int atMost)
{
    QList<KeyGrant> grants;
    for (const Granted &granted : std::as_const(m_state.grants)) {
        if (!granted.isReceived && !granted.isSent && grants.size() < atMost)
            grants.append(granted.grant);
    }
    if (m_faults.countsBeforeSuccess)
        (void)noteGrantsSent(grants);
    return grants;
}

Result<void> MemoryReplica::noteGrantsSent(const QList<KeyGrant> &grants)
{
    if (auto done = mayWrite(); !done)
        return done;
    for (const KeyGrant &grant : grants) {
        if (m_state.grants.contains({grant.keyId, grant.holder}))
            m_state.grants[{grant.keyId, grant.holder}].isSent = true;
    }
    return {};
}

Result<void> MemoryReplica::offerGrantsAgain()
{
    if (auto done = mayWrite(); !done)
        return done;
    for (Granted &granted : m_state.grants)
        granted.isSent = false;
    for (bool &isSent : m_state.erased)
        isSent = false;
    return {};
}

Result<void> MemoryReplica::keepReceivedGrants(const QList<KeyGrant> &grants)
{
    if (auto done = mayWrite(); !done)
        return done;
    for (const KeyGrant &grant : grants)
        putGrant(grant, true);
    return {};
}

Result<QList<KeyGrant>> MemoryReplica::receivedGrants()
{
    QList<KeyGrant> grants;
    for (const Granted &granted : std::as_const(m_state.grants)) {
        if (granted.isReceived)
            grants.append(granted.grant);
    }
    return grants;
}

Result<void> MemoryReplica::dropReceivedGrants(const QList<QUuid> &keys)
{
    m_state.grants.removeIf([&](const auto &granted) {
        return granted.value().isReceived && keys.contains(granted.value().grant.keyId);
    });
    return {};
}

Result<QSet<QUuid>> MemoryReplica::wantedKeys()
{
    QSet<QUuid> wanted = m_state.wanted - m_state.keys;
    for (const Granted &granted : std::as_const(m_state.grants)) {
        if (granted.isReceived)
            wanted.remove(granted.grant.keyId);
    }
    for (auto erased = m_state.erased.begin(); erased != m_state.erased.end(); ++erased)
        wanted.remove(erased.key());
    return wanted;
}

Result<void> MemoryReplica::eraseKeys(const QSet<QUuid> &keys)
{
    if (auto done = mayWrite(); !done)
        return done;
    for (const QUuid &key : keys) {
        if (!m_state.erased.contains(key))
            m_state.erased.insert(key, false);
        m_state.keys.remove(key);
    }
    m_state.grants.removeIf([&](const auto &granted) { return keys.contains(granted.value().grant.keyId); });
    return {};
}

Result<QSet<QUuid>> MemoryReplica::erasedKeys()
{
    const QList<QUuid> keys = m_state.erased.keys();
    return QSet<QUuid>(keys.begin(), keys.end());
}

Result<QSet<QUuid>> MemoryReplica::erasuresToSend()
{
    QSet<QUuid> keys;
    for (auto erased = m_state.erased.begin(); erased != m_state.erased.end(); ++erased) {
        if (!*erased)
            keys.insert(erased.key());
    }
    return keys;
}

Result<void> MemoryReplica::noteErasuresSent(const QSet<QUuid> &keys)
{
    if (auto done = mayWrite(); !done)
        return done;
    for (const QUuid &key : keys)
        m_state.erased.insert(key, true);
    return {};
}

} // namespace powerhall
