// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityresult.h"

#include <algorithm>
#include <cmath>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr double Relative = 1e-12;

QString wideText(Wide value)
{
    return QString::number(double(value), 'g', 17);
}

OutageSums sumOf(const QList<ReliabilityGroup> &groups)
{
    OutageSums sums;
    for (const ReliabilityGroup &group : groups)
        sums += group.figures.sums;
    return sums;
}

/// Hours, counts and short ones add up; events need not, since one may touch two regions.
InvariantCheck addsUp(const QString &id, const QList<ReliabilityGroup> &groups, const OutageSums &total)
{
    const OutageSums sums = sumOf(groups);
    InvariantCheck check{id, true, {}};
    check.holds = sums.units == total.units && sums.externalUnits == total.externalUnits &&
                  sums.shortageUnits == total.shortageUnits && sums.interruptions == total.interruptions &&
                  sums.shortUsers == total.shortUsers && sums.events >= total.events;
    if (!check.holds)
        check.detail = wideText(sums.units) + u" : "_s + wideText(total.units) + u", "_s +
                       QString::number(sums.interruptions) + u" : "_s + QString::number(total.interruptions);
    return check;
}

InvariantCheck usersAddUp(const QString &id, const QList<ReliabilityGroup> &groups, qint64 total)
{
    qint64 userDays = 0;
    for (const ReliabilityGroup &group : groups)
        userDays += group.figures.userDays;
    return {id, userDays == total,
            userDays == total ? QString() : QString::number(userDays) + u" : "_s + QString::number(total)};
}

InvariantCheck productHolds(const ReliabilityFigures &figures)
{
    InvariantCheck check{u"saidi_is_caidi_times_saifi"_s, true, {}};
    if (!figures.saidiHours() || !figures.caidiHours())
        return check;
    const double saidi = figures.saidiHours()->toDouble();
    const double product = figures.caidiHours()->toDouble() * figures.saifi()->toDouble();
    check.holds = std::abs(saidi - product) <= Relative * std::abs(saidi);
    if (!check.holds)
        check.detail = QString::number(saidi, 'g', 17) + u" : "_s + QString::number(product, 'g', 17);
    return check;
}

InvariantCheck ratesAreBounded(const ReliabilityFigures &figures)
{
    InvariantCheck check{u"rates_within_bounds"_s, true, {}};
    if (!figures.asai1())
        return check;
    const double all = figures.asai1()->toDouble();
    const double best = std::max(figures.asai2()->toDouble(), figures.asai3()->toDouble());
    const double worst = std::min(figures.asai2()->toDouble(), figures.asai3()->toDouble());
    check.holds = 0 <= all && all <= worst && best <= 100 && (figures.sums.units > 0 || all == 100);
    if (!check.holds)
        check.detail = QString::number(all, 'g', 17);
    return check;
}

/// A system of one customer that lost its first hour: the same formulas must give that customer's own hour.
InvariantCheck oneCustomerHolds(const ReliabilityResult &result)
{
    ReliabilityOptions options = result.options;
    options.history.clear();
    options.shortSeconds = ReliabilityOptions().shortSeconds;
    const UsersRow user{.region = options.regions.value(0), .feeder = u"1"_s, .users = 1};
    const ReliabilityPlan plan(options, {user});
    ReliabilityTally tally(plan);
    tally.add({.row = 2,
               .event = "1",
               .feeder = "1",
               .start = plan.begin(),
               .end = plan.begin() + 3600,
               .users = 1});
    tally.seal();
    const OutageSums &sums = tally.sums(ReliabilityTally::Total).front();
    const ReliabilityFigures figures{sums, plan.denominatorOf(plan.total()), options.period.days()};
    const double hours = double(options.period.hours());
    const bool holds = figures.saidiHours()->toDouble() == 1 && figures.saifi()->toDouble() == 1 &&
                       figures.caidiHours()->toDouble() == 1 &&
                       std::abs(figures.asai1()->toDouble() - (hours - 1) / hours * 100) < 1e-9;
    return {u"one_customer_system"_s, holds, {}};
}

} // namespace

QList<InvariantCheck> invariantsOf(const ReliabilityResult &result)
{
    const OutageSums &total = result.total.sums;
    return {
        addsUp(u"regions_add_up"_s, result.byRegion, total),
        addsUp(u"feeders_add_up"_s, result.byFeeder, total),
        addsUp(u"transformers_add_up"_s, result.byTransformer, total),
        addsUp(u"categories_add_up"_s, result.byCategory, total),
        addsUp(u"causes_add_up"_s, result.byCause, total),
        addsUp(u"months_add_up"_s, result.byMonth, total),
        usersAddUp(u"users_of_regions_add_up"_s, result.byRegion, result.total.userDays),
        usersAddUp(u"users_of_feeders_add_up"_s, result.byFeeder, result.total.userDays),
        productHolds(result.total),
        ratesAreBounded(result.total),
        oneCustomerHolds(result),
    };
}

} // namespace powerhall
