// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/today/worklistreader.h"

#include "models/services/station.h"

#include <QThread>

namespace powerhall {

namespace {

Result<WaitingWork> readWaiting(const QDir &folder, const Clock &clock, Role role,
                                const std::atomic_bool &stop)
{
    const Result<std::unique_ptr<Station>> station = Station::open(folder, Store::Access::Read, clock);
    if (!station)
        return station.error();
    const auto applications = Worklist(**station).waiting({.goOn = [&stop] { return !stop; }});
    if (!applications)
        return applications.error();
    const auto disclosure = disclosureTasksOf(**station, role);
    if (!disclosure)
        return disclosure.error();
    WaitingWork work{*applications, *disclosure, {}};
    if (!mayDo(role, Act::HandInReturn))
        return work;
    const auto returns = ReturnService(**station).waiting();
    if (!returns)
        return returns.error();
    work.returns = *returns;
    return work;
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

void WorklistReader::request(Role role)
{
    if (m_thread) {
        m_again = role;
        return;
    }
    m_result = std::make_shared<Result<WaitingWork>>(WaitingWork());
    m_thread.reset(QThread::create([result = m_result, folder = m_folder, &clock = m_clock, role,
                                    stop = m_stop] { *result = readWaiting(folder, clock, role, *stop); }));
    connect(m_thread.get(), &QThread::finished, this, &WorklistReader::finish);
    m_thread->start(QThread::LowPriority);
}

void WorklistReader::finish()
{
    m_thread->wait();
    m_thread.release()->deleteLater();
    const std::shared_ptr<Result<WaitingWork>> result = std::move(m_result);
    if (const auto again = std::exchange(m_again, std::nullopt))
        request(*again);
    if (*result)
        emit loaded(**result);
    else
        emit failed(result->error());
}

} // namespace powerhall
