// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace powerhall {

/// A PostgreSQL cluster of the test's own, in a temporary folder, reached by a Unix socket and by loopback.
/// Runs as the unprivileged user `postgres` where the test is root, since the server refuses root.
class PrivateCluster
{
public:
    struct Options
    {
        bool durable = false; ///< waits for the disk, as a county's server would
        QString certificate;  ///< PEM files: TLS is on where they are given
        QString key;
        QString authentication; ///< lines of pg_hba.conf for loopback; empty = SCRAM, encrypted or not
    };

    PrivateCluster();
    explicit PrivateCluster(const Options &options);
    ~PrivateCluster();
    Q_DISABLE_COPY_MOVE(PrivateCluster)

    /// What kept it from starting; empty when it runs. A test fails with it: packages.sh installs the server.
    [[nodiscard]] QString fault() const { return m_fault; }

    /// By the socket, as the cluster's owner.
    [[nodiscard]] QString url(const QString &database) const;
    /// By loopback, as any role; the password comes from elsewhere.
    [[nodiscard]] QString tcpUrl(const QString &database, const QString &role,
                                 const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] QString socketFolder() const;
    [[nodiscard]] int port() const { return m_port; }

    bool start();
    /// As a power cut would: no good-bye, recovery at the next start.
    bool kill();
    [[nodiscard]] int serverPid() const;
    /// pg_dump of a database into a file, and psql of a file into an empty database.
    bool dump(const QString &database, const QString &file) const;
    bool restore(const QString &file, const QString &database) const;
    /// What psql prints of a statement (unaligned, without headings); says why in `fault` where it fails.
    QString ask(const QString &database, const QString &sql, QString *fault = nullptr) const;

private:
    struct Ran
    {
        int status = -1;
        QString out;
        QString err;
    };
    [[nodiscard]] Ran run(const QString &tool, const QStringList &arguments) const;
    bool make(const Options &options);

    QTemporaryDir m_dir;
    QString m_bin;
    QString m_fault;
    int m_port = 0;
    bool m_running = false;
};

} // namespace powerhall
