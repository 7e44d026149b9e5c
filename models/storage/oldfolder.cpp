// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/oldfolder.h"

#include "models/storage/migrator.h"
#include "models/storage/sqlstatement.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

// Columns that every released schema has.
const char SelectEvents[] = "SELECT bytes FROM event ORDER BY id";
const char SelectApplications[] = "SELECT number, stage, status, accepted_ms FROM application ORDER BY row";
const char SelectAgreed[] = "SELECT agreed FROM exchange WHERE partner = ?";
const char HasExchange[] = "SELECT count(*) FROM sqlite_schema WHERE name = 'exchange'";

Result<QMap<Origin, Head>> agreedWith(Connection &connection, const QString &partner)
{
    const auto known = connection.ask(HasExchange);
    if (!known)
        return known.error();
    QMap<Origin, Head> agreed;
    if (*known == "0"_L1)
        return agreed;
    SqlStatement select(connection, SelectAgreed);
    if (select.start().bind(partner).next()) {
        if (const auto receipt = readReceipt(select.blob(0)))
            agreed = receipt->heads;
    }
    const auto done = select.finish();
    return done ? Result<QMap<Origin, Head>>(agreed) : done.error();
}

Result<QList<QByteArray>> eventsBeyond(Connection &connection, const QMap<Origin, Head> &agreed)
{
    QList<QByteArray> events;
    SqlStatement select(connection, SelectEvents);
    select.start();
    while (select.next()) {
        const QByteArray bytes = select.blob(0);
        const auto event = decodeForKeeping(bytes);
        if (!event || event->seq > agreed.value(event->origin).seq)
            events.append(bytes);
    }
    const auto done = select.finish();
    return done ? Result<QList<QByteArray>>(events) : done.error();
}

Result<QList<ApplicationRow>> applicationsIn(Connection &connection)
{
    QList<ApplicationRow> rows;
    SqlStatement select(connection, SelectApplications);
    select.start();
    while (select.next()) {
        ApplicationRow row;
        row.number = select.text(0);
        row.stage = select.text(1);
        row.status = select.text(2);
        row.acceptedMs = select.integer(3);
        rows.append(row);
    }
    const auto done = select.finish();
    return done ? Result<QList<ApplicationRow>>(rows) : done.error();
}

} // namespace

Result<std::optional<OldFolder>> readOldFolder(const QDir &folder, const QString &partner)
{
    const QString file = folder.absoluteFilePath(u"journal.db"_s);
    if (!QFileInfo::exists(file))
        return std::optional<OldFolder>();
    const auto connection = Connection::open({file, ConnectionOptions::Mode::Read});
    if (!connection)
        return connection.error();
    const auto version = (*connection)->schemaVersion();
    if (!version)
        return version.error();
    if (*version == 0 || *version >= newestVersion(migrationsOf(u"journal"_s)))
        return std::optional<OldFolder>();
    const auto agreed = agreedWith(**connection, partner);
    if (!agreed)
        return agreed.error();
    const auto events = eventsBeyond(**connection, *agreed);
    const auto applications = applicationsIn(**connection);
    if (!events || !applications)
        return events ? applications.error() : events.error();
    return std::optional<OldFolder>(OldFolder{*events, *applications});
}

} // namespace powerhall
