// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reportjob.h"

namespace powerhall {

namespace {

constexpr int LookMs = 150;
constexpr qint64 EarliestGuessMs = 500; // before that a speed says nothing

} // namespace

ReportJob::ReportJob(QObject *parent)
    : QObject(parent)
{
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &ReportJob::look);
}

ReportJob::~ReportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ReportJob::start(Work work, Done done)
{
    if (m_thread) {
        cancel();
        m_done = {};
        m_next.emplace(std::move(work), std::move(done));
        return;
    }
    m_control.cancelled = false;
    m_control.done = 0;
    m_control.total = 0;
    m_control.records = 0;
    m_total = 0;
    m_done = std::move(done);
    m_thread.reset(QThread::create([this, work = std::move(work)] { work(m_control); }));
    connect(m_thread.get(), &QThread::finished, this, &ReportJob::end);
    m_clock.start();
    m_look.start();
    emit started();
    m_thread->start(QThread::LowPriority);
}

void ReportJob::cancel()
{
    m_control.cancelled = true;
    m_next.reset();
}

void ReportJob::look()
{
    Progress progress{m_control.done, m_control.total, m_control.records};
    if (progress.total != m_total) { // another file: its own speed
        m_total = progress.total;
        m_clock.restart();
    }
    const qint64 ms = m_clock.elapsed();
    progress.bytesPerSecond = ms > EarliestGuessMs ? progress.done * 1000 / ms : 0;
    if (progress.bytesPerSecond > 0)
        progress.secondsLeft = int((progress.total - progress.done) / progress.bytesPerSecond);
    emit progressed(progress);
}

void ReportJob::end()
{
    m_look.stop();
    m_thread.reset();
    const Done done = std::exchange(m_done, {});
    emit ended();
    if (done)
        done(m_control.cancelled);
    if (auto next = std::exchange(m_next, {}))
        start(std::move(next->first), std::move(next->second));
}

} // namespace powerhall
