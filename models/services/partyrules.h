// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/people/parties.h"

#include <QDate>
#include <QJsonObject>

namespace powerhall {

/// The kinds of document a person may show (contract 3.3).
QStringList idKinds();

/// Reads `applicant`, `agent`, `address`, `account_number` of contract 3.3.
Parties readParties(class ObjectReader &reader);
QJsonObject toJson(const Parties &parties);

/// The parties as they are kept: text cleaned, numbers compact. Fails for what blocks an acceptance: no name,
/// an unknown kind of document, an ID number that is wrong (in a demo hall: that is right), another number
/// that can be none. A doubtful credit code only warns, so it passes. No error holds what was typed.
Result<Parties> checkParties(const Parties &typed, QDate today, bool demo);

/// True where a free text that will stand in clear (a reason, a note) repeats something of the parties.
bool mentions(const QString &text, const Parties &parties);

} // namespace powerhall
