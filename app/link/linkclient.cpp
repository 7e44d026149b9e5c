// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/link/linkclient.h"

#include "app/link/linkmessage.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

int remainingMs(const QDeadlineTimer &deadline)
{
    return int(qMax(qint64(1), deadline.remainingTime()));
}

} // namespace

Result<std::unique_ptr<LinkClient>> LinkClient::tryConnect(const QDir &folder, const QDeadlineTimer &deadline)
{
    const QString path = linkPath(folder);
    if (!QFile::exists(path))
        return std::unique_ptr<LinkClient>();
    auto client = std::make_unique<LinkClient>();
    client->m_socket.connectToServer(path);
    // Refused: a socket that a killed window left behind.
    if (!client->m_socket.waitForConnected(remainingMs(deadline)))
        return std::unique_ptr<LinkClient>();
    char greeting = 0;
    if (!client->m_socket.waitForReadyRead(remainingMs(deadline)) || !client->m_socket.getChar(&greeting) ||
        greeting != LinkReady)
        return Error{ErrorCode::Busy, {}, u"window"_s, {}};
    return client;
}

Result<Reply> LinkClient::perform(const Call &call)
{
    m_socket.write(framed(encodeCall(call)));
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(-1))
            break;
    }
    QByteArray buffer = m_socket.readAll();
    for (;;) {
        if (!m_taken && buffer.startsWith(LinkTaken)) {
            m_taken = true;
            buffer.remove(0, 1);
        }
        const auto frame = m_taken ? takeFrame(buffer) : std::nullopt;
        if (frame) {
            m_answered = true;
            return decodeReply(*frame);
        }
        if (!m_socket.waitForReadyRead(-1) && m_socket.bytesAvailable() == 0)
            return Error{ErrorCode::Internal, {}, u"window_ended"_s, {}};
        buffer += m_socket.readAll();
    }
}

} // namespace powerhall
