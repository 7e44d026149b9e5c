// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilitycomparison.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Figures of 城市 (also as 城市客户), 农村 as the roll-up has it, or a region by its name.
std::optional<ReliabilityFigures> figuresOf(const ReliabilityResult &result, const QString &scope)
{
    if (scope == u"城市"_s)
        return result.city;
    for (const ReliabilityGroup &group : result.byRegion) {
        if (group.key == scope)
            return group.figures;
    }
    return std::nullopt;
}

/// The latest year for which targets of a measure are stated, up to that of the report.
int latestYear(const Profile &profile, const QString &measure, int upTo)
{
    int latest = 0;
    for (const Target &target : profile.targets) {
        const int year = target.year.value_or(upTo);
        if (target.measure == measure && year <= upTo)
            latest = std::max(latest, year);
    }
    return latest;
}

TargetVerdict verdictOf(const Target &target, const QString &scope, int year)
{
    return {.id = target.id,
            .name = target.name,
            .scope = scope,
            .clause = target.clause,
            .year = year,
            .target = target.value.value_or(0)};
}

TargetVerdict hoursVerdict(TargetVerdict verdict, const ReliabilityResult &yearToDate)
{
    const auto figures = figuresOf(yearToDate, verdict.scope);
    const auto hours = figures ? figures->saidiHours() : std::nullopt;
    if (!hours)
        return verdict;
    verdict.actual = hours->toDouble();
    const QDate end = yearToDate.options.period.to;
    const bool over = end.month() == 12 && end.day() == 31;
    verdict.state = *verdict.actual > verdict.target ? TargetState::Missed
                    : over                           ? TargetState::Met
                                                     : TargetState::Open;
    return verdict;
}

TargetVerdict cutVerdict(TargetVerdict verdict, const ReliabilityResult &now, const ReliabilityResult *before)
{
    const auto ours = figuresOf(now, verdict.scope);
    const auto theirs = before ? figuresOf(*before, verdict.scope) : std::nullopt;
    if (!ours || !theirs)
        return verdict;
    verdict.actual = changePercent(ours->saidiHours(), theirs->saidiHours());
    if (verdict.actual)
        verdict.state = *verdict.actual <= -verdict.target ? TargetState::Met : TargetState::Missed;
    return verdict;
}

} // namespace

std::optional<double> changePercent(const std::optional<Ratio> &now, const std::optional<Ratio> &then)
{
    if (!now || !then || then->numerator == 0)
        return std::nullopt;
    const double before = then->toDouble();
    return (now->toDouble() - before) / before * 100;
}

std::optional<ReliabilityComparison> comparedWith(const ReliabilityResult &earlier,
                                                  const ReliabilityResult &now)
{
    if (earlier.total.sums.rows == 0)
        return std::nullopt;
    ReliabilityComparison comparison{.period = earlier.options.period, .figures = earlier.total};
    comparison.saidiChange = changePercent(now.total.saidiHours(), earlier.total.saidiHours());
    comparison.saifiChange = changePercent(now.total.saifi(), earlier.total.saifi());
    if (now.total.asai1() && earlier.total.asai1())
        comparison.asai1Change = now.total.asai1()->toDouble() - earlier.total.asai1()->toDouble();
    return comparison;
}

QList<TargetVerdict> verdictsOf(const Profile &profile, const ReliabilityResult &yearToDate,
                                const ReliabilityResult &now, const ReliabilityResult *yearBefore)
{
    const int reportYear = now.options.period.to.year();
    QList<TargetVerdict> verdicts;
    for (const Target &target : profile.targets) {
        const bool isHours = target.measure == "outage_hours"_L1;
        if (!isHours && target.measure != "outage_cut"_L1)
            continue;
        const int year = target.year.value_or(reportYear);
        if (year != latestYear(profile, target.measure, reportYear))
            continue;
        // Cuts are stated for all classes of the utility alike.
        const QStringList scopes = now.options.regions.contains(target.scope) || isHours
                                       ? QStringList{target.scope}
                                       : now.options.regions;
        for (const QString &scope : scopes) {
            const TargetVerdict verdict = verdictOf(target, scope, year);
            verdicts.append(isHours ? hoursVerdict(verdict, yearToDate)
                                    : cutVerdict(verdict, now, yearBefore));
        }
    }
    return verdicts;
}

} // namespace powerhall
