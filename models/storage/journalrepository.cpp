// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/journalrepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qsizetype HashSize = 32;

const char SelectBySubject[] = "SELECT hash, bytes FROM event WHERE subject = ? ORDER BY id";
const char SelectNewestFirst[] = "SELECT bytes FROM event WHERE subject = ? ORDER BY id DESC";
const char SelectSubjectHeads[] = "SELECT heads FROM subject_head WHERE subject = ?";
const char SetSubjectHeads[] = "INSERT INTO subject_head (subject, heads) VALUES (?, ?) "
                               "ON CONFLICT (subject) DO UPDATE SET heads = excluded.heads";
const char SelectAllBySubject[] = "SELECT subject, hash, bytes FROM event ORDER BY subject, id";

Result<StoredEvent> storedOf(const QByteArray &hash, const QByteArray &bytes)
{
    const auto event = decodeForKeeping(bytes);
    if (!event)
        return event.error();
    return StoredEvent{*event, bytes, hash};
}

} // namespace

JournalRepository::JournalRepository(Connection &connection)
    : m_connection(connection)
    , m_lines(connection)
    , m_bySubject(connection, SelectBySubject)
    , m_newestFirst(connection, SelectNewestFirst)
    , m_subjectHeads(connection, SelectSubjectHeads)
    , m_setSubjectHeads(connection, SetSubjectHeads)
{}

Result<qint64> JournalRepository::mainLine(const Origin &origin)
{
    const auto lines = m_lines.linesOf(origin);
    if (!lines)
        return lines.error();
    return lines->isEmpty() ? 0 : lines->first();
}

Result<void> JournalRepository::insert(const StoredEvent &stored)
{
    auto line = mainLine(stored.event.origin);
    if (line && *line == 0)
        line = m_lines.addLine(stored.event.origin);
    return line ? m_lines.insertInto(*line, stored) : line.error();
}

Result<Head> JournalRepository::head(const Origin &origin)
{
    const auto line = mainLine(origin);
    if (!line)
        return line.error();
    return *line == 0 ? Head() : m_lines.headOf(*line);
}

Result<QMap<Origin, Head>> JournalRepository::heads()
{
    const auto lines = m_lines.lines();
    if (!lines)
        return lines.error();
    QMap<Origin, Head> heads;
    for (const Line &line : *lines) {
        if (line.branch > 0)
            continue;
        const auto newest = m_lines.headOf(line.id);
        if (!newest)
            return newest.error();
        heads.insert(line.origin, *newest);
    }
    return heads;
}

Result<QByteArray> JournalRepository::hashAt(const Origin &origin, quint64 seq)
{
    const auto line = mainLine(origin);
    if (!line)
        return line.error();
    return *line == 0 ? QByteArray() : m_lines.hashIn(*line, seq);
}

Result<QByteArray> JournalRepository::bytesAt(const Origin &origin, quint64 seq)
{
    const auto line = mainLine(origin);
    if (!line)
        return line.error();
    return *line == 0 ? QByteArray() : m_lines.bytesIn(*line, seq);
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
        const auto event = decodeForKeeping(m_newestFirst.blob(0));
        if (!event)
            return event.error();
        if (!each(*event))
            break;
    }
    return m_newestFirst.finish();
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
