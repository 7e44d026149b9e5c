// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/link/linkserver.h"

#include "app/link/linkmessage.h"

#include <QLocalSocket>
#include <QPointer>

namespace powerhall {

LinkServer::LinkServer(Perform perform, QObject *parent)
    : QObject(parent)
    , m_perform(std::move(perform))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &LinkServer::greet);
}

LinkServer::~LinkServer() = default;

Result<void> LinkServer::listen(const QDir &folder)
{
    const QString path = linkPath(folder);
    QLocalServer::removeServer(path);
    if (!m_server.listen(path))
        return Error{ErrorCode::ReadOnly, {}, path, {m_server.errorString()}};
    return {};
}

void LinkServer::greet()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        m_buffers.insert(socket, {});
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        socket->write(&LinkReady, 1);
    }
}

void LinkServer::read(QLocalSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    if (buffer.size() > LargestFrame)
        return socket->abort();
    const auto frame = takeFrame(buffer);
    if (!frame)
        return;
    socket->write(&LinkTaken, 1);
    socket->flush();
    const auto call = decodeCall(*frame);
    const bool isGreeting = call && !call->verb && call->user.isEmpty();
    if (isGreeting)
        emit raiseAsked();
    // An act may let other events run (an exchange does): by its end the caller may be gone.
    const QPointer<QLocalSocket> caller(socket);
    const QByteArray reply = framed(encodeReply(isGreeting ? Result<Reply>(Reply{})
                                                : call     ? m_perform(*call)
                                                           : call.error()));
    if (!caller)
        return;
    socket->write(reply);
    socket->flush();
    socket->disconnectFromServer();
}

} // namespace powerhall
