// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/domain/ingest/reject.h"
#include "reports/document/document.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace powerhall {

/// What a computation gave: the report, and what its reading rejected.
struct ReportOutcome
{
    Document document;
    QList<Reject> rejected;
    qint64 rejectedCount = 0;
};

/// One computation on a thread of its own, watched and ended from the window. Nothing of a cancelled one
/// stays.
class ReportJob final : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Result<ReportOutcome>(ReadControl &control)>;

    explicit ReportJob(QObject *parent = nullptr);
    ~ReportJob() override;

    void start(Work work);
    void cancel(); ///< finished() follows within half a second, with ErrorCode::Cancelled
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

signals:
    /// Several times a second: bytes read, bytes in all, and from that the seconds left (−1 = not known yet).
    void progressed(qint64 done, qint64 total, qint64 bytesPerSecond, int secondsLeft);
    void finished(const powerhall::Result<powerhall::ReportOutcome> &outcome);

private:
    void look();
    void end();

    ReadControl m_control;
    std::unique_ptr<QThread> m_thread;
    std::optional<Result<ReportOutcome>> m_outcome; ///< written by the thread before it ends
    QElapsedTimer m_clock;
    QTimer m_look;
};

} // namespace powerhall
