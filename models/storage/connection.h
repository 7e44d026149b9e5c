// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;

namespace powerhall {

/// How a database file is opened. Everything but file and mode stays as it is outside of tests.
struct ConnectionOptions
{
    enum class Mode
    {
        Write,     ///< made where it is missing
        Read,      ///< beside a writer; sees what is committed
        Immutable, ///< on a medium that cannot be written: no locks, no write-ahead log
        PlainFile, ///< one file without companions, for backups; written by one program alone
        Memory     ///< none at all
    };

    QString file;
    Mode mode = Mode::Read;
    QByteArray vfs = {};             ///< empty = the system's
    QByteArray synchronous = "FULL"; ///< NORMAL loses acknowledged work in a power cut
    int checkpointPages = 4000;      ///< of the writer; readers never checkpoint
};

/// One SQLite connection made through Qt Sql, with the settings the store relies on, checked after setting.
/// Belongs to the thread that opened it. Statements must be gone before it.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const ConnectionOptions &options);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    /// Short name for errors: the file's.
    [[nodiscard]] QString place() const { return m_place; }

    /// Runs statements without parameters.
    Result<void> exec(const QByteArray &sql);
    /// First column of the first row, as text.
    Result<QString> ask(const QByteArray &sql);
    Result<int> schemaVersion();

    /// Fills this empty database with all of another, as of one moment, beside whoever writes there.
    Result<void> copyFrom(Connection &source);

    [[nodiscard]] Error lastError() const;

private:
    Connection() = default;
    Result<void> setUp(const ConnectionOptions &options);
    Result<void> set(const QByteArray &pragma, const QByteArray &value, const QString &expected);

    QString m_name;
    QString m_place;
    sqlite3 *m_handle = nullptr;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes uncommitted.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<void> begin();
    Result<void> commit();

private:
    Connection &m_connection;
    bool m_isOpen = false;
};

} // namespace powerhall
