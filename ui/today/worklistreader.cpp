// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/today/worklistreader.h"

#include "models/services/station.h"

#include <QThread>

namespace powerhall {

namespace {

Result<QList<WaitingItem>> readWaiting(const QDir &folder, const Clock &clock, const std::atomic_bool &stop)
{
    const Result<std::unique_ptr<Station>> station = Station::open(folder, Store::Access::Read, clock);
    if (!station)
        return station.error();
    return Worklist(**station).waiting({.goOn = [&stop] { return !stop; }});
}

} // namespace

WorklistReader::WorklistReader(const QDir &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_stop(std::make_shared<std::atomic_bool>(false))
{}

WorklistReader::~WorklistReader()
{
    *m_stop = true;
    if (m_thread)
        m_thread->wait();
}

void WorklistReader::request()
{
    if (m_thread) {
        m_again = true;
        return;
    }
    m_result = std::make_shared<Result<QList<WaitingItem>>>(QList<WaitingItem>());
    m_thread.reset(QThread::create([result = m_result, folder = m_folder, &clock = m_clock, stop = m_stop] {
        *result = readWaiting(folder, clock, *stop);
    }));
    connect(m_thread.get(), &QThread::finished, this, &WorklistReader::finish);
    m_thread->start(QThread::LowPriority);
}

void WorklistReader::finish()
{
    m_thread->wait();
    m_thread.release()->deleteLater();
    const std::shared_ptr<Result<QList<WaitingItem>>> result = std::move(m_result);
    const bool again = std::exchange(m_again, false);
    if (again)
        request();
    if (*result)
        emit loaded(**result);
    else
        emit failed(result->error());
}

} // namespace powerhall
