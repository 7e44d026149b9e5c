// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/programrun.h"
#include "tests/support/privatecluster.h"

#include <QJsonArray>
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
    /// The same with others besides the clerk (NAME:ROLE); asClerk's password is theirs, too.
    void openWith(const QString &desk, const QStringList &others);
    /// Writes an enrolment file; the users in it with their first passwords.
    QJsonArray enrol(const QString &desk, const QString &file, const QStringList &others = {});
    [[nodiscard]] QString passphrase() const; ///< opens enrolment files
    [[nodiscard]] QString password() const;   ///< of everybody at a desk
    /// A verb of the county's hub.
    ProgramRun hub(const QStringList &words, const QString &newPassword = {}) const;
    /// Any verb in the county's folder.
    ProgramRun atCounty(const QStringList &words, const QString &newPassword = {}) const;
    /// A verb in a desk's folder, without a user.
    [[nodiscard]] ProgramRun run(const QString &desk, const QStringList &words) const;
    [[nodiscard]] ProgramRun as(const QString &user, const QString &desk, const QStringList &words,
                                const QByteArray &input = {}) const;
    [[nodiscard]] ProgramRun asClerk(const QString &desk, const QStringList &words,
                                     const QByteArray &input = {}) const;
    /// Accepts an application; its number, empty where it was refused.
    QString accept(const QString &desk);
    QJsonObject sync(const QString &desk) const;
    [[nodiscard]] ProgramRun tryToSync(const QString &desk) const;
    [[nodiscard]] QStringList syncWords(const QString &desk) const;
    /// Bundles by stick, made and read by the clerk; the stick is a file of this name.
    [[nodiscard]] QString stick(const QString &name) const;
    QJsonObject exportBundle(const QString &desk, const QString &to, const QString &file);
    QJsonObject importBundle(const QString &desk, const QString &file);
    /// To the county and its answer back; what the desk was told.
    QJsonObject carryToCounty(const QString &desk);
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
