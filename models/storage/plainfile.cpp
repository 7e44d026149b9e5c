// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/plainfile.h"

#include "models/storage/importer.h"
#include "models/storage/migrator.h"
#include "models/storage/projector.h"
#include "models/storage/verifier.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// A name counts only when what it names is on the disk.
Result<void> sync(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int fault = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return done ? Result<void>() : Error{ErrorCode::FileUnreadable, path, qt_error_string(fault)};
}

} // namespace

Result<std::unique_ptr<Connection>> openPlain(const QString &file)
{
    return Connection::open({file, ConnectionOptions::Mode::PlainFile});
}

Result<void> moveIntoPlace(const QString &part, const QString &file)
{
    if (auto done = sync(part); !done)
        return done;
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
        return Error{ErrorCode::ReadOnly, file, qt_error_string(errno)};
    return sync(QFileInfo(file).absolutePath());
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

Result<Verification> verifyAll(Connection &connection)
{
    JournalRepository journal(connection);
    ApplicationRepository applications(connection);
    SubjectRepository subjects(connection);
    RecordRepository records(connection);
    auto verification = Verifier(connection, journal, applications, subjects, records).run();
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
