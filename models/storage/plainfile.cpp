// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/plainfile.h"

#include "models/storage/importer.h"
#include "models/storage/migrator.h"
#include "models/storage/projector.h"
#include "models/storage/verifier.h"

using namespace Qt::StringLiterals;

namespace powerhall {

Result<std::unique_ptr<Connection>> openPlain(const QString &file)
{
    return Connection::open({file, ConnectionOptions::Mode::PlainFile});
}

Result<void> rebuildAll(Connection &connection)
{
    JournalRepository journal(connection);
    ApplicationRepository applications(connection);
    SubjectRepository subjects(connection);
    RecordRepository records(connection);
    Projector projector(connection, journal, applications, subjects, records);
    Transaction transaction(connection);
    if (auto done = transaction.begin(); !done)
        return done;
    if (auto placed = Importer(journal, projector, nullptr, {}).takeWaiting(); !placed)
        return placed.error();
    if (auto done = projector.rebuild(); !done)
        return done;
    return transaction.commit();
}

Result<Verification> verifyAll(Connection &connection, QSet<QByteArray> *contents)
{
    JournalRepository journal(connection);
    ApplicationRepository applications(connection);
    SubjectRepository subjects(connection);
    RecordRepository records(connection);
    Verifier verifier(connection, journal, applications, subjects, records);
    auto verification = verifier.run();
    if (contents)
        *contents = verifier.contents();
    if (verification && !verification->firstFault.isEmpty())
        return Error{ErrorCode::Damaged, connection.place(), verification->firstFault};
    return verification;
}

Result<void> checkBackup(Connection &backup)
{
    const auto id = backup.ask("PRAGMA application_id");
    if (!id)
        return id.error();
    if (*id != QLatin1StringView(BackupId))
        return Error{ErrorCode::Damaged, backup.place(), u"not a backup of this program"_s};
    return refuseNewer(backup, migrationsOf(u"journal"_s));
}

} // namespace powerhall
