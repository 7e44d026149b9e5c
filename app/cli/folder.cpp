// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/folder.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr const char *ClockVariable = "POWERHALL_CLOCK";

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
    auto clock = clockOf(folder);
    if (!clock)
        return clock.error();
    auto store = Store::open(folder, access, **clock);
    if (!store)
        return store.error();
    return OpenStore{std::move(*clock), std::move(*store)};
}

} // namespace powerhall
