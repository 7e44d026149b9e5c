// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/privatecluster.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int LongestMs = 60'000;
const QString Owner = u"postgres"_s;

QString newestBinFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (qsizetype i = names.size(); i > 0; --i) {
        const QString bin = versions.filePath(names.at(i - 1)) + u"/bin"_s;
        if (QFile::exists(bin + u"/initdb"_s))
            return bin;
    }
    return {};
}

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool giveTo(const QString &path, const QString &user)
{
    if (getuid() != 0)
        return true;
    const passwd *entry = getpwnam(qPrintable(user));
    return entry && chown(qPrintable(path), entry->pw_uid, entry->pw_gid) == 0;
}

bool append(const QString &file, const QString &text)
{
    QFile out(file);
    return out.open(QIODevice::Append) && out.write(text.toUtf8()) > 0;
}

/// The server reads no file of somebody else's folder.
bool handOver(const QString &from, const QString &to)
{
    QFile in(from);
    QFile out(to);
    return in.open(QIODevice::ReadOnly) && out.open(QIODevice::WriteOnly) &&
           out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && out.write(in.readAll()) > 0 &&
           giveTo(to, Owner);
}

} // namespace

PrivateCluster::PrivateCluster()
    : PrivateCluster(Options{})
{}

PrivateCluster::PrivateCluster(const Options &options)
    : m_bin(newestBinFolder())
    , m_port(freePort())
{
    if (m_bin.isEmpty())
        m_fault = u"no PostgreSQL server is installed (app/packages.sh, group test)"_s;
    else if (!giveTo(m_dir.path(), Owner))
        m_fault = u"no user postgres to run the server as"_s;
    else if (make(options))
        start();
}

PrivateCluster::~PrivateCluster()
{
    if (m_running)
        kill();
}

bool PrivateCluster::make(const Options &options)
{
    const QString data = m_dir.filePath(u"data"_s);
    const Ran made = run(u"initdb"_s, {u"-D"_s, data, u"-U"_s, Owner, u"--auth-local=trust"_s,
                                       u"--auth-host=scram-sha-256"_s, u"-E"_s, u"UTF8"_s,
                                       u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    if (made.status != 0) {
        m_fault = made.err;
        return false;
    }
    QString settings = u"unix_socket_directories = '%1'\nport = %2\nlisten_addresses = '127.0.0.1'\n"
                       "max_connections = 50\nshared_buffers = 64MB\nfsync = %3\n"_s.arg(m_dir.path())
                           .arg(m_port)
                           .arg(options.durable ? u"on"_s : u"off"_s);
    if (!options.certificate.isEmpty())
        settings += u"ssl = on\nssl_cert_file = 'server.pem'\nssl_key_file = 'server.key'\n"_s;
    bool done = append(data + u"/postgresql.conf"_s, settings);
    if (!options.authentication.isEmpty())
        done = done && QFile::remove(data + u"/pg_hba.conf"_s) &&
               append(data + u"/pg_hba.conf"_s, u"local all all trust\n"_s + options.authentication) &&
               giveTo(data + u"/pg_hba.conf"_s, Owner);
    if (!options.certificate.isEmpty())
        done = done && handOver(options.certificate, data + u"/server.pem"_s) &&
               handOver(options.key, data + u"/server.key"_s);
    if (!done)
        m_fault = u"cannot write the server's settings"_s;
    return done;
}

PrivateCluster::Ran PrivateCluster::run(const QString &tool, const QStringList &arguments) const
{
    QString program = m_bin + u'/' + tool;
    QStringList all = arguments;
    if (getuid() == 0) {
        all = QStringList{u"-u"_s, Owner, u"--"_s, program} + arguments;
        program = u"runuser"_s;
    }
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    // The server keeps what it inherits open; a pipe would never end.
    const bool isServer = tool == "pg_ctl"_L1;
    if (isServer) {
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
    }
    process.start(program, all);
    if (!process.waitForFinished(LongestMs))
        return {-1, {}, tool + u" does not end"_s};
    if (isServer)
        return {process.exitCode(), {}, {}};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

bool PrivateCluster::start()
{
    const Ran ran = run(u"pg_ctl"_s, {u"-D"_s, m_dir.filePath(u"data"_s), u"-l"_s, m_dir.filePath(u"log"_s),
                                      u"-w"_s, u"-t"_s, u"50"_s, u"start"_s});
    m_running = ran.status == 0;
    if (!m_running) {
        QFile log(m_dir.filePath(u"log"_s));
        m_fault = u"the server does not start: "_s +
                  (log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : ran.err);
    }
    return m_running;
}

bool PrivateCluster::kill()
{
    m_running = false;
    return run(u"pg_ctl"_s, {u"-D"_s, m_dir.filePath(u"data"_s), u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s})
               .status == 0;
}

int PrivateCluster::serverPid() const
{
    QFile file(m_dir.filePath(u"data/postmaster.pid"_s));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
}

QString PrivateCluster::socketFolder() const
{
    return m_dir.path();
}

QString PrivateCluster::url(const QString &database) const
{
    return u"postgresql:///%1?host=%2&port=%3&user=%4"_s.arg(database, m_dir.path()).arg(m_port).arg(Owner);
}

QString PrivateCluster::tcpUrl(const QString &database, const QString &role, const QString &host) const
{
    return u"postgresql://%1@%2:%3/%4"_s.arg(role, host).arg(m_port).arg(database);
}

bool PrivateCluster::dump(const QString &database, const QString &file) const
{
    const Ran ran = run(u"pg_dump"_s, {u"-d"_s, url(database)});
    QFile out(file);
    return ran.status == 0 && out.open(QIODevice::WriteOnly) && out.write(ran.out.toUtf8()) > 0;
}

bool PrivateCluster::restore(const QString &file, const QString &database) const
{
    QFile in(file);
    const QString copy = m_dir.filePath(u"restore.sql"_s);
    QFile::remove(copy);
    if (!in.open(QIODevice::ReadOnly) || !append(copy, QString::fromUtf8(in.readAll())))
        return false;
    return run(u"psql"_s,
               {u"-q"_s, u"-1"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-f"_s, copy, u"-d"_s, url(database)})
               .status == 0;
}

QString PrivateCluster::ask(const QString &database, const QString &sql, QString *fault) const
{
    const Ran ran = run(u"psql"_s, {u"-X"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s,
                                    url(database), u"-c"_s, sql});
    if (fault)
        *fault = ran.status == 0 ? QString() : ran.err;
    return ran.out.trimmed();
}

} // namespace powerhall
