// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/calendar/statutorydays.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QString statutoryDayName(QDate day)
{
    constexpr int TwoLabourDaysSince = 2025;
    if (day.month() == 1 && day.day() == 1)
        return u"元旦"_s;
    if (day.month() == 5 && (day.day() == 1 || (day.day() == 2 && day.year() >= TwoLabourDaysSince)))
        return u"劳动节"_s;
    if (day.month() == 10 && day.day() <= 3)
        return u"国庆节"_s;
    return {};
}

} // namespace powerhall
