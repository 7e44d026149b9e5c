// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include <QHash>
#include <QLocalServer>

#include <functional>

class QLocalSocket;

namespace powerhall {

/// The window's ear for command lines: performs what they ask with their own user and password, one after the
/// other, on the window's thread. Only processes of the same account can reach it.
class LinkServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinkServer)

public:
    using Perform = std::function<Result<Reply>(const Call &call)>;

    explicit LinkServer(Perform perform, QObject *parent = nullptr);
    ~LinkServer() override;

    /// The caller holds the folder's write lock, so a socket that lies there is a dead one.
    Result<void> listen(const QDir &folder);

signals:
    /// A second window was asked for: this one should come to the front.
    void raiseAsked();

private:
    void greet();
    void read(QLocalSocket *socket);

    Perform m_perform;
    QLocalServer m_server;
    QHash<QLocalSocket *, QByteArray> m_buffers;
};

} // namespace powerhall
