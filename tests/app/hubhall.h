// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/programrun.h"
#include "tests/support/privatecluster.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace powerhall {

/// A county with its hub and enrolled desks, everything by the command line of the built program. A desk is
/// named by its place and code: "BS01/A".
class HubHall
{
public:
    HubHall();

    /// What went wrong so far; empty = nothing.
    [[nodiscard]] QString fault() const { return m_fault; }
    PrivateCluster &cluster() { return m_cluster; }
    [[nodiscard]] QString database() const { return QStringLiteral("hub"); }
    [[nodiscard]] QString county() const { return m_dir.filePath(QStringLiteral("county")); }
    [[nodiscard]] QString folder(const QString &desk) const;

    /// Enrols a desk and makes its folder; its clerk has a password of their own.
    void open(const QString &desk);
    /// A verb of the county's hub.
    ProgramRun hub(const QStringList &words, const QString &newPassword = {}) const;
    /// A verb in a desk's folder, without a user.
    [[nodiscard]] ProgramRun run(const QString &desk, const QStringList &words) const;
    [[nodiscard]] ProgramRun asClerk(const QString &desk, const QStringList &words,
                                     const QByteArray &input = {}) const;
    /// Accepts an application; its number, empty where it was refused.
    QString accept(const QString &desk);
    QJsonObject sync(const QString &desk) const;
    [[nodiscard]] ProgramRun tryToSync(const QString &desk) const;
    [[nodiscard]] QStringList syncWords(const QString &desk) const;
    [[nodiscard]] QJsonObject verified(const QString &desk) const;
    /// Numbers of the applications a desk knows.
    [[nodiscard]] QStringList numbers(const QString &desk) const;
    /// Opens the real window on a desk's folder, its clerk signed in; ready when it takes acts.
    bool openWindow(const QString &desk, QProcess &window) const;
    /// A copy of the whole folder, as somebody makes who clones a disk.
    void clone(const QString &desk, const QString &copy);

private:
    void must(const ProgramRun &run, const char *what);

    PrivateCluster m_cluster;
    QTemporaryDir m_dir;
    QString m_fault;
    int m_customers = 0;
};

} // namespace powerhall
