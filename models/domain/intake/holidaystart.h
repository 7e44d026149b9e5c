// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/calendar/workingdays.h"
#include "models/domain/profile/profile.h"

namespace powerhall {

/// The day from which the limits of an application run.
struct HolidayStart
{
    QDate counted;            ///< the day of the application, or the working day it is taken to be made on
    bool provisional = false; ///< that working day was reached through a year not announced
    QString clause;           ///< of the rule that moved the day; empty where it was not moved
};

/// No source says whether the clock of an application made on a day off (休息日、节假日) runs from that day or
/// from the next working day; the profile's rule does, and where it has none the day itself stands. The
/// rule is that of the day of the application, so a later one moves nothing that runs.
HolidayStart holidayStartOf(const Profile &profile, const WorkingCalendar &calendar, QDate applied);

} // namespace powerhall
