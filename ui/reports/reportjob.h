// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace powerhall {

/// One long work on a thread of its own, watched and ended from the window. Nothing of a cancelled one
/// stays; one job does one work at a time.
class ReportJob final : public QObject
{
    Q_OBJECT

public:
    explicit ReportJob(QObject *parent = nullptr);
    ~ReportJob() override; ///< ends the work; `done` is not called any more

    /// `work` runs beside the window; `done` on the window's thread with what it gave, or with
    /// ErrorCode::Cancelled where it was ended meanwhile. A work that still runs is ended first, and nobody
    /// is told of it.
    template<typename Value>
    void run(std::function<Result<Value>(ReadControl &control)> work,
             std::function<void(const Result<Value> &outcome)> done)
    {
        auto outcome = std::make_shared<std::optional<Result<Value>>>();
        start([outcome, work = std::move(work)](ReadControl &control) { outcome->emplace(work(control)); },
              [outcome, done = std::move(done)](bool cancelled) {
                  const bool tooLate = cancelled && *outcome && **outcome;
                  done(tooLate ? Result<Value>(Error{ErrorCode::Cancelled, {}, {}, {}}) : **outcome);
              });
    }

    void cancel(); ///< `done` follows within half a second
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

    /// How far the work is.
    struct Progress
    {
        qint64 done = 0; ///< bytes
        qint64 total = 0;
        qint64 records = 0; ///< of the table that is read
        qint64 bytesPerSecond = 0;
        int secondsLeft = -1; ///< −1 = not known yet
    };

signals:
    void started();
    void progressed(const powerhall::ReportJob::Progress &progress); ///< several times a second
    void ended();

private:
    using Work = std::function<void(ReadControl &)>;
    using Done = std::function<void(bool cancelled)>;
    void start(Work work, Done done);
    void look();
    void end();

    ReadControl m_control;
    std::unique_ptr<QThread> m_thread;
    Done m_done;
    std::optional<std::pair<Work, Done>> m_next; ///< waits for the one before to end
    QElapsedTimer m_clock;
    qint64 m_total = 0; ///< of the file the speed is measured on
    QTimer m_look;
};

} // namespace powerhall
