// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/sqlerror.h"

#include <sqlite3.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

ErrorCode meaningOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: // too many others came between while a reader looked for its place in the log
        return ErrorCode::Busy;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_CONSTRAINT:
        return ErrorCode::AlreadyExists;
    case SQLITE_IOERR:
        return ErrorCode::FileUnreadable;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error errorOf(int code, const QString &message, const QString &place)
{
    // The program's own statements: what they name is there, unless the file's description of itself is
    // broken.
    if (code == SQLITE_ERROR && message.startsWith("no such "_L1))
        return {ErrorCode::Damaged, place, message};
    return {meaningOf(code), place, message + u" ("_s + QString::number(code) + u')'};
}

Error lastErrorOf(sqlite3 *handle, const QString &place)
{
    const int code = sqlite3_extended_errcode(handle);
    Error error = errorOf(code, QString::fromUtf8(sqlite3_errmsg(handle)), place);
    if ((code & 0xff) == SQLITE_IOERR && sqlite3_system_errno(handle) == ENOSPC)
        error.code = ErrorCode::DiskFull;
    if (error.code == ErrorCode::DiskFull) {
        const QString path = QString::fromUtf8(sqlite3_db_filename(handle, "main"));
        error.args = QStringList{path, u"1"_s}; // at least; SQLite does not say how much it wanted
    }
    return error;
}

} // namespace powerhall
