// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/calendar/workingdays.h"
#include "models/domain/profile/profile.h"
#include "models/domain/quality/period.h"

namespace powerhall {

/// One day by which a return (报送) must be out, and what it tells of.
struct ReturnDue
{
    Return rule;
    Period period; ///< half a year, a week, a quarter; of a single date the day itself
    QDate due;     ///< that day is in time
    /// The source names the day; else (每周, 每季度) what a span brought is told by the end of the next one.
    bool dayStated = true;

    bool operator==(const ReturnDue &other) const
    {
        return rule.id == other.rule.id && period == other.period && due == other.due;
    }
};

/// Due days within `from` and `to`, both included, in their order. `level` is who asks: unit or company; rows
/// of the other one are left out, an empty level takes all.
QList<ReturnDue> returnsDue(const Profile &profile, const QString &level, QDate from, QDate to);

/// Named days are calendar days: the last working day that is not after one.
QDate lastWorkingDay(const WorkingCalendar &calendar, QDate due);

/// January to June or July to December.
Period halfYearOf(QDate day);
Period quarterOf(QDate day);

} // namespace powerhall
