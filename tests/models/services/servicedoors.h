// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/slipservice.h"
#include "models/services/station.h"

#include <functional>

namespace powerhall {

/// A way into a service, and the act that whoever enters must be allowed.
struct Door
{
    const char *name;
    Act act;
    std::function<std::optional<Error>(const Session &)> enter;
};

/// What doors lead to; it outlives them.
struct DoorPlace
{
    Station &station;
    Printing &printing;
    QString number; ///< of an application that owes something
};

template<typename T>
std::optional<Error> faultOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

// What is asked for is mostly refused by another rule, or harmless: only whether the role lets it through
// counts, and one door must not close another.

/// Applications with their slips, scans and drafts, the people in them, accounts and rules.
QList<Door> caseDoors(const DoorPlace &at);
/// What several desks on one truth ask of a person.
QList<Door> stationDoors(const DoorPlace &at);
/// The register, each review by its own role, and the wall.
QList<Door> disclosureDoors(const DoorPlace &at);
/// Enquiries, rounds and assessments, figures, capacities and liaisons.
QList<Door> overseenDoors(const DoorPlace &at);
/// Outages, datasets and released reports.
QList<Door> reportDoors(const DoorPlace &at);
/// Returns handed in, revisits, the ledger of tasks and the budget of outages.
QList<Door> returnDoors(const DoorPlace &at);

} // namespace powerhall
