// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/backupservice.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace powerhall {

/// Once a day, as soon as the stick is in: the files are written on a thread of their own beside the work at
/// the counter.
class DailyBackup final : public QObject
{
    Q_OBJECT

public:
    explicit DailyBackup(Station &station, QObject *parent = nullptr);
    ~DailyBackup() override;

    /// Looks whether one is due, at most once a minute.
    void look();

signals:
    void finished();

private:
    void written();

    Station &m_station;
    QElapsedTimer m_sinceLook;
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<std::optional<Result<MadeBackup>>> m_result; ///< filled by the thread before it ends
};

} // namespace powerhall
