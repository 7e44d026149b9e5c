// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/connection.h"

#include "models/storage/sqlerror.h"
#include "models/storage/sqlstatement.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString uriOf(const ConnectionOptions &options)
{
    QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(options.file, "/"));
    switch (options.mode) {
    case ConnectionOptions::Mode::Write:
    case ConnectionOptions::Mode::PlainFile:
        uri += u"?mode=rwc"_s;
        break;
    case ConnectionOptions::Mode::Read:
        uri += u"?mode=ro"_s;
        break;
    case ConnectionOptions::Mode::Immutable:
        uri += u"?mode=ro&immutable=1"_s;
        break;
    case ConnectionOptions::Mode::Memory:
        uri += u"?mode=memory"_s;
        break;
    }
    if (!options.vfs.isEmpty())
        uri += u"&vfs="_s + QString::fromLatin1(options.vfs);
    return uri;
}

bool writes(ConnectionOptions::Mode mode)
{
    return mode != ConnectionOptions::Mode::Read && mode != ConnectionOptions::Mode::Immutable;
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionOptions &options)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = QUuid::createUuid().toString(QUuid::Id128);
    connection->m_place = QFileInfo(options.file).fileName();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    database.setConnectOptions(writes(options.mode) ? u"QSQLITE_OPEN_URI"_s
                                                    : u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
    database.setDatabaseName(uriOf(options));
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return errorOf(error.nativeErrorCode().toInt(), error.databaseText(), connection->m_place);
    }
    connection->m_handle = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    if (auto done = connection->setUp(options); !done)
        return done.error();
    return connection;
}

Connection::~Connection()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::setUp(const ConnectionOptions &options)
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_busy_timeout(m_handle, 5000);
    struct Setting
    {
        QByteArray pragma;
        QByteArray value;
        QString expected;
    };
    QList<Setting> settings{{"trusted_schema", "OFF", u"0"_s},
                            {"foreign_keys", "ON", u"1"_s},
                            {"secure_delete", "ON", u"1"_s},
                            {"temp_store", "MEMORY", u"2"_s},
                            {"cache_size", "-8000", u"-8000"_s}};
    if (writes(options.mode)) {
        if (options.mode == ConnectionOptions::Mode::Write)
            settings.append({"journal_mode", "WAL", u"wal"_s});
        else if (options.mode == ConnectionOptions::Mode::Memory)
            settings.append({"journal_mode", "MEMORY", u"memory"_s});
        else
            settings.append({"journal_mode", "DELETE", u"delete"_s});
        settings.append(
            {"synchronous", options.synchronous, options.synchronous == "FULL" ? u"2"_s : u"1"_s});
        const QByteArray pages = QByteArray::number(options.checkpointPages);
        settings.append({"wal_autocheckpoint", pages, QString::fromLatin1(pages)});
    } else {
        settings.append({"query_only", "ON", u"1"_s});
        settings.append({"wal_autocheckpoint", "0", u"0"_s});
    }
    for (const Setting &setting : std::as_const(settings)) {
        if (auto done = set(setting.pragma, setting.value, setting.expected); !done)
            return done;
    }
    return {};
}

Result<void> Connection::set(const QByteArray &pragma, const QByteArray &value, const QString &expected)
{
    if (auto done = exec("PRAGMA " + pragma + '=' + value); !done)
        return done;
    const auto found = ask("PRAGMA " + pragma);
    if (!found)
        return found.error();
    if (*found != expected)
        return Error{ErrorCode::Internal, m_place,
                     u"SQLite kept "_s + QString::fromLatin1(pragma) + u'=' + *found};
    return {};
}

Result<void> Connection::exec(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Result<QString> Connection::ask(const QByteArray &sql)
{
    SqlStatement statement(*this, sql.constData());
    QString answer;
    if (statement.start().next())
        answer = statement.text(0);
    if (auto done = statement.finish(); !done)
        return done.error();
    return answer;
}

Result<int> Connection::schemaVersion()
{
    const auto version = ask("PRAGMA user_version");
    if (!version)
        return version.error();
    return version->toInt();
}

Result<void> Connection::copyFrom(Connection &source)
{
    sqlite3_backup *copy = sqlite3_backup_init(m_handle, "main", source.handle(), "main");
    if (!copy)
        return lastError();
    sqlite3_backup_step(copy, -1);
    if (sqlite3_backup_finish(copy) != SQLITE_OK)
        return lastError();
    return {};
}

Error Connection::lastError() const
{
    return lastErrorOf(m_handle, m_place);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{}

Transaction::~Transaction()
{
    // A full disk or a read error may have ended it already.
    if (m_isOpen && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::begin()
{
    auto done = m_connection.exec("BEGIN IMMEDIATE");
    m_isOpen = done.has_value();
    return done;
}

Result<void> Transaction::commit()
{
    auto done = m_connection.exec("COMMIT");
    if (done)
        m_isOpen = false;
    return done;
}

} // namespace powerhall
