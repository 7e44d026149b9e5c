// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/hubbeside.h"

#include <QEventLoop>
#include <QThread>

#include <memory>
#include <optional>

namespace powerhall {

namespace {

template<typename Call>
auto beside(const Call &call)
{
    std::optional<decltype(call())> answer;
    runBeside([&] { answer.emplace(call()); });
    return std::move(*answer);
}

} // namespace

void runBeside(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
}

HubBeside::HubBeside(Hub &hub)
    : m_hub(hub)
{}

HubBeside::~HubBeside() = default;

Result<HubGreeting> HubBeside::hello()
{
    return beside([this] { return m_hub.hello(); });
}

Result<PushOutcome> HubBeside::push(const PushBatch &batch)
{
    return beside([&] { return m_hub.push(batch); });
}

Result<PullBatch> HubBeside::pull(const VersionVector &known, const QSet<QByteArray> &knownBranches,
                                  int atMost)
{
    return beside([&] { return m_hub.pull(known, knownBranches, atMost); });
}

Result<QList<KeyGrant>> HubBeside::grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys)
{
    return beside([&] { return m_hub.grants(holders, keys); });
}

Result<QList<HubReceipt>> HubBeside::signedReceipts(const QList<QByteArray> &hashes)
{
    return beside([&] { return m_hub.signedReceipts(hashes); });
}

Result<QMap<QByteArray, qint64>> HubBeside::contentWanted(const QList<QByteArray> &hashes)
{
    return beside([&] { return m_hub.contentWanted(hashes); });
}

Result<void> HubBeside::putContent(const QByteArray &hash, qint64 size, qint64 offset,
                                   const QByteArray &piece)
{
    return beside([&] { return m_hub.putContent(hash, size, offset, piece); });
}

Result<ContentPiece> HubBeside::content(const QByteArray &hash, qint64 offset, int atMost)
{
    return beside([&] { return m_hub.content(hash, offset, atMost); });
}

} // namespace powerhall
