// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/services/disclosuretasks.h"
#include "models/services/returnservice.h"
#include "models/services/session.h"
#include "models/services/worklist.h"

#include <QDir>
#include <QObject>

#include <atomic>
#include <memory>

class QThread;

namespace powerhall {

/// Everything that waits for a person of one role.
struct WaitingWork
{
    QList<WaitingItem> applications;
    QList<DisclosureTask> disclosure;
    QList<WaitingReturn> returns;

    [[nodiscard]] qsizetype count() const { return applications.size() + disclosure.size() + returns.size(); }
};

/// Computes the worklist on a thread of its own with a read-only station, so that the window never waits. One
/// reading at a time; what is asked for meanwhile is read once more afterwards.
class WorklistReader final : public QObject
{
    Q_OBJECT

public:
    WorklistReader(const QDir &folder, const Clock &clock, QObject *parent = nullptr);
    ~WorklistReader() override;

    void request(Role role);
    [[nodiscard]] bool isReading() const { return m_thread != nullptr; }

signals:
    void loaded(const powerhall::WaitingWork &work);
    void failed(const powerhall::Error &error);

private:
    void finish();

    QDir m_folder;
    const Clock &m_clock;
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<Result<WaitingWork>> m_result; ///< shared by the thread and this, one after the other
    std::shared_ptr<std::atomic_bool> m_stop;      ///< told to the thread when the window goes
    std::optional<Role> m_again;
};

} // namespace powerhall
