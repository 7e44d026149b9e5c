// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/contentstore.h"
#include "models/storage/importer.h"
#include "models/storage/sqlitestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The store as one side of an exchange.
namespace powerhall {

Replica::~Replica() = default;
Store::~Store() = default;

Result<int> SqliteStore::import(const QList<QByteArray> &events, QMap<QByteArray, QString> *asides)
{
    int count = 0;
    QMap<QByteArray, QString> stepped;
    QSet<QByteArray> contents;
    const auto done = write([&]() -> Result<void> {
        Importer importer(m_journal, m_projector, &m_writer, m_local->origin);
        const auto taken = importer.take(events);
        if (!taken)
            return taken.error();
        count = *taken;
        stepped = importer.asides();
        contents = importer.contents();
        // Before the events are here for good: a cut in between loses an event that comes again, never an
        // erasure.
        if (auto erased = m_grants.erase(importer.erased()); !erased)
            return erased;
        m_local->observed = std::max(m_local->observed, m_writer.hybrid());
        if (auto saved = m_localRepository.save(*m_local); !saved)
            return saved;
        if (auto wanted = wantKeys(importer.keys()); !wanted)
            return wanted;
        return importer.ownLineWasUsed() ? beginIncarnation(u"line_used_elsewhere"_s) : loadIdentity();
    });
    m_numberPrefix.clear();
    if (!done)
        return done.error();
    if (asides)
        asides->insert(stepped);
    ContentStore store(m_folder);
    for (const QByteArray &content : std::as_const(contents))
        store.want(content);
    return count;
}

Result<void> SqliteStore::wantKeys(const QSet<QUuid> &keys)
{
    for (const QUuid &key : keys) {
        const auto known = m_keys.key(key);
        if (!known && known.error().code != ErrorCode::NotFound)
            return known.error();
        if (auto done = known ? Result<void>() : m_exchange.wantKey(key); !done)
            return done;
    }
    return {};
}

Result<QMap<Origin, Head>> SqliteStore::heads()
{
    return m_journal.heads();
}

Result<QList<QByteArray>> SqliteStore::exportAfter(const VersionVector &known, int atMost, qint64 bytes)
{
    const auto lines = m_journal.lines().lines();
    if (!lines)
        return lines.error();
    QList<QByteArray> events;
    qint64 size = 0;
    bool isFull = false;
    const auto each = [&](const EventRow &row) -> Result<bool> {
        isFull = !events.isEmpty() && ((atMost >= 0 && events.size() >= atMost) ||
                                       (bytes >= 0 && size + row.bytes.size() > bytes));
        if (isFull)
            return false;
        events.append(row.bytes);
        size += row.bytes.size();
        return true;
    };
    for (const Line &line : *lines) {
        if (line.branch > 0 || isFull)
            continue;
        if (auto done = m_journal.lines().forEachIn(line, known.value(line.origin), each); !done)
            return done.error();
    }
    return events;
}

Result<bool> SqliteStore::holds(const Origin &origin, const Head &event)
{
    const auto bytes = eventAt(origin, event);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return bytes.error();
    return bool(bytes);
}

Result<QByteArray> SqliteStore::eventAt(const Origin &origin, const Head &event)
{
    const auto lines = m_journal.lines().linesOf(origin);
    if (!lines)
        return lines.error();
    for (const qint64 line : *lines) {
        const auto hash = m_journal.lines().hashIn(line, event.seq);
        if (!hash)
            return hash.error();
        if (*hash == event.hash)
            return m_journal.lines().bytesIn(line, event.seq);
    }
    return Error{ErrorCode::NotFound, {}, nameOf(origin, event.seq)};
}

Result<QList<PartedEvent>> SqliteStore::parted()
{
    const auto lines = m_journal.lines().lines();
    if (!lines)
        return lines.error();
    QMap<Origin, quint64> partsAt; // first number that was given twice
    QList<PartedEvent> parted;
    const auto first = [&](const Line &line) {
        return [&partsAt, &line](const EventRow &row) -> Result<bool> {
            const quint64 known = partsAt.value(line.origin, row.seq);
            partsAt.insert(line.origin, qMin(known, row.seq));
            return false;
        };
    };
    for (const Line &line : *lines) {
        if (line.branch == 0)
            continue;
        if (auto done = m_journal.lines().forEachIn(line, 0, first(line)); !done)
            return done.error();
    }
    for (const Line &line : *lines) {
        const auto from = partsAt.constFind(line.origin);
        if (from == partsAt.constEnd())
            continue;
        const auto each = [&](const EventRow &row) -> Result<bool> {
            const auto event = decodeForKeeping(row.bytes);
            if (!event)
                return event.error();
            parted.append({row.origin, row.seq, row.hash, event->previous, line.branch == 0});
            return true;
        };
        if (auto done = m_journal.lines().forEachIn(line, *from - 1, each); !done)
            return done.error();
    }
    std::stable_sort(parted.begin(), parted.end(),
                     [](const PartedEvent &a, const PartedEvent &b) { return a.seq < b.seq; });
    return parted;
}

Result<std::optional<quint64>> SqliteStore::firstWaiting(const Origin &origin)
{
    return m_journal.lines().firstWaiting(origin);
}

Result<QList<Quarantined>> SqliteStore::asides()
{
    return m_journal.lines().asides();
}

Result<void> SqliteStore::keepReceipts(const QList<HubReceipt> &receipts)
{
    return write([&]() -> Result<void> {
        for (const HubReceipt &receipt : receipts) {
            if (auto done = m_exchange.putReceipt(receipt); !done)
                return done;
        }
        const auto newest = m_exchange.newestReceipt();
        if (!newest)
            return newest.error();
        m_writer.setReceipt(*newest);
        return {};
    });
}

Result<QList<HubReceipt>> SqliteStore::receipts()
{
    return m_exchange.receipts();
}

Result<QList<QByteArray>> SqliteStore::unsignedReceipts()
{
    return m_exchange.unsignedReceipts();
}

Result<void> SqliteStore::keepCheckpoints(const QList<Checkpoint> &checkpoints)
{
    return write([&]() -> Result<void> {
        for (const Checkpoint &checkpoint : checkpoints) {
            if (auto done = m_exchange.putCheckpoint(checkpoint); !done)
                return done;
        }
        return {};
    });
}

Result<QList<Checkpoint>> SqliteStore::newestCheckpoints()
{
    return m_exchange.newestCheckpoints();
}

Result<QByteArray> SqliteStore::signingKeyOf(const QUuid &device)
{
    const auto subject = m_subjects.subject(device);
    if (!subject)
        return subject.error();
    if (!subject->station)
        return Error{ErrorCode::NotFound, {}, device.toString(QUuid::WithoutBraces)};
    return subject->station->signingKey;
}

Result<ExchangeState> SqliteStore::exchangeState(const QString &partner)
{
    return m_exchange.state(partner);
}

Result<void> SqliteStore::saveExchangeState(const ExchangeState &state)
{
    return write([&] { return m_exchange.putState(state); });
}

Result<void> SqliteStore::putGrants(const QList<KeyGrant> &grants)
{
    const auto allowed = mayWrite();
    return allowed ? m_grants.put(grants, false) : allowed;
}

Result<QList<KeyGrant>> SqliteStore::grantsToSend(int atMost)
{
    return m_grants.toSend(atMost);
}

Result<void> SqliteStore::noteGrantsSent(const QList<KeyGrant> &grants)
{
    const auto allowed = mayWrite();
    return allowed ? m_grants.noteSent(grants) : allowed;
}

Result<void> SqliteStore::offerGrantsAgain()
{
    const auto allowed = mayWrite();
    return allowed ? m_grants.offerAgain() : allowed;
}

Result<void> SqliteStore::keepReceivedGrants(const QList<KeyGrant> &grants)
{
    const auto allowed = mayWrite();
    return allowed ? m_grants.put(grants, true) : allowed;
}

Result<QList<KeyGrant>> SqliteStore::receivedGrants()
{
    return m_grants.received(-1);
}

Result<QList<KeyGrant>> SqliteStore::someReceivedGrants(int atMost)
{
    return m_grants.received(atMost);
}

Result<QList<KeyGrant>> SqliteStore::receivedGrantsOf(const QUuid &key)
{
    return m_grants.receivedOf(key);
}

Result<void> SqliteStore::dropReceivedGrants(const QList<QUuid> &keys)
{
    const auto allowed = mayWrite();
    return allowed ? m_grants.dropReceived(keys) : allowed;
}

Result<QSet<QUuid>> SqliteStore::wantedKeys()
{
    const auto noted = m_exchange.wantedKeys();
    if (!noted)
        return noted.error();
    QSet<QUuid> wanted;
    QList<QUuid> settled;
    for (const QUuid &key : *noted) {
        const auto granted = m_grants.isReceived(key);
        const auto erased = m_grants.isErased(key);
        const auto known = m_keys.key(key);
        if (!granted || !erased)
            return granted ? erased.error() : granted.error();
        if (!known && known.error().code != ErrorCode::NotFound)
            return known.error();
        if (known || *erased)
            settled.append(key);
        else if (!*granted)
            wanted.insert(key);
    }
    const auto forget = [&]() -> Result<void> {
        for (const QUuid &key : std::as_const(settled)) {
            if (auto done = m_exchange.unwantKey(key); !done)
                return done;
        }
        return {};
    };
    if (m_parts.lock && !settled.isEmpty()) {
        if (auto done = write(forget); !done)
            return done.error();
    }
    return wanted;
}

Result<void> SqliteStore::eraseKeys(const QSet<QUuid> &keys)
{
    const auto allowed = mayWrite();
    return allowed ? m_grants.erase(keys) : allowed;
}

Result<QSet<QUuid>> SqliteStore::erasedKeys()
{
    return m_grants.erased(false);
}

Result<QSet<QUuid>> SqliteStore::erasuresToSend()
{
    return m_grants.erased(true);
}

Result<void> SqliteStore::noteErasuresSent(const QSet<QUuid> &keys)
{
    const auto allowed = mayWrite();
    return allowed ? m_grants.noteErasuresSent(keys) : allowed;
}

} // namespace powerhall
