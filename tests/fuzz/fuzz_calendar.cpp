// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as a holiday file: its years, or one fault; days can be counted over whatever was read.
#include "models/domain/calendar/workingdays.h"

#include <cstdlib>

using namespace powerhall;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const WorkingCalendar shipped = WorkingCalendar::shipped();
    const auto years =
        WorkingCalendar::parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!years)
        return 0;
    const WorkingCalendar calendar = shipped.withYears(*years);
    for (const YearTable &table : *years) {
        const QDate from(table.year, 1, 1);
        if (!from.isValid())
            std::abort();
        const DueDate due = dueDate(calendar, from.addDays(-3), 30);
        if (workingDaysBetween(calendar, from.addDays(-3), due.date) != 30)
            std::abort();
    }
    return 0;
}
