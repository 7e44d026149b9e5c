// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/recordrepository.h"

namespace powerhall {

namespace {

const char Put[] =
    "INSERT INTO record (id, kind, sort, summary) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "kind = excluded.kind, sort = excluded.sort, summary = excluded.summary";
const char PutState[] = "INSERT INTO record_state (id, state) VALUES (?, ?) "
                        "ON CONFLICT (id) DO UPDATE SET state = excluded.state";
const char SelectRow[] =
    "SELECT kind, sort, summary, state FROM record JOIN record_state USING (id) WHERE id = ?";
const char SelectKind[] = "SELECT id, summary FROM record WHERE kind = ? ORDER BY sort, id";

} // namespace

RecordRepository::RecordRepository(Connection &connection)
    : m_connection(connection)
    , m_put(connection, Put)
    , m_putState(connection, PutState)
    , m_clear(connection, "DELETE FROM record WHERE id = ?")
    , m_clearState(connection, "DELETE FROM record_state WHERE id = ?")
    , m_row(connection, SelectRow)
{}

Result<void> RecordRepository::put(const QUuid &id, const Row &row)
{
    if (auto done = m_put.start().bind(id).bind(row.kind).bind(row.state.order).bind(row.state.summary).run();
        !done)
        return done;
    return m_putState.start().bind(id).bind(row.state.state).run();
}

Result<void> RecordRepository::clear(const QUuid &id)
{
    if (auto done = m_clear.start().bind(id).run(); !done)
        return done;
    return m_clearState.start().bind(id).run();
}

Result<std::optional<RecordRepository::Row>> RecordRepository::row(const QUuid &id)
{
    std::optional<Row> row;
    if (m_row.start().bind(id).next())
        row = Row{m_row.text(0), {m_row.text(1), m_row.blob(2), m_row.blob(3)}};
    if (auto done = m_row.finish(); !done)
        return done.error();
    return row;
}

Result<QList<RecordRow>> RecordRepository::list(const QString &kind)
{
    SqlStatement select(m_connection, SelectKind);
    QList<RecordRow> rows;
    select.start().bind(kind);
    while (select.next())
        rows.append({select.uuid(0), select.blob(1)});
    if (auto done = select.finish(); !done)
        return done.error();
    return rows;
}

Result<qint64> RecordRepository::count()
{
    const auto count =
        m_connection.ask("SELECT (SELECT count(*) FROM record) + (SELECT count(*) FROM record_state)");
    if (!count)
        return count.error();
    return count->toLongLong();
}

} // namespace powerhall
