// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/logging.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace powerhall {

Q_LOGGING_CATEGORY(appLog, "powerhall.app", QtInfoMsg)

namespace {

constexpr qint64 LargestFile = 1024 * 1024;
constexpr int OldFiles = 3;

/// Written from any thread, one line at a time.
struct Log
{
    QMutex mutex;
    QDir folder;
    QFile file;
};

Log &theLog()
{
    static Log log;
    return log;
}

QString levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"critical"_s;
    case QtFatalMsg:
        return u"fatal"_s;
    }
    Q_UNREACHABLE();
}

QString oldFile(const QDir &folder, int number)
{
    return folder.filePath(u"powerhall.%1.log"_s.arg(number));
}

void rotate(Log &log)
{
    log.file.close();
    QFile::remove(oldFile(log.folder, OldFiles));
    for (int number = OldFiles - 1; number > 0; --number)
        QFile::rename(oldFile(log.folder, number), oldFile(log.folder, number + 1));
    QFile::rename(log.file.fileName(), oldFile(log.folder, 1));
    static_cast<void>(log.file.open(QIODevice::WriteOnly | QIODevice::Append));
}

void keep(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    const QString category = QLatin1String(context.category ? context.category : "default");
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + levelOf(type) +
                         u' ' + category + u": "_s + message.simplified() + u'\n';
    if (log.file.isOpen()) {
        log.file.write(line.toUtf8());
        log.file.flush();
        if (log.file.size() > LargestFile)
            rotate(log);
    }
    if (type == QtFatalMsg) {
        const QByteArray told = "powerhall: " + message.simplified().toUtf8() + '\n';
        std::fwrite(told.constData(), 1, size_t(told.size()), stderr);
    }
}

} // namespace

void captureMessages()
{
    qInstallMessageHandler(keep);
}

void startLog(const QDir &folder)
{
    Log &log = theLog();
    const QMutexLocker lock(&log.mutex);
    log.folder = QDir(folder.filePath(u"logs"_s));
    if (!log.folder.mkpath(u"."_s))
        return;
    log.file.setFileName(log.folder.filePath(u"powerhall.log"_s));
    if (log.file.open(QIODevice::WriteOnly | QIODevice::Append))
        log.file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace powerhall
