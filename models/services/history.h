// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"

namespace powerhall {

/// What the journal holds about one subject, in words for people, oldest first.
Result<QList<HistoryEntry>> historyOf(const Station &station, const QUuid &subject);

} // namespace powerhall
