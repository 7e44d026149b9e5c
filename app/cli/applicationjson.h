// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"

#include <QJsonObject>

namespace powerhall {

class Station;

/// What `accept` answers (contract 3.3): number, time and all of the decision.
QJsonObject toJson(const AcceptedApplication &accepted);
/// What `show` answers: the same as things stand, with stage, documents, clocks, events and the people.
Result<QJsonObject> toJson(const ApplicationView &view, const Parties &parties, Station &station);
/// The same for a terminal.
QString applicationText(const ApplicationView &view, const Parties &parties, const Profile &profile);

} // namespace powerhall
