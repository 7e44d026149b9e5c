// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace powerhall {

/// A printing system of its own for tests: cupsd on a free loopback port, its files in a temporary folder.
/// Runs as root only, where cups-daemon and cups-client are installed.
class PrivateCups
{
public:
    ~PrivateCups();

    /// False where it cannot run here; `whyNot` says why.
    bool start();
    [[nodiscard]] QString whyNot() const { return m_whyNot; }
    [[nodiscard]] QString server() const { return m_server; }

    /// A raw queue whose printer is a file.
    bool addQueue(const QString &name);
    [[nodiscard]] QString paperOf(const QString &queue) const;
    bool run(const QString &tool, const QStringList &arguments);
    void stop();

private:
    bool writeConfiguration(quint16 port);
    bool waitUntilItAnswers();

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_server;
    QString m_whyNot;
};

} // namespace powerhall
