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

void ReportJob::start(Work work)
{
    Q_ASSERT(!m_thread);
    m_control.cancelled = false;
    m_control.done = 0;
    m_control.total = 0;
    m_outcome.reset();
    m_thread.reset(QThread::create([this, work = std::move(work)] { m_outcome.emplace(work(m_control)); }));
    connect(m_thread.get(), &QThread::finished, this, &ReportJob::end);
    m_clock.start();
    m_look.start();
    m_thread->start(QThread::LowPriority);
}

void ReportJob::cancel()
{
    m_control.cancelled = true;
}

void ReportJob::look()
{
    const qint64 done = m_control.done;
    const qint64 total = m_control.total;
    const qint64 ms = m_clock.elapsed();
    const qint64 speed = ms > EarliestGuessMs ? done * 1000 / ms : 0;
    emit progressed(done, total, speed, speed > 0 ? int((total - done) / speed) : -1);
}

void ReportJob::end()
{
    m_look.stop();
    m_thread.reset();
    const Result<ReportOutcome> outcome = std::move(*m_outcome);
    m_outcome.reset();
    const bool tooLate = m_control.cancelled && outcome;
    emit finished(tooLate ? Result<ReportOutcome>(Error{ErrorCode::Cancelled, {}, {}, {}}) : outcome);
}

} // namespace powerhall
