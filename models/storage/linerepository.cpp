// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/linerepository.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char FindLines[] = "SELECT id FROM origin WHERE device = ? AND incarnation = ? ORDER BY branch";
const char AddLine[] = "INSERT INTO origin (device, incarnation, branch) VALUES (?1, ?2, "
                       "(SELECT count(*) FROM origin WHERE device = ?1 AND incarnation = ?2)) RETURNING id";
const char SelectLines[] =
    "SELECT id, device, incarnation, branch FROM origin ORDER BY device, incarnation, branch";
const char Insert[] = "INSERT INTO event (origin, seq, hash, subject, bytes) VALUES (?, ?, ?, ?, ?)";
const char SelectHead[] = "SELECT seq, hash FROM event WHERE origin = ? ORDER BY seq DESC LIMIT 1";
const char SelectBySeq[] = "SELECT hash, bytes FROM event WHERE origin = ? AND seq = ?";
const char SelectOfLine[] =
    "SELECT seq, hash, subject, bytes FROM event WHERE origin = ? AND seq > ? ORDER BY seq";
const char InsertWaiting[] =
    "INSERT OR IGNORE INTO waiting_event (device, incarnation, seq, hash, bytes) VALUES (?, ?, ?, ?, ?)";
const char DeleteWaiting[] =
    "DELETE FROM waiting_event WHERE device = ? AND incarnation = ? AND seq = ? AND hash = ?";
const char SelectWaiting[] =
    "SELECT hash, bytes FROM waiting_event WHERE device = ? AND incarnation = ? AND seq = ? ORDER BY hash";
const char SelectAllWaiting[] =
    "SELECT hash, bytes FROM waiting_event ORDER BY device, incarnation, seq, hash";

SqlStatement &bindPlace(SqlStatement &statement, const StoredEvent &stored)
{
    const Event &event = stored.event;
    return statement.bind(event.origin.device)
        .bind(qint64(event.origin.incarnation))
        .bind(qint64(event.seq))
        .bind(stored.hash);
}

} // namespace

LineRepository::LineRepository(Connection &connection)
    : m_connection(connection)
    , m_findLines(connection, FindLines)
    , m_addLine(connection, AddLine)
    , m_insert(connection, Insert)
    , m_head(connection, SelectHead)
    , m_bySeq(connection, SelectBySeq)
    , m_takeWaiting(connection, SelectWaiting)
{}

Result<QList<Line>> LineRepository::lines()
{
    QList<Line> lines;
    SqlStatement select(m_connection, SelectLines);
    select.start();
    while (select.next()) {
        const Origin origin{select.uuid(1), quint32(select.integer(2))};
        lines.append({select.integer(0), origin, int(select.integer(3))});
    }
    if (auto done = select.finish(); !done)
        return done.error();
    return lines;
}

Result<QList<qint64>> LineRepository::linesOf(const Origin &origin)
{
    const auto known = m_lines.constFind(origin);
    if (known != m_lines.constEnd())
        return *known;
    QList<qint64> ids;
    m_findLines.start().bind(origin.device).bind(qint64(origin.incarnation));
    while (m_findLines.next())
        ids.append(m_findLines.integer(0));
    if (auto done = m_findLines.finish(); !done)
        return done.error();
    if (m_writes && !ids.isEmpty())
        m_lines.insert(origin, ids);
    return ids;
}

Result<qint64> LineRepository::addLine(const Origin &origin)
{
    qint64 id = 0;
    if (m_addLine.start().bind(origin.device).bind(qint64(origin.incarnation)).next())
        id = m_addLine.integer(0);
    if (auto done = m_addLine.run(); !done)
        return done.error();
    m_lines.remove(origin);
    return id;
}

Result<Head> LineRepository::headOf(qint64 line)
{
    const auto known = m_heads.constFind(line);
    if (known != m_heads.constEnd())
        return *known;
    Head head;
    if (m_head.start().bind(line).next())
        head = {quint64(m_head.integer(0)), m_head.blob(1)};
    if (auto done = m_head.finish(); !done)
        return done.error();
    return head;
}

Result<QByteArray> LineRepository::hashIn(qint64 line, quint64 seq)
{
    QByteArray hash;
    if (m_bySeq.start().bind(line).bind(qint64(seq)).next())
        hash = m_bySeq.blob(0);
    if (auto done = m_bySeq.finish(); !done)
        return done.error();
    return hash;
}

Result<QByteArray> LineRepository::bytesIn(qint64 line, quint64 seq)
{
    QByteArray bytes;
    if (m_bySeq.start().bind(line).bind(qint64(seq)).next())
        bytes = m_bySeq.blob(1);
    if (auto done = m_bySeq.finish(); !done)
        return done.error();
    return bytes;
}

Result<void> LineRepository::insertInto(qint64 line, const StoredEvent &stored)
{
    m_writes = true;
    m_insert.start().bind(line).bind(qint64(stored.event.seq)).bind(stored.hash);
    if (auto done = m_insert.bind(stored.event.subject).bind(stored.bytes).run(); !done)
        return done;
    m_heads.insert(line, {stored.event.seq, stored.hash});
    return {};
}

Result<void> LineRepository::forEachIn(const Line &line, quint64 after,
                                       const std::function<Result<bool>(const EventRow &)> &each)
{
    SqlStatement events(m_connection, SelectOfLine);
    events.start().bind(line.id).bind(qint64(after));
    while (events.next()) {
        const auto goesOn =
            each({line.origin, quint64(events.integer(0)), events.blob(1), events.blob(2), events.blob(3)});
        if (!goesOn)
            return goesOn.error();
        if (!*goesOn)
            break;
    }
    return events.finish();
}

Result<void> LineRepository::keepWaiting(const StoredEvent &stored)
{
    m_waits = true;
    SqlStatement insert(m_connection, InsertWaiting);
    return bindPlace(insert.start(), stored).bind(stored.bytes).run();
}

Result<QList<StoredEvent>> LineRepository::takeWaiting(const Origin &origin, quint64 seq,
                                                       const QByteArray &previous)
{
    QList<StoredEvent> taken;
    if (!m_waits)
        return taken;
    m_takeWaiting.start().bind(origin.device).bind(qint64(origin.incarnation)).bind(qint64(seq));
    while (m_takeWaiting.next()) {
        const auto event = decodeForKeeping(m_takeWaiting.blob(1));
        if (event && event->previous == previous)
            taken.append({*event, m_takeWaiting.blob(1), m_takeWaiting.blob(0)});
    }
    if (auto done = m_takeWaiting.finish(); !done)
        return done.error();
    for (const StoredEvent &stored : std::as_const(taken)) {
        SqlStatement remove(m_connection, DeleteWaiting);
        if (auto done = bindPlace(remove.start(), stored).run(); !done)
            return done.error();
    }
    return taken;
}

Result<QList<StoredEvent>> LineRepository::takeAllWaiting()
{
    SqlStatement select(m_connection, SelectAllWaiting);
    QList<StoredEvent> all;
    select.start();
    while (select.next()) {
        if (const auto event = decodeForKeeping(select.blob(1)))
            all.append({*event, select.blob(1), select.blob(0)});
    }
    if (auto done = select.finish(); !done)
        return done.error();
    if (auto done = m_connection.exec("DELETE FROM waiting_event"); !done)
        return done.error();
    return all;
}

Result<QList<Quarantined>> LineRepository::asides()
{
    QList<Quarantined> all;
    SqlStatement select(m_connection, "SELECT hash, 'waits' FROM waiting_event UNION ALL "
                                      "SELECT hash, 'unreadable' FROM unreadable_event");
    select.start();
    while (select.next())
        all.append({select.blob(0), select.text(1)});
    if (auto done = select.finish(); !done)
        return done.error();
    return all;
}

Result<std::optional<quint64>> LineRepository::firstWaiting(const Origin &origin)
{
    SqlStatement select(m_connection,
                        "SELECT seq FROM waiting_event WHERE device = ? AND incarnation = ? LIMIT 1");
    std::optional<quint64> first;
    if (select.start().bind(origin.device).bind(qint64(origin.incarnation)).next())
        first = quint64(select.integer(0));
    if (auto done = select.finish(); !done)
        return done.error();
    return first;
}

Result<void> LineRepository::keepUnreadable(const QByteArray &bytes)
{
    SqlStatement insert(m_connection, "INSERT OR IGNORE INTO unreadable_event (hash, bytes) VALUES (?, ?)");
    return insert.start().bind(hashOf(bytes)).bind(bytes).run();
}

void LineRepository::forget()
{
    m_lines.clear();
    m_heads.clear();
    m_waits = true;
}

} // namespace powerhall
