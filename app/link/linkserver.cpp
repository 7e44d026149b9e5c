// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/link/linkserver.h"

#include "app/link/linkmessage.h"

#include <QLocalSocket>

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
    if (call && !call->verb && call->user.isEmpty()) {
        emit raiseAsked();
        socket->write(framed(encodeReply(Reply{})));
    } else {
        socket->write(framed(encodeReply(call ? m_perform(*call) : call.error())));
    }
    socket->flush();
    socket->disconnectFromServer();
}

} // namespace powerhall
