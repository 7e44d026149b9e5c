// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace powerhall {

Result<void> syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int fault = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return done ? Result<void>() : Error{ErrorCode::FileUnreadable, path, qt_error_string(fault)};
}

Result<void> moveIntoPlace(const QString &part, const QString &file)
{
    if (auto done = syncToDisk(part); !done)
        return done;
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
        return Error{ErrorCode::ReadOnly, file, qt_error_string(errno)};
    return syncToDisk(QFileInfo(file).absolutePath());
}

Result<void> writeDurably(const QString &file, const QByteArray &content)
{
    const QString part = file + u".part"_s;
    QFile writing(part);
    if (!writing.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Error{ErrorCode::ReadOnly, file, writing.errorString(), {}};
    writing.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const bool whole = writing.write(content) == content.size() && writing.flush();
    const QString fault = writing.errorString();
    writing.close();
    const auto done =
        whole ? moveIntoPlace(part, file)
              : Result<void>(Error{ErrorCode::DiskFull, file, fault, {QFileInfo(file).path(), u"1"_s}});
    if (!done)
        QFile::remove(part);
    return done;
}

} // namespace powerhall
