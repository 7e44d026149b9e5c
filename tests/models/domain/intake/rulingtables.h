// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/calendar/workingdays.h"
#include "models/domain/intake/applicationinput.h"

#include <QJsonObject>

namespace powerhall {

/// The two ruling tables of contract 3.2 once more, as plain branches: what `decide` must answer for a new
/// supply or an increase. Reads no profile, so that a slip in a profile, in the program or here shows as a
/// difference.
QJsonObject ruledAnswer(const QString &utility, const ApplicationInput &input,
                        const WorkingCalendar &calendar);

/// The `three_zero` column alone; nothing for whom it is not asked.
std::optional<bool> ruledThreeZero(const QString &utility, const ApplicationInput &input);

} // namespace powerhall
