// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/sqlstatement.h"

#include "models/storage/sqlerror.h"

#include <sqlite3.h>

namespace powerhall {

SqlStatement::SqlStatement(Connection &connection, const char *sql)
    : m_connection(connection)
    , m_sql(sql)
{}

SqlStatement::~SqlStatement()
{
    sqlite3_finalize(m_statement);
}

SqlStatement &SqlStatement::start()
{
    m_next = 1;
    m_fault.reset();
    if (m_statement)
        sqlite3_reset(m_statement);
    else
        note(sqlite3_prepare_v3(m_connection.handle(), m_sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement,
                                nullptr));
    return *this;
}

SqlStatement &SqlStatement::bind(qint64 value)
{
    note(sqlite3_bind_int64(m_statement, m_next++, value));
    return *this;
}

SqlStatement &SqlStatement::bind(const QByteArray &value)
{
    // A null pointer would bind NULL.
    const char *bytes = value.isEmpty() ? "" : value.constData();
    note(sqlite3_bind_blob64(m_statement, m_next++, bytes, sqlite3_uint64(value.size()), SQLITE_TRANSIENT));
    return *this;
}

SqlStatement &SqlStatement::bind(const QString &value)
{
    const QByteArray text = value.toUtf8();
    const char *bytes = text.isEmpty() ? "" : text.constData();
    note(sqlite3_bind_text64(m_statement, m_next++, bytes, sqlite3_uint64(text.size()), SQLITE_TRANSIENT,
                             SQLITE_UTF8));
    return *this;
}

SqlStatement &SqlStatement::bind(const QUuid &value)
{
    return bind(value.isNull() ? QByteArray() : value.toRfc4122());
}

bool SqlStatement::next()
{
    if (m_fault)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        note(code);
    return code == SQLITE_ROW;
}

bool SqlStatement::isInteger(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}

qint64 SqlStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray SqlStatement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QString SqlStatement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QUuid SqlStatement::uuid(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QUuid::fromRfc4122(QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column)));
}

Result<void> SqlStatement::finish()
{
    note(sqlite3_reset(m_statement)); // says, too, when a column could not be read for want of memory
    if (m_fault)
        return *m_fault;
    return {};
}

Result<void> SqlStatement::run()
{
    while (next()) {
    }
    return finish();
}

void SqlStatement::note(int code)
{
    if (code != SQLITE_OK && !m_fault)
        m_fault = lastErrorOf(m_connection.handle(), m_connection.place());
}

} // namespace powerhall
