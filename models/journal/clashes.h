// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

namespace powerhall {

/// A field of an application that was changed apart, and the events that did: each knew nothing of the
/// others, and nothing later knows them all.
struct FieldClash
{
    QString field;            ///< as in Application::conflicts
    QList<StoredEvent> sides; ///< in causal order, the one whose value shows last
};

/// The clashes foldApplication lists, with who made them. `events` of one application in any order.
QList<FieldClash> clashesIn(const QList<StoredEvent> &events);

} // namespace powerhall
