// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/domain/quality/plainreliability.h"

#include <cmath>
#include <set>
#include <string>

namespace powerhall::plain {

namespace {

/// Users of each day, counted day by day, over the days.
double usersOf(const ReliabilityOptions &options, const Period &period, const QList<UsersRow> &users,
               const UsersFilter &filter)
{
    long double sum = 0;
    qint64 days = 0;
    for (QDate day = period.from; day <= period.to; day = day.addDays(1)) {
        if (options.denominator == UserDenominator::EndOfPeriod && day != period.to)
            continue;
        ++days;
        for (const UsersRow &row : users) {
            const bool there =
                (!row.from.isValid() || row.from <= day) && (!row.to.isValid() || day <= row.to);
            if (there && filter(row))
                sum += row.users;
        }
    }
    return double(sum / days);
}

/// Seconds of the row inside the period, found by asking where each end lies.
long double secondsInside(const Interruption &row, const Period &period)
{
    const LocalSecond first = localSecondOf(period.from);
    const LocalSecond past = localSecondOf(period.to.addDays(1));
    if (row.end <= first || row.start >= past)
        return 0;
    long double inside = row.end - row.start;
    if (row.start < first)
        inside -= first - row.start;
    if (row.end > past)
        inside -= row.end - past;
    return inside;
}

} // namespace

Figures figures(const ReliabilityOptions &options, const Period &period, const QList<Interruption> &rows,
                const QList<UsersRow> &users, const RowFilter &rowFilter, const UsersFilter &userFilter)
{
    long double hours = 0;
    long double external = 0;
    long double shortage = 0;
    qint64 interruptions = 0;
    qint64 shortUsers = 0;
    std::set<std::string> events;
    for (const Interruption &row : rows) {
        if (!rowFilter(row))
            continue;
        const QDate began = QDate(1970, 1, 1).addDays(qint64(std::floor(double(row.start) / 86400.0)));
        const bool inPeriod = period.contains(began);
        const bool isShort = row.end - row.start <= 180;
        if (isShort && inPeriod)
            shortUsers += row.users;
        if (isShort && !options.countShort)
            continue;
        long double part = secondsInside(row, period) * row.users / 3600;
        if (row.capacityBefore > 0 && row.capacityAfter >= 0)
            part *= row.capacityAfter > row.capacityBefore
                        ? 0
                        : 1 - static_cast<long double>(row.capacityAfter) / row.capacityBefore;
        hours += part;
        external += categoryName(row.category) == QStringLiteral("故障-外部") ? part : 0;
        shortage += categoryName(row.category) == QStringLiteral("限电-系统电源不足") ? part : 0;
        if (inPeriod) {
            interruptions += row.users;
            events.insert(std::string(row.event.data(), size_t(row.event.size())));
        }
    }
    const double n = usersOf(options, period, users, userFilter);
    const long double all = static_cast<long double>(n) * period.hours();
    const auto rate = [&](long double lost) { return n > 0 ? double(100 - 100 * lost / all) : NAN; };
    Figures found;
    found.users = n;
    found.events = double(events.size());
    found.hours = double(hours);
    found.interruptions = double(interruptions);
    found.saidi = n > 0 ? double(hours / n) : NAN;
    found.saifi = n > 0 ? double(interruptions) / n : NAN;
    found.caidi = interruptions > 0 ? double(hours / interruptions) : NAN;
    found.asai1 = rate(hours);
    found.asai2 = rate(hours - external);
    found.asai3 = rate(hours - shortage);
    found.maifi = n > 0 ? double(shortUsers) / n : NAN;
    return found;
}

} // namespace powerhall::plain
