// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/enquiry.h"

#include "models/core/clock.h"

namespace powerhall {

std::optional<DueDate> enquiryDue(const Enquiry &enquiry, const std::optional<int> &days,
                                  const WorkingCalendar &calendar)
{
    if (!days)
        return {};
    return dueDate(calendar, localDate(enquiry.receivedMs), *days);
}

bool isLate(const Enquiry &enquiry, const std::optional<DueDate> &due, QDate today)
{
    const QDate day = enquiry.isOpen() ? today : localDate(enquiry.answeredMs);
    return due && day > due->date;
}

} // namespace powerhall
