// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/journalrepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qsizetype HashSize = 32;

const char FindOrigin[] = "SELECT id FROM origin WHERE device = ? AND incarnation = ?";
const char AddOrigin[] = "INSERT INTO origin (device, incarnation) VALUES (?, ?) RETURNING id";
const char Insert[] = "INSERT INTO event (origin, seq, hash, subject, bytes) VALUES (?, ?, ?, ?, ?)";
const char SelectHead[] = "SELECT seq, hash FROM event WHERE origin = ? ORDER BY seq DESC LIMIT 1";
const char SelectBySeq[] = "SELECT hash, bytes FROM event WHERE origin = ? AND seq = ?";
const char SelectBySubject[] = "SELECT hash, bytes FROM event WHERE subject = ? ORDER BY id";
const char SelectNewestFirst[] = "SELECT bytes FROM event WHERE subject = ? ORDER BY id DESC";
const char SelectSubjectHeads[] = "SELECT heads FROM subject_head WHERE subject = ?";
const char SetSubjectHeads[] = "INSERT INTO subject_head (subject, heads) VALUES (?, ?) "
                               "ON CONFLICT (subject) DO UPDATE SET heads = excluded.heads";
const char SelectOrigins[] = "SELECT device, incarnation FROM origin ORDER BY device, incarnation";
const char SelectOfOrigin[] =
    "SELECT seq, hash, subject, bytes FROM event WHERE origin = ? AND seq > ? ORDER BY seq";
const char SelectAllBySubject[] = "SELECT subject, hash, bytes FROM event ORDER BY subject, id";

Result<StoredEvent> storedOf(const QByteArray &hash, const QByteArray &bytes)
{
    const auto event = decodeEvent(bytes);
    if (!event)
        return event.error();
    return StoredEvent{*event, bytes, hash};
}

} // namespace

JournalRepository::JournalRepository(Connection &connection)
    : m_connection(connection)
    , m_findOrigin(connection, FindOrigin)
    , m_addOrigin(connection, AddOrigin)
    , m_insert(connection, Insert)
    , m_head(connection, SelectHead)
    , m_bySeq(connection, SelectBySeq)
    , m_bySubject(connection, SelectBySubject)
    , m_newestFirst(connection, SelectNewestFirst)
    , m_subjectHeads(connection, SelectSubjectHeads)
    , m_setSubjectHeads(connection, SetSubjectHeads)
{}

Result<qint64> JournalRepository::originId(const Origin &origin)
{
    const auto known = m_origins.constFind(origin);
    if (known != m_origins.constEnd())
        return *known;
    qint64 id = 0;
    if (m_findOrigin.start().bind(origin.device).bind(qint64(origin.incarnation)).next())
        id = m_findOrigin.integer(0);
    if (auto done = m_findOrigin.finish(); !done)
        return done.error();
    if (id != 0)
        m_origins.insert(origin, id);
    return id;
}

Result<qint64> JournalRepository::addOrigin(const Origin &origin)
{
    qint64 id = 0;
    if (m_addOrigin.start().bind(origin.device).bind(qint64(origin.incarnation)).next())
        id = m_addOrigin.integer(0);
    if (auto done = m_addOrigin.run(); !done)
        return done.error();
    m_origins.insert(origin, id);
    return id;
}

Result<void> JournalRepository::insert(const StoredEvent &stored)
{
    auto origin = originId(stored.event.origin);
    if (origin && *origin == 0)
        origin = addOrigin(stored.event.origin);
    if (!origin)
        return origin.error();
    return m_insert.start()
        .bind(*origin)
        .bind(qint64(stored.event.seq))
        .bind(stored.hash)
        .bind(stored.event.subject)
        .bind(stored.bytes)
        .run();
}

Result<Head> JournalRepository::head(const Origin &origin)
{
    const auto id = originId(origin);
    if (!id)
        return id.error();
    Head head;
    if (m_head.start().bind(*id).next())
        head = {quint64(m_head.integer(0)), m_head.blob(1)};
    if (auto done = m_head.finish(); !done)
        return done.error();
    return head;
}

Result<QMap<Origin, Head>> JournalRepository::heads()
{
    QMap<Origin, Head> heads;
    SqlStatement origins(m_connection, SelectOrigins);
    origins.start();
    while (origins.next()) {
        const Origin origin{origins.uuid(0), quint32(origins.integer(1))};
        const auto newest = head(origin);
        if (!newest)
            return newest.error();
        heads.insert(origin, *newest);
    }
    if (auto done = origins.finish(); !done)
        return done.error();
    return heads;
}

Result<QByteArray> JournalRepository::hashAt(const Origin &origin, quint64 seq)
{
    const auto id = originId(origin);
    if (!id)
        return id.error();
    QByteArray hash;
    if (m_bySeq.start().bind(*id).bind(qint64(seq)).next())
        hash = m_bySeq.blob(0);
    if (auto done = m_bySeq.finish(); !done)
        return done.error();
    return hash;
}

Result<QByteArray> JournalRepository::bytesAt(const Origin &origin, quint64 seq)
{
    const auto id = originId(origin);
    if (!id)
        return id.error();
    QByteArray bytes;
    if (m_bySeq.start().bind(*id).bind(qint64(seq)).next())
        bytes = m_bySeq.blob(1);
    if (auto done = m_bySeq.finish(); !done)
        return done.error();
    return bytes;
}

Result<QList<StoredEvent>> JournalRepository::eventsOf(const QUuid &subject)
{
    QList<StoredEvent> events;
    m_bySubject.start().bind(subject);
    while (m_bySubject.next()) {
        const auto stored = storedOf(m_bySubject.blob(0), m_bySubject.blob(1));
        if (!stored)
            return stored.error();
        events.append(*stored);
    }
    if (auto done = m_bySubject.finish(); !done)
        return done.error();
    return events;
}

Result<void> JournalRepository::forEachNewestFirst(const QUuid &subject,
                                                   const std::function<bool(const Event &)> &each)
{
    m_newestFirst.start().bind(subject);
    while (m_newestFirst.next()) {
        const auto event = decodeEvent(m_newestFirst.blob(0));
        if (!event)
            return event.error();
        if (!each(*event))
            break;
    }
    return m_newestFirst.finish();
}

Result<void> JournalRepository::forEachByOrigin(const QMap<Origin, quint64> &after,
                                                const std::function<Result<void>(const EventRow &)> &each)
{
    QList<Origin> known;
    SqlStatement origins(m_connection, SelectOrigins);
    origins.start();
    while (origins.next())
        known.append({origins.uuid(0), quint32(origins.integer(1))});
    if (auto done = origins.finish(); !done)
        return done;
    SqlStatement events(m_connection, SelectOfOrigin);
    for (const Origin &origin : std::as_const(known)) {
        const auto id = originId(origin);
        if (!id)
            return id.error();
        events.start().bind(*id).bind(qint64(after.value(origin)));
        while (events.next()) {
            const EventRow row{origin, quint64(events.integer(0)), events.blob(1), events.blob(2),
                               events.blob(3)};
            if (auto done = each(row); !done)
                return done;
        }
        if (auto done = events.finish(); !done)
            return done;
    }
    return {};
}

Result<void> JournalRepository::forEachSubject(
    const std::function<Result<void>(const QUuid &, const QList<StoredEvent> &)> &each)
{
    SqlStatement all(m_connection, SelectAllBySubject);
    QUuid subject;
    QList<StoredEvent> events;
    all.start();
    while (all.next()) {
        const QUuid next = all.uuid(0);
        if (next != subject && !events.isEmpty()) {
            if (auto done = each(subject, events); !done)
                return done;
            events.clear();
        }
        subject = next;
        const auto stored = storedOf(all.blob(1), all.blob(2));
        if (!stored)
            return stored.error();
        events.append(*stored);
    }
    if (auto done = all.finish(); !done)
        return done;
    return events.isEmpty() ? Result<void>() : each(subject, events);
}

Result<qint64> JournalRepository::count()
{
    const auto count = m_connection.ask("SELECT count(*) FROM event");
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<QList<QByteArray>> JournalRepository::subjectHeads(const QUuid &subject)
{
    QByteArray packed;
    if (m_subjectHeads.start().bind(subject).next())
        packed = m_subjectHeads.blob(0);
    if (auto done = m_subjectHeads.finish(); !done)
        return done.error();
    QList<QByteArray> heads;
    for (qsizetype at = 0; at + HashSize <= packed.size(); at += HashSize)
        heads.append(packed.mid(at, HashSize));
    return heads;
}

Result<void> JournalRepository::setSubjectHeads(const QUuid &subject, const QList<QByteArray> &heads)
{
    return m_setSubjectHeads.start().bind(subject).bind(heads.join()).run();
}

Result<qint64> JournalRepository::subjectHeadCount()
{
    const auto count = m_connection.ask("SELECT count(*) FROM subject_head");
    if (!count)
        return count.error();
    return count->toLongLong();
}

QList<QByteArray> headsOf(const QList<StoredEvent> &events)
{
    QSet<QByteArray> known;
    for (const StoredEvent &stored : events)
        known.unite(QSet<QByteArray>(stored.event.parents.begin(), stored.event.parents.end()));
    QList<QByteArray> heads;
    for (const StoredEvent &stored : events) {
        if (!known.contains(stored.hash))
            heads.append(stored.hash);
    }
    std::sort(heads.begin(), heads.end());
    return heads;
}

} // namespace powerhall
