// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outage.h"

#include <QJsonObject>

namespace powerhall {

/// {"feeder", "transformer", "region", "category", "cause", "steps": [{"start", "end", "users",
/// "capacity_before", "capacity_after"}]}: times as the contract writes them, capacities in kW. Strict: the
/// fault names the path. What the entry says is judged by faultsOf().
Result<OutageEntry> outageEntryFrom(const QJsonObject &object);
/// The same, with number, struck, changes and conflicts.
QJsonObject toJson(const Outage &outage);

} // namespace powerhall
