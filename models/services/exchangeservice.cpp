// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/exchangeservice.h"

#include "models/services/station.h"
#include "models/storage/partners.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace powerhall {

Result<SyncState> syncStateOf(const Station &station)
{
    SyncState state;
    if (station.isDemo()) {
        state.way = SyncState::Way::None;
        return state;
    }
    const auto access = station.hubAccess();
    if (!access && access.error().code != ErrorCode::NotFound)
        return access.error();
    const auto standing = standingWith(station.store(), HubPartner);
    if (!standing)
        return standing.error();
    const ExchangeState &kept = standing->state;
    // One tried with a hub of its own has met a hub, enrolled or not.
    state.way = access || kept.successMs > 0 ? SyncState::Way::Hub : SyncState::Way::Alone;
    state.waiting = standing->waiting;
    state.oldestWaitingMs = standing->oldestWaitingMs;
    state.successMs = kept.successMs;
    state.failingSinceMs = kept.failingSinceMs;
    state.reason = kept.failure;
    state.agreed = kept.successMs > 0 && kept.failure.isEmpty() && standing->waiting == 0;
    return state;
}

ExchangeService::ExchangeService(Station &station, Run run, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_run(std::move(run))
    , m_last(Error{ErrorCode::NotFound, {}, {}, {}})
{}

Result<SyncState> ExchangeService::state() const
{
    auto state = syncStateOf(m_station);
    if (!state)
        return state;
    state->running = m_running;
    // What kept the last one from beginning at all is in no store.
    const bool neverBegan = !m_last && m_last.error().code == ErrorCode::Refused;
    if (neverBegan && state->failingSinceMs == 0) {
        state->reason = m_last.error().detail;
        state->agreed = false;
    }
    return state;
}

Result<void> ExchangeService::start(const Session &session)
{
    if (m_running)
        return Error{ErrorCode::Busy, {}, u"sync"_s, {}};
    const auto state = syncStateOf(m_station);
    if (!state)
        return state.error();
    if (state->way == SyncState::Way::None)
        return Error{ErrorCode::NotInDemo, {}, u"sync"_s, {}};
    if (state->way == SyncState::Way::Alone)
        return Error{ErrorCode::Refused, {}, u"no_enrolment"_s, {}};
    m_running = true;
    m_cancelled = false;
    emit changed();
    QTimer::singleShot(0, this, [this, session] { perform(session); });
    return {};
}

void ExchangeService::cancel()
{
    m_cancelled = true;
}

void ExchangeService::perform(const Session &session)
{
    m_last = m_run(m_station, session, [this](const QString &step, qint64 done, qint64 total) {
        emit progressed(step, done, total);
        return !m_cancelled;
    });
    m_running = false;
    emit changed();
}

} // namespace powerhall
