// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/spool/privatecups.h"

#include "models/spool/spool.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// A port nobody listens on just now.
quint16 freePort()
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    const bool bound = ::bind(handle, plain, size) == 0 && ::getsockname(handle, plain, &size) == 0;
    ::close(handle);
    return bound ? ntohs(address.sin_port) : 0;
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

/// A printer that is a file: CUPS starts this with the job's data on standard input or as its sixth argument.
bool writeBackend(const QString &serverBin)
{
    QDir().mkpath(serverBin + u"/backend"_s);
    for (const QString &part :
         {u"cgi-bin"_s, u"daemon"_s, u"driver"_s, u"filter"_s, u"monitor"_s, u"notifier"_s})
        QFile::link(u"/usr/lib/cups/"_s + part, serverBin + u'/' + part);
    const QString script = serverBin + u"/backend/paper"_s;
    return write(script, u"#!/bin/sh\n[ $# -gt 0 ] || { echo 'direct paper \"Test\" \"Test\"'; exit 0; }\n"
                         "cat \"${6:--}\" >>\"${DEVICE_URI#paper:}\"\n"_s) &&
           QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                             QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther |
                                             QFile::ExeOther);
}

QString toolPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

} // namespace

PrivateCups::~PrivateCups()
{
    stop();
}

void PrivateCups::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(5000))
        m_daemon.kill();
    m_daemon.waitForFinished(5000);
}

bool PrivateCups::writeConfiguration(quint16 port)
{
    const QString top = m_folder.path();
    QDir folder(top);
    for (const QString &name : {u"etc/ppd"_s, u"spool/tmp"_s, u"cache"_s, u"run/certs"_s, u"log"_s, u"out"_s})
        folder.mkpath(name);
    if (!writeBackend(top + u"/bin"_s))
        return false;
    const QString files =
        u"ServerBin %1/bin\nServerRoot %1/etc\nRequestRoot %1/spool\nTempDir %1/spool/tmp\nCacheDir "
        u"%1/cache\n"
        "StateDir %1/run\nAccessLog %1/log/access\nErrorLog %1/log/error\nPageLog %1/log/page\n"
        "FileDevice Yes\nPrintcap\nUser lp\nGroup lp\nSystemGroup root\nSyncOnClose No\n"_s.arg(top);
    const QString daemon =
        u"Listen 127.0.0.1:%1\nDefaultAuthType None\nBrowsing No\nIdleExitTimeout 0\n"
        "WebInterface No\nPreserveJobFiles No\nErrorPolicy abort-job\nLogLevel warn\n"
        "<Location />\nOrder allow,deny\nAllow localhost\n</Location>\n"
        "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"_s.arg(port);
    QProcess owner; // what cupsd's filters, run as lp, must write
    owner.start(u"chown"_s, {u"-R"_s, u"lp:lp"_s, top + u"/spool"_s, top + u"/cache"_s, top + u"/run"_s,
                             top + u"/out"_s});
    QFile::setPermissions(top,
                          QFile::permissions(top) | QFile::ExeGroup | QFile::ExeOther | QFile::ReadOther);
    return owner.waitForFinished(5000) && owner.exitCode() == 0 &&
           write(top + u"/etc/cups-files.conf"_s, files) && write(top + u"/etc/cupsd.conf"_s, daemon);
}

bool PrivateCups::waitUntilItAnswers()
{
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 15000 && m_daemon.state() == QProcess::Running) {
        if (Spool(m_server).printers())
            return true;
        QTest::qWait(100);
    }
    return false;
}

bool PrivateCups::start()
{
    const QString program = toolPath(u"cupsd"_s);
    if (program.isEmpty() || toolPath(u"lpadmin"_s).isEmpty()) {
        m_whyNot = u"cups-daemon or cups-client is not installed"_s;
        return false;
    }
    if (::geteuid() != 0) {
        m_whyNot = u"a private cupsd needs root"_s;
        return false;
    }
    const quint16 port = freePort();
    m_server = u"127.0.0.1:%1"_s.arg(port);
    if (port == 0 || !writeConfiguration(port)) {
        m_whyNot = u"its files cannot be written"_s;
        return false;
    }
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(program, {u"-f"_s, u"-c"_s, m_folder.filePath(u"etc/cupsd.conf"_s), u"-s"_s,
                             m_folder.filePath(u"etc/cups-files.conf"_s)});
    if (m_daemon.waitForStarted(5000) && waitUntilItAnswers())
        return true;
    m_whyNot = u"cupsd did not answer: "_s + QString::fromUtf8(m_daemon.readAll());
    return false;
}

bool PrivateCups::run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CUPS_SERVER"_s, m_server);
    process.setProcessEnvironment(environment);
    process.start(toolPath(tool), arguments);
    if (process.waitForFinished(20000) && process.exitCode() == 0)
        return true;
    qWarning("%s: %s", qPrintable(tool), process.readAllStandardError().constData());
    return false;
}

QString PrivateCups::paperOf(const QString &queue) const
{
    return m_folder.filePath(u"out/"_s + queue);
}

bool PrivateCups::addQueue(const QString &name)
{
    return run(u"lpadmin"_s,
               {u"-p"_s, name, u"-E"_s, u"-v"_s, u"paper:"_s + paperOf(name), u"-m"_s, u"raw"_s});
}

} // namespace powerhall
