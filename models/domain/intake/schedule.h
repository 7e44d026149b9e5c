// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/decision.h"
#include "models/domain/intake/holidaystart.h"

namespace powerhall {

/// Gives each stage its due date: the recorded end of what it starts from plus its days, suspended days left
/// out; the end before it as planned where it has none yet. Nothing where the days are not stated or the
/// event it starts from is still to come (contract 3.2, 3.3). Nothing counts from before `start`.
void giveDates(QList<StagePlan> &stages, const WorkingCalendar &calendar, const HolidayStart &start,
               const Progress &progress);

/// Each debt falls due with its stage, that day included.
void giveDates(QList<MissingDocument> &missing, const QList<StagePlan> &stages);

} // namespace powerhall
