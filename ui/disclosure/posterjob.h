// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/poster/posterprint.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace powerhall {

/// A batch of posters on a thread of its own, watched and ended from the window. Nothing of a cancelled one
/// stays.
class PosterJob final : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        QList<Poster> posters;
        PosterPrint print;
        bool oneEach = false; ///< a PDF each; else one of all
        QString title;        ///< of the one
        qint64 madeMs = 0;
    };

    explicit PosterJob(QObject *parent = nullptr);
    ~PosterJob() override;

    void start(const Wish &wish);
    void cancel(); ///< finished() follows after the poster in hand, with ErrorCode::Cancelled
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

signals:
    void progressed(int done); ///< posters laid out
    void finished(const powerhall::Result<QList<QByteArray>> &files);

private:
    [[nodiscard]] Result<QList<QByteArray>> work(const Wish &wish);
    void end();

    std::atomic<bool> m_cancelled = false;
    std::atomic<int> m_done = 0;
    std::unique_ptr<QThread> m_thread;
    std::optional<Result<QList<QByteArray>>> m_files; ///< written by the thread before it ends
    QTimer m_look;
};

} // namespace powerhall
