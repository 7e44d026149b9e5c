// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/connection.h"

#include <QUuid>

#include <optional>

struct sqlite3_stmt;

namespace powerhall {

/// A prepared statement that is kept for the life of a repository. It speaks to SQLite itself, not through
/// QSqlQuery: the hot path needs statements that stay prepared, blobs without a detour through QVariant and
/// SQLite's own result codes. Faults are remembered and told by run() or finish().
class SqlStatement
{
public:
    /// `sql` must outlive the statement (a literal); it is prepared at its first use.
    SqlStatement(Connection &connection, const char *sql);
    ~SqlStatement();
    Q_DISABLE_COPY_MOVE(SqlStatement)

    /// Makes it ready for another round; then one bind for each ? in order.
    SqlStatement &start();
    SqlStatement &bind(qint64 value);
    SqlStatement &bind(const QByteArray &value);
    SqlStatement &bind(const QString &value);
    SqlStatement &bind(const QUuid &value);

    /// Steps to the next row.
    bool next();
    [[nodiscard]] bool isInteger(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;

    /// After the last row wanted: what went wrong, if anything.
    Result<void> finish();
    /// For statements without rows.
    Result<void> run();

private:
    void note(int code);

    Connection &m_connection;
    const char *m_sql;
    sqlite3_stmt *m_statement = nullptr;
    int m_next = 1;
    std::optional<Error> m_fault;
};

} // namespace powerhall
