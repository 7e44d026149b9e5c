// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/holidaystart.h"

namespace powerhall {

HolidayStart holidayStartOf(const Profile &profile, const WorkingCalendar &calendar, QDate applied)
{
    HolidayStart start{.counted = applied};
    const HolidayStartRule *rule = profile.holidayStart(applied);
    if (!rule || !rule->nextWorkingDay || calendar.isWorkingDay(applied))
        return start;
    start.clause = rule->clause;
    start.provisional = calendar.isProvisional(applied);
    while (!calendar.isWorkingDay(start.counted)) {
        start.counted = start.counted.addDays(1);
        start.provisional = start.provisional || calendar.isProvisional(start.counted);
    }
    return start;
}

} // namespace powerhall
