// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityresult.h"

#include <cmath>

namespace powerhall {

namespace {

constexpr int LeastHistory = 2;
constexpr Wide UnitsPerMinute = OutageSums::UnitsPerSecond * 60;

/// Days without an outage have no logarithm and are left out (IEEE 1366).
QList<double> logarithms(const QList<DailySaidi> &history)
{
    QList<double> logs;
    for (const DailySaidi &day : history) {
        if (day.minutes > 0)
            logs.append(std::log(day.minutes));
    }
    return logs;
}

double meanOf(const QList<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

double deviationOf(const QList<double> &values, double mean)
{
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / double(values.size() - 1));
}

void subtract(OutageSums &from, const OutageSums &sums)
{
    from.units -= sums.units;
    from.externalUnits -= sums.externalUnits;
    from.shortageUnits -= sums.shortageUnits;
    from.interruptions -= sums.interruptions;
    from.shortUsers -= sums.shortUsers;
    from.events -= sums.events;
    from.rows -= sums.rows;
}

} // namespace

std::optional<MajorEventDays> majorEventDaysOf(const ReliabilityTally &tally, const ReliabilityFigures &total)
{
    const ReliabilityOptions &options = tally.plan().options();
    const QList<double> logs = logarithms(options.history);
    if (logs.size() < LeastHistory || total.userDays == 0)
        return std::nullopt;
    MajorEventDays found;
    found.historyDays = int(logs.size());
    found.alpha = meanOf(logs);
    found.beta = deviationOf(logs, found.alpha);
    found.limitMinutes = std::exp(found.alpha + options.betaFactor * found.beta);
    found.without = total;
    for (size_t day = 1; day < tally.days().size(); ++day) {
        const OutageSums &sums = tally.days()[day];
        const Ratio minutes{sums.units * total.days, UnitsPerMinute * total.userDays};
        if (minutes.toDouble() <= found.limitMinutes)
            continue;
        found.days.append({options.period.from.addDays(qint64(day) - 1), minutes.toDouble()});
        subtract(found.without.sums, sums);
    }
    return found;
}

} // namespace powerhall
