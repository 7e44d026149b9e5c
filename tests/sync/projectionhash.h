// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

#include <QMap>

namespace powerhall {

/// What all events come to, as one hash; subject → its events in order of arrival. The flags are the faults
/// of ReplicaFaults of the same sense.
QByteArray hashOfProjection(const QMap<QUuid, QList<StoredEvent>> &subjects, bool byArrival = false,
                            bool breaksNoTies = false, bool winsByRow = false, bool isUnordered = false);

/// Fields an application's fold shows as changed apart.
QStringList conflictsOfApplication(const QList<StoredEvent> &events, bool winsByRow);

/// Fields of applications that two desks changed apart and nobody settled, found without the program's fold:
/// marketing numbers alone, by the graph of parents.
QMap<QUuid, bool> clashesOfMarketingNumbers(const QMap<QUuid, QList<StoredEvent>> &subjects);

} // namespace powerhall
