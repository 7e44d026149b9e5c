// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/importer.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char InsertWaiting[] =
    "INSERT OR IGNORE INTO waiting_event (device, incarnation, seq, hash, bytes) VALUES (?, ?, ?, ?, ?)";
const char DeleteWaiting[] =
    "DELETE FROM waiting_event WHERE device = ? AND incarnation = ? AND seq = ? AND hash = ?";
const char SelectWaiting[] =
    "SELECT hash, bytes FROM waiting_event WHERE device = ? AND incarnation = ? AND seq = ?";
const char InsertFork[] =
    "INSERT OR IGNORE INTO forked_event (device, incarnation, seq, hash, bytes) VALUES (?, ?, ?, ?, ?)";

SqlStatement &bindEvent(SqlStatement &statement, const StoredEvent &stored)
{
    const Event &event = stored.event;
    return statement.bind(event.origin.device)
        .bind(qint64(event.origin.incarnation))
        .bind(qint64(event.seq))
        .bind(stored.hash);
}

} // namespace

Importer::Importer(Connection &connection, JournalRepository &journal, Projector &projector,
                   EventWriter &writer, const Origin &own)
    : m_connection(connection)
    , m_journal(journal)
    , m_projector(projector)
    , m_writer(writer)
    , m_own(own)
{}

Result<int> Importer::take(const QList<QByteArray> &events)
{
    for (const QByteArray &bytes : events) {
        const auto event = decodeEvent(bytes);
        if (!event)
            return event.error();
        if (auto done = takeOne({*event, bytes, hashOf(bytes)}); !done)
            return done.error();
    }
    for (const QUuid &subject : std::as_const(m_subjects)) {
        if (auto done = m_projector.refold(subject); !done)
            return done.error();
    }
    return m_new;
}

Result<void> Importer::takeOne(const StoredEvent &stored)
{
    const Origin &origin = stored.event.origin;
    const auto head = m_journal.head(origin);
    if (!head)
        return head.error();
    if (stored.event.seq > head->seq + 1)
        return keepWaiting(stored);
    if (stored.event.seq <= head->seq) {
        const auto known = m_journal.hashAt(origin, stored.event.seq);
        if (!known)
            return known.error();
        return *known == stored.hash ? Result<void>() : keepFork(stored);
    }
    if (stored.event.previous != head->hash)
        return keepFork(stored);
    if (auto done = enter(stored); !done)
        return done;
    return takeWaiting(origin);
}

Result<void> Importer::enter(const StoredEvent &stored)
{
    if (auto done = m_journal.insert(stored); !done)
        return done;
    ++m_new;
    m_subjects.insert(stored.event.subject);
    m_writer.observe(stored.event.hybrid);
    m_ownLineWasUsed |= stored.event.origin == m_own;
    return {};
}

Result<void> Importer::keepWaiting(const StoredEvent &stored)
{
    SqlStatement insert(m_connection, InsertWaiting);
    return bindEvent(insert.start(), stored).bind(stored.bytes).run();
}

Result<void> Importer::keepFork(const StoredEvent &stored)
{
    m_ownLineWasUsed |= stored.event.origin == m_own;
    SqlStatement insert(m_connection, InsertFork);
    return bindEvent(insert.start(), stored).bind(stored.bytes).run();
}

Result<void> Importer::takeWaiting(const Origin &origin)
{
    SqlStatement select(m_connection, SelectWaiting);
    SqlStatement remove(m_connection, DeleteWaiting);
    while (true) {
        const auto head = m_journal.head(origin);
        if (!head)
            return head.error();
        QList<StoredEvent> next;
        select.start().bind(origin.device).bind(qint64(origin.incarnation)).bind(qint64(head->seq + 1));
        while (select.next()) {
            const auto event = decodeEvent(select.blob(1));
            if (!event)
                return event.error();
            next.append({*event, select.blob(1), select.blob(0)});
        }
        if (auto done = select.finish(); !done || next.isEmpty())
            return done;
        for (const StoredEvent &stored : std::as_const(next)) {
            if (auto done = bindEvent(remove.start(), stored).run(); !done)
                return done;
            const auto newest = m_journal.head(origin);
            if (!newest)
                return newest.error();
            const bool continues =
                stored.event.seq == newest->seq + 1 && stored.event.previous == newest->hash;
            if (auto done = continues ? enter(stored) : keepFork(stored); !done)
                return done;
        }
    }
}

} // namespace powerhall
