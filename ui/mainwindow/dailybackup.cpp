// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/dailybackup.h"

#include "models/services/station.h"

namespace powerhall {

namespace {

constexpr qint64 BetweenLooksMs = 60'000;

Result<MadeBackup> writeBeside(const QDir &folder, const Clock &clock)
{
    const auto station = Station::open(folder, Store::Access::Read, clock);
    if (!station)
        return station.error();
    return BackupService(**station).writeFiles();
}

} // namespace

DailyBackup::DailyBackup(Station &station, QObject *parent)
    : QObject(parent)
    , m_station(station)
{}

DailyBackup::~DailyBackup()
{
    if (m_thread)
        m_thread->wait();
}

void DailyBackup::look()
{
    if (m_thread || (m_sinceLook.isValid() && !m_sinceLook.hasExpired(BetweenLooksMs)))
        return;
    m_sinceLook.start();
    if (m_station.isDemo() || !BackupService(m_station).isDue())
        return;
    m_result = std::make_shared<std::optional<Result<MadeBackup>>>();
    m_thread.reset(QThread::create([result = m_result, folder = m_station.folder(),
                                    &clock = m_station.clock()] { *result = writeBeside(folder, clock); }));
    connect(m_thread.get(), &QThread::finished, this, &DailyBackup::written);
    m_thread->start(QThread::LowPriority);
}

void DailyBackup::written()
{
    m_thread->wait();
    m_thread.release()->deleteLater();
    // What went wrong is tried again in a minute; the reminder stays until one succeeds.
    if (*m_result && **m_result)
        static_cast<void>(BackupService(m_station).tell(***m_result).has_value());
    emit finished();
}

} // namespace powerhall
