// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/witness.h"
#include "models/sync/hubaddress.h"

#include <QHash>

namespace powerhall {

class HubDatabase;

// Events somebody carries who may not write their line: taken where the device that wrote them vouches for
// them by a checkpoint.

/// The events that lead without a gap to a checkpoint, oldest first; `events` by their hashes.
QList<QByteArray> vouchedPart(const Checkpoint &checkpoint, const QHash<QByteArray, QByteArray> &events);

/// The county's timer job: takes what stations brought of lines that are not theirs, as far as its
/// checkpoints are signed by the devices themselves, and forgets the rest of what was judged. How many were
/// taken.
Result<int> takeBrought(HubDatabase &database, const HubAddress &address);

} // namespace powerhall
