// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"
#include "models/sync/exchange.h"

#include <QObject>

#include <functional>

namespace powerhall {

class Station;

/// How the station stands with its county, as far as is known without asking. 已同步 may be said only where
/// `agreed`.
struct SyncState
{
    enum class Way
    {
        None,  ///< a demo hall: it never exchanges anything
        Alone, ///< not enrolled: no hub is known
        Hub
    };
    Way way = Way::Hub;
    bool running = false;
    bool agreed = false; ///< both held the same at the last exchange, and nothing was done here since
    qint64 waiting = 0;  ///< events here that the hub is not known to have
    qint64 oldestWaitingMs = 0;
    qint64 successMs = 0;      ///< of the last exchange that came to its end; 0 = never
    qint64 failingSinceMs = 0; ///< first try that failed since; 0 = none
    QString reason;            ///< a word for why both do not agree, empty where none was found

    bool operator==(const SyncState &) const = default;
};

/// Reads it; also in a folder opened for reading.
Result<SyncState> syncStateOf(const Station &station);

/// Where an exchange stands, in a word (greet, push, pull …), events moved and known to be to move. False
/// ends it.
using ExchangeSteps = std::function<bool(const QString &step, qint64 done, qint64 total)>;

/// Exchanges with the county beside the work at the counter: started, watched, ended from the window. Lives
/// on the store's thread; what waits for the network waits elsewhere.
class ExchangeService final : public QObject
{
    Q_OBJECT

public:
    /// What it needs from above: one whole exchange, which goes on with this thread's events while it waits.
    using Run = std::function<Result<ExchangeReport>(Station &, const Session &, const ExchangeSteps &)>;
    ExchangeService(Station &station, Run run, QObject *parent = nullptr);

    [[nodiscard]] Result<SyncState> state() const;
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What the last one of this run of the program ended with; NotFound before the first.
    [[nodiscard]] const Result<ExchangeReport> &last() const { return m_last; }

    /// Begins one as soon as events are served again; changed() tells of its beginning and end.
    /// The session signs this desk's head. NotInDemo, Refused with no_enrolment, Busy where one is under way.
    Result<void> start(const Session &session);
    void cancel(); ///< what has been exchanged stays

signals:
    void changed(); ///< one began or ended
    void progressed(const QString &step, qint64 done, qint64 total);

private:
    void perform(const Session &session);

    Station &m_station;
    Run m_run;
    Result<ExchangeReport> m_last;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace powerhall
