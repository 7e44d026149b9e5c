// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/documentpage.h"
#include "models/journal/event.h"

namespace powerhall {

/// Pages in the order they were added, from the events of an application in any order. Pure and total.
QList<DocumentPage> pagesOf(const QList<StoredEvent> &events);

} // namespace powerhall
