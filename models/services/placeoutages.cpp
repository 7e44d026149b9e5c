// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/placeoutages.h"

#include "models/core/json.h"
#include "models/services/outageservice.h"
#include "models/services/recomputation.h"
#include "models/services/reportrecipe.h"
#include "models/services/reportservice.h"
#include "models/services/station.h"

#include <QSet>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// What is left of some days without those of a period.
QList<Period> without(const QList<Period> &days, const Period &period)
{
    QList<Period> left;
    for (const Period &one : days) {
        for (const Period &part : {Period{one.from, std::min(one.to, period.from.addDays(-1))},
                                   Period{std::max(one.from, period.to.addDays(1)), one.to}}) {
            if (part.isValid())
                left.append(part);
        }
    }
    return left;
}

bool anyContains(const QList<Period> &days, LocalSecond second)
{
    return std::any_of(days.begin(), days.end(), [second](const Period &period) {
        return period.begin() <= second && second < period.end();
    });
}

/// Reliability reports, the last released first.
Result<QList<ReleasedReport>> releasesOf(Station &station, const Session &session)
{
    const ReportService service(station);
    const auto all = service.list(session);
    if (!all)
        return all.error();
    QList<ReleasedReport> releases;
    for (const ReleasedReport &one : *all) {
        if (one.kind != "reliability"_L1)
            continue;
        const auto report = service.view(session, one.kind, one.period);
        if (!report)
            return report.error();
        releases.append(*report);
    }
    std::sort(releases.begin(), releases.end(), [](const ReleasedReport &a, const ReleasedReport &b) {
        return a.newest().releasedMs > b.newest().releasedMs;
    });
    return releases;
}

} // namespace

Result<PlaceOutages> placeOutages(Station &station, const Session &session)
{
    const auto own = OutageService(station).list(session);
    const auto releases = own ? releasesOf(station, session) : own.error();
    if (!releases)
        return releases.error();
    PlaceOutages outages{*own, {}, {}};
    QList<Period> taken;
    for (const ReleasedReport &report : *releases) {
        QList<Period> days{report.period};
        for (const Period &period : std::as_const(taken))
            days = without(days, period);
        taken.append(report.period);
        if (days.isEmpty())
            continue;
        const auto options = parseObject(report.newest().options);
        const auto recipe = options ? reliabilityRecipe(*options) : options.error();
        if (!recipe)
            return recipe.error();
        ReliabilityFiles files = recipe->files;
        if (placeEvents(files.events, report.newest(), station.folder()))
            outages.lists.append({files.events, days});
        else
            outages.missing.append(files.events.name);
    }
    return outages;
}

Result<void> eachOutage(const PlaceOutages &outages, const std::function<void(const Interruption &)> &take,
                        ReadControl *control)
{
    const OutageRows own(outages.own);
    for (const Interruption &row : own.rows())
        take(row);
    QSet<QByteArray> numbers;
    for (const Outage &outage : outages.own)
        numbers.insert(outage.number.toUtf8());
    for (const PlaceOutages::List &list : outages.lists) {
        const auto read = readOutages(
            list.file,
            [&](const Interruption &row) {
                if (anyContains(list.days, row.start) &&
                    (numbers.isEmpty() || !numbers.contains(row.event.toByteArray())))
                    take(row);
            },
            control);
        if (!read)
            return read;
    }
    return {};
}

Result<QList<Interruption>> plannedOutages(const PlaceOutages &outages, const Period &period,
                                           ReadControl *control)
{
    QList<Interruption> planned;
    const auto read = eachOutage(
        outages,
        [&](Interruption row) {
            if (!isPlanned(row.category) || row.end <= period.begin() || row.start >= period.end())
                return;
            row.event = row.feeder = row.transformer = row.region = row.cause = {};
            planned.append(row);
        },
        control);
    if (!read)
        return read.error();
    return planned;
}

Result<QList<WatchList>> watchListsOf(const PlaceOutages &outages, const Period &period,
                                      const QList<WatchRule> &rules, ReadControl *control)
{
    ReliabilityOptions options;
    options.period = period;
    WatchBook book(options);
    const auto read = eachOutage(
        outages, [&](const Interruption &row) { book.add(row); }, control);
    if (!read)
        return read.error();
    return book.lists(rules);
}

} // namespace powerhall
