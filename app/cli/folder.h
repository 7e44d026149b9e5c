// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/services/station.h"
#include "models/storage/store.h"

#include <QDir>

#include <memory>

namespace powerhall {

/// The machine's clock, or the one POWERHALL_CLOCK sets: that is for demo folders only (OnlyInDemo), and one
/// that is no time is refused (BadDate).
Result<std::unique_ptr<Clock>> clockFor(bool demo);
/// The same for a folder that is there already.
Result<std::unique_ptr<Clock>> clockOf(const QDir &folder);

/// An open data folder with the clock it was opened under. The station goes first.
struct OpenStation
{
    std::unique_ptr<Clock> clock;
    std::unique_ptr<Station> station;
};
Result<OpenStation> openStation(const QDir &folder, Store::Access access);

struct OpenStore
{
    std::unique_ptr<Clock> clock;
    std::unique_ptr<Store> store;
};
Result<OpenStore> openStore(const QDir &folder, Store::Access access);

} // namespace powerhall
