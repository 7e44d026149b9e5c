// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/folderlock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace powerhall {

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QDir &folder, int waitMs)
{
    const QString path = folder.filePath(u"writer.lock"_s);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return Error{ErrorCode::ReadOnly, path, qt_error_string(errno)};
    std::unique_ptr<FolderLock> lock(new FolderLock(descriptor));
    const QDeadlineTimer deadline(waitMs);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return Error{ErrorCode::ReadOnly, path, qt_error_string(errno)};
        if (deadline.hasExpired())
            return Error{ErrorCode::Busy, path};
        QThread::msleep(20);
    }
    return lock;
}

FolderLock::FolderLock(int descriptor)
    : m_descriptor(descriptor)
{}

FolderLock::~FolderLock()
{
    ::close(m_descriptor);
}

} // namespace powerhall
