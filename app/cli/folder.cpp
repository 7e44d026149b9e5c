// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/folder.h"

#include "models/storage/partners.h"
#include "models/sync/rescuecopy.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr const char *ClockVariable = "POWERHALL_CLOCK";

/// Opening brings an older program's folder up to date. Where a copy cannot be written, nothing else can;
/// what keeps the folder from being read is for the opening to tell.
Result<void> rescueFirst(const QDir &folder)
{
    const auto rescued = rescueBeforeUpgrade(folder, HubPartner, SystemClock().now().wallMs);
    const ErrorCode code = rescued ? ErrorCode::Internal : rescued.error().code;
    if (code == ErrorCode::DiskFull || code == ErrorCode::ReadOnly)
        return rescued.error();
    return {};
}

} // namespace

Result<std::unique_ptr<Clock>> clockFor(bool demo)
{
    const QString written = qEnvironmentVariable(ClockVariable);
    if (written.isEmpty())
        return std::unique_ptr<Clock>(std::make_unique<SystemClock>());
    if (!demo)
        return Error{ErrorCode::OnlyInDemo, {}, QLatin1String(ClockVariable), {}};
    const QDateTime start = parseTime(written);
    if (!start.isValid())
        return Error{ErrorCode::BadDate, QLatin1String(ClockVariable), written, {}};
    return std::unique_ptr<Clock>(std::make_unique<ShiftedClock>(start));
}

Result<std::unique_ptr<Clock>> clockOf(const QDir &folder)
{
    if (qEnvironmentVariableIsEmpty(ClockVariable))
        return clockFor(false);
    const SystemClock now;
    const auto store = Store::open(folder, Store::Access::Read, now);
    if (!store)
        return store.error();
    return clockFor((*store)->identity().demo);
}

Result<OpenStation> openStation(const QDir &folder, Store::Access access)
{
    if (const auto rescued = rescueFirst(folder); !rescued)
        return rescued.error();
    auto clock = clockOf(folder);
    if (!clock)
        return clock.error();
    auto station = Station::open(folder, access, **clock);
    if (!station)
        return station.error();
    return OpenStation{std::move(*clock), std::move(*station)};
}

Result<OpenStore> openStore(const QDir &folder, Store::Access access)
{
    if (const auto rescued = rescueFirst(folder); !rescued)
        return rescued.error();
    auto clock = clockOf(folder);
    if (!clock)
        return clock.error();
    auto store = Store::open(folder, access, **clock);
    if (!store)
        return store.error();
    return OpenStore{std::move(*clock), std::move(*store)};
}

} // namespace powerhall
