// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/migrator.h"

#include "models/storage/sqlstatement.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QList<QByteArray> statementsOf(const QByteArray &script)
{
    QList<QByteArray> statements;
    QByteArray statement;
    for (const QByteArray &line : script.split('\n')) {
        if (line.trimmed() != "--;") {
            statement += line + '\n';
            continue;
        }
        statements.append(statement);
        statement.clear();
    }
    if (!statement.trimmed().isEmpty())
        statements.append(statement);
    return statements;
}

/// Not a copy of the file, which may be in use, but of what is committed in it.
Result<void> keepCopy(Connection &connection, int version, const QString &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    SqlStatement copy(connection, "VACUUM INTO ?");
    return copy.start().bind(u"%1.v%2-%3"_s.arg(file).arg(version).arg(stamp)).run();
}

Result<void> apply(Connection &connection, const Migration &migration)
{
    Transaction transaction(connection);
    if (auto done = transaction.begin(); !done)
        return done;
    int number = 0;
    for (const QByteArray &statement : statementsOf(migration.sql)) {
        ++number;
        if (auto done = connection.exec(statement); !done)
            return done.error().at(migration.name + u'#' + QString::number(number));
    }
    const auto orphan = connection.ask("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (!orphan)
        return orphan.error();
    if (!orphan->isEmpty())
        return Error{ErrorCode::Damaged, migration.name, u"broken reference in "_s + *orphan};
    if (auto done = connection.exec("PRAGMA user_version=" + QByteArray::number(migration.version)); !done)
        return done;
    return transaction.commit();
}

/// What a database says of itself: kind, name and text of everything in it.
Result<QMap<QString, QString>> schemaOf(Connection &connection)
{
    SqlStatement select(connection, "SELECT type || ' ' || name, coalesce(sql, tbl_name) FROM sqlite_schema");
    QMap<QString, QString> schema;
    select.start();
    while (select.next())
        schema.insert(select.text(0), select.text(1));
    if (auto done = select.finish(); !done)
        return done.error();
    return schema;
}

/// A fresh one, in memory.
Result<QMap<QString, QString>> schemaMadeBy(const QList<Migration> &migrations)
{
    auto memory = Connection::open({u":memory:"_s, ConnectionOptions::Mode::Memory});
    if (!memory)
        return memory.error();
    if (auto done = migrate(**memory, migrations, {}); !done)
        return done.error();
    return schemaOf(**memory);
}

/// What a backup holds beside the journal: the tables of the keys, and the contents.
bool belongsToABackup(const QString &entry, const QMap<QString, QString> &keys)
{
    return keys.contains(entry) || entry == "table content"_L1 ||
           entry == "index sqlite_autoindex_content_1"_L1;
}

} // namespace

QList<Migration> migrationsOf(const QString &database)
{
    QList<Migration> migrations;
    const QDir folder(u":/powerhall/sql/"_s + database);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        migrations.append({name.left(4).toInt(), name, isThere ? file.readAll() : QByteArray()});
    }
    return migrations;
}

int newestVersion(const QList<Migration> &migrations)
{
    return migrations.isEmpty() ? 0 : migrations.last().version;
}

Result<void> refuseNewer(Connection &connection, const QList<Migration> &migrations)
{
    const auto version = connection.schemaVersion();
    if (!version)
        return version.error();
    const int newest = newestVersion(migrations);
    if (*version > newest)
        return Error{ErrorCode::SchemaTooNew,
                     connection.place(),
                     {},
                     {QString::number(*version), QString::number(newest)}};
    return {};
}

Result<void> migrate(Connection &connection, const QList<Migration> &migrations, const QString &file)
{
    if (auto done = refuseNewer(connection, migrations); !done)
        return done;
    const auto version = connection.schemaVersion();
    if (!version)
        return version.error();
    if (*version == newestVersion(migrations))
        return {};
    if (*version > 0) {
        if (auto done = keepCopy(connection, *version, file); !done)
            return done;
    }
    // Has no effect inside a transaction: rebuilding a parent table would delete its children.
    if (auto done = connection.exec("PRAGMA foreign_keys=OFF"); !done)
        return done;
    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        if (auto done = apply(connection, migration); !done) {
            (void)connection.exec("PRAGMA foreign_keys=ON");
            return done;
        }
    }
    return connection.exec("PRAGMA foreign_keys=ON");
}

Result<QString> schemaFault(Connection &connection, const QString &database)
{
    const auto expected = schemaMadeBy(migrationsOf(database));
    const auto keys = schemaMadeBy(migrationsOf(u"keys"_s));
    const auto found = schemaOf(connection);
    for (const auto &each : {expected, keys, found}) {
        if (!each)
            return each.error();
    }
    for (auto entry = found->begin(); entry != found->end(); ++entry) {
        const bool isKnown = expected->contains(entry.key());
        if (isKnown ? expected->value(entry.key()) != entry.value() : !belongsToABackup(entry.key(), *keys))
            return entry.key();
    }
    for (auto entry = expected->begin(); entry != expected->end(); ++entry) {
        if (!found->contains(entry.key()))
            return entry.key();
    }
    return QString();
}

} // namespace powerhall
