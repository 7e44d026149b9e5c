// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/posterjob.h"

namespace powerhall {

namespace {

constexpr int LookMs = 100;

} // namespace

PosterJob::PosterJob(QObject *parent)
    : QObject(parent)
{
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, [this] { emit progressed(m_done); });
}

PosterJob::~PosterJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

Result<QList<QByteArray>> PosterJob::work(const Wish &wish)
{
    const auto goesOn = [this](qsizetype) { return !m_cancelled; };
    const auto printed = printedPosters(wish.posters, wish.print, [&](qsizetype done) {
        m_done = static_cast<int>(done);
        return goesOn(done);
    });
    if (!printed)
        return printed.error();
    if (wish.oneEach)
        return batchFiles(wish.posters, *printed, goesOn);
    const auto file = batchFile(*printed, wish.title, wish.madeMs);
    if (!file)
        return file.error();
    return QList<QByteArray>{*file};
}

void PosterJob::start(const Wish &wish)
{
    Q_ASSERT(!m_thread);
    m_cancelled = false;
    m_done = 0;
    m_files.reset();
    m_thread.reset(QThread::create([this, wish] { m_files.emplace(work(wish)); }));
    connect(m_thread.get(), &QThread::finished, this, &PosterJob::end);
    m_look.start();
    m_thread->start(QThread::LowPriority);
}

void PosterJob::cancel()
{
    m_cancelled = true;
}

void PosterJob::end()
{
    m_look.stop();
    m_thread->wait();
    m_thread.reset();
    const Result<QList<QByteArray>> files = std::move(*m_files);
    m_files.reset();
    const bool tooLate = m_cancelled && files;
    emit finished(tooLate ? Result<QList<QByteArray>>(Error{ErrorCode::Cancelled, {}, {}, {}}) : files);
}

} // namespace powerhall
