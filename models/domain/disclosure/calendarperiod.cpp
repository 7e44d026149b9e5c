// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/calendarperiod.h"

#include "models/core/clock.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QDate monthStart(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDate quarterStart(QDate day)
{
    return {day.year(), (day.month() - 1) / MonthsPerQuarter * MonthsPerQuarter + 1, 1};
}

QString monthText(QDate day)
{
    return isoDate(day).left(7);
}

QString quarterText(QDate day)
{
    return QString::number(day.year()) + u'Q' + QString::number((day.month() - 1) / MonthsPerQuarter + 1);
}

QDate monthOf(const QString &text)
{
    return parseDate(text + u"-01"_s);
}

QDate quarterOf(const QString &text)
{
    if (text.size() != 6 || text.at(4) != u'Q')
        return {};
    const int quarter = text.mid(5).toInt();
    if (quarter < 1 || quarter > 4)
        return {};
    const QDate year = parseDate(text.left(4) + u"-01-01"_s);
    return year.isValid() ? year.addMonths((quarter - 1) * MonthsPerQuarter) : QDate();
}

} // namespace powerhall
