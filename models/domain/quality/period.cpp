// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/period.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 EpochJulian = 2440588; // 1970-01-01
constexpr int QuarterMonths = 3;

/// Months of the period where it is whole calendar months, else 0.
int wholeMonths(const Period &period)
{
    if (period.from.day() != 1 || period.to.day() != period.to.daysInMonth())
        return 0;
    return (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
}

bool isQuarter(const Period &period)
{
    return wholeMonths(period) == QuarterMonths && period.from.month() % QuarterMonths == 1;
}

Period monthsFrom(QDate first, int count)
{
    return {first, first.addMonths(count).addDays(-1)};
}

} // namespace

LocalSecond localSecondOf(QDate day)
{
    return (day.toJulianDay() - EpochJulian) * DaySeconds;
}

QDate dayOf(LocalSecond second)
{
    const qint64 days = second / DaySeconds - (second % DaySeconds < 0 ? 1 : 0);
    return QDate::fromJulianDay(EpochJulian + days);
}

LocalSecond Period::begin() const
{
    return localSecondOf(from);
}

LocalSecond Period::end() const
{
    return localSecondOf(to) + DaySeconds;
}

QList<Period> Period::months() const
{
    QList<Period> parts;
    for (QDate day = from; day <= to;) {
        const QDate last(day.year(), day.month(), day.daysInMonth());
        parts.append({day, qMin(last, to)});
        day = last.addDays(1);
    }
    return parts;
}

Period Period::before() const
{
    if (const int count = wholeMonths(*this))
        return monthsFrom(from.addMonths(-count), count);
    return {from.addDays(-days()), from.addDays(-1)};
}

Period Period::yearBefore() const
{
    if (const int count = wholeMonths(*this))
        return monthsFrom(from.addYears(-1), count);
    return {from.addYears(-1), to.addYears(-1)};
}

QString Period::name() const
{
    const int count = wholeMonths(*this);
    if (isQuarter(*this))
        return from.toString(u"yyyy"_s) + u'Q' + QString::number((from.month() - 1) / QuarterMonths + 1);
    if (count == 12 && from.month() == 1)
        return from.toString(u"yyyy"_s);
    if (count == 1)
        return from.toString(u"yyyy-MM"_s);
    return from.toString(Qt::ISODate) + u".."_s + to.toString(Qt::ISODate);
}

Result<Period> parseQuarter(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool shaped = text.size() == 6 && (text.at(4) == u'Q' || text.at(4) == u'q') &&
                        text.at(5) >= u'1' && text.at(5) <= u'4' &&
                        std::all_of(text.begin(), text.begin() + 4, isDigit);
    const int year = shaped ? QStringView(text).left(4).toInt() : 0;
    if (year < 1900)
        return Error{ErrorCode::BadDate, {}, text, {u"2026Q4"_s}};
    return monthsFrom(QDate(year, (text.at(5).digitValue() - 1) * QuarterMonths + 1, 1), QuarterMonths);
}

} // namespace powerhall
