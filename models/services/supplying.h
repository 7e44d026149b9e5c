// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"
#include "models/services/standing.h"

#include <optional>

namespace powerhall {

/// Why a document is not to be taken in for an application; nothing where it is wanted. OutsideCatalogue,
/// AlreadyExists where it is on file, NotRequired (asking for more is forbidden).
std::optional<Error> unlessWanted(const Standing &standing, const QString &document);

/// What is written when a wanted document is supplied: the supply, and the close where it pays the last debt
/// after the last stage. `open` holds what else the supply says.
QList<NewEvent> supplyEvents(const Standing &standing, const SuppliedDocument &document, const QUuid &actor,
                             QCborMap open = {});

} // namespace powerhall
