// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/connection.h"

#include <QList>

namespace powerhall {

/// One step of a schema, from resources/sql/<database>/NNNN_verb_object.sql.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql; ///< statements end with a line that reads --;
};

/// The released steps of a database (journal, keys), oldest first.
QList<Migration> migrationsOf(const QString &database);
int newestVersion(const QList<Migration> &migrations);
/// SchemaTooNew where the file was written by a newer program. Reads one number, changes nothing.
Result<void> refuseNewer(Connection &connection, const QList<Migration> &migrations);
/// Brings the file to the newest version, each step with its number in one transaction. A file that holds
/// something is copied beside itself first. Stops at the first failure, which names step and statement.
Result<void> migrate(Connection &connection, const QList<Migration> &migrations, const QString &file);

/// What a file of the newest version describes otherwise than the released steps make it: a table, index or
/// trigger changed, gone or added. Empty where nothing is.
Result<QString> schemaFault(Connection &connection, const QString &database);

} // namespace powerhall
