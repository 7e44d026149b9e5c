// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/reliabilitybeside.h"

namespace powerhall {

namespace {

Result<ReliabilityResult> readPeriod(ReliabilityOptions options, const Period &period, ReliabilityFiles files,
                                     ReadControl *control)
{
    options.period = period;
    options.history.clear();
    files.history = {}; // major event days are the report's own
    const auto reading = readReliability(options, files, control);
    if (!reading)
        return reading.error();
    return reading->result;
}

/// Nothing where there is no row.
Result<std::optional<ReliabilityResult>> readEarlier(const ReliabilityOptions &options, const Period &period,
                                                     const ReliabilityFiles &files,
                                                     const EarlierReleases &released, ReadControl *control)
{
    auto result = readPeriod(options, period, files, control);
    if (!result)
        return result.error();
    if (result->total.sums.rows > 0)
        return std::optional(*result);
    const auto release = released.constFind(period.name());
    if (release == released.cend())
        return std::optional<ReliabilityResult>();
    auto then = readPeriod(release->options, period, release->files, control);
    if (!then)
        return then.error();
    return std::optional(*then);
}

} // namespace

QList<TargetVerdict> ReliabilityBeside::verdicts(const Profile &profile, const ReliabilityResult &now) const
{
    if (!yearToDate)
        return {};
    return verdictsOf(profile, *yearToDate, now, yearBefore ? &*yearBefore : nullptr);
}

Result<ReliabilityBeside> readBeside(const ReliabilityOptions &options, const ReliabilityFiles &files,
                                     const EarlierReleases &released, ReadControl *control)
{
    ReliabilityBeside beside;
    const Period &now = options.period;
    const auto before = readEarlier(options, now.before(), files, released, control);
    if (!before)
        return before.error();
    const auto yearBefore = readEarlier(options, now.yearBefore(), files, released, control);
    if (!yearBefore)
        return yearBefore.error();
    beside.before = *before;
    beside.yearBefore = *yearBefore;

    const QDate newYear(now.to.year(), 1, 1);
    auto yearToDate = readPeriod(options, {newYear, now.to}, files, control);
    if (!yearToDate)
        return yearToDate.error();
    bool coversYear = now.from <= newYear;
    if (!coversYear) {
        const auto earlier = readPeriod(options, {newYear, now.from.addDays(-1)}, files, control);
        if (!earlier)
            return earlier.error();
        coversYear = earlier->total.sums.rows > 0;
    }
    if (coversYear)
        beside.yearToDate = *yearToDate;
    return beside;
}

} // namespace powerhall
