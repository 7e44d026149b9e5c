// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/watchlist.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int RepeatTimes = 3;
constexpr int RepeatDays = 60;

/// "Above 300" is a warning above it; "reaches 25", a warning line of 3 and "15 and more" at the value
/// itself.
bool warnsAtValue(const QString &measure)
{
    return measure != "feeder_customer_hours"_L1 && measure != "area_outages"_L1;
}

bool isOfAreas(const QString &measure)
{
    return measure.startsWith("area_"_L1);
}

bool countsFaultsOnly(const QString &measure)
{
    return measure == "feeder_trips"_L1 || measure == "feeder_faults"_L1;
}

bool exceeds(const WatchRule &rule, double value)
{
    return rule.reached ? value >= rule.value : value > rule.value;
}

/// First second that still counts together with an outage at `last`.
LocalSecond windowBegin(const WatchRule &rule, LocalSecond last)
{
    const QDate day = dayOf(last);
    if (rule.days > 0)
        return localSecondOf(day.addDays(1 - rule.days));
    return localSecondOf(day.addMonths(-rule.months).addDays(1));
}

struct Window
{
    qsizetype times = 0;
    LocalSecond first = 0;
    LocalSecond last = 0;
};

/// The window with the most outages; the latest of several.
Window fullestWindow(const QList<LocalSecond> &starts, const WatchRule &rule)
{
    Window best;
    qsizetype from = 0;
    for (qsizetype to = 0; to < starts.size(); ++to) {
        while (starts.at(from) < windowBegin(rule, starts.at(to)))
            ++from;
        if (to - from + 1 >= best.times)
            best = {to - from + 1, starts.at(from), starts.at(to)};
    }
    return best;
}

void sortWorstFirst(QList<WatchEntry> &entries)
{
    std::sort(entries.begin(), entries.end(), [](const WatchEntry &a, const WatchEntry &b) {
        const Wide hoursA = a.customerHours ? a.customerHours->numerator : 0;
        const Wide hoursB = b.customerHours ? b.customerHours->numerator : 0;
        if (a.times != b.times || hoursA != hoursB)
            return std::pair(a.times, hoursA) > std::pair(b.times, hoursB);
        return std::tie(a.feeder, a.transformer, a.event) < std::tie(b.feeder, b.transformer, b.event);
    });
}

} // namespace

QList<WatchRule> watchRulesOf(const Profile &profile, QDate day)
{
    QList<WatchRule> rules;
    for (const Target &target : profile.targets) {
        const bool watches = isOfAreas(target.measure) || target.measure.startsWith("feeder_"_L1);
        if (watches && target.value && holdsOn(target.valid, day))
            rules.append({.measure = target.measure,
                          .value = *target.value,
                          .reached = warnsAtValue(target.measure),
                          .months = target.months.value_or(0),
                          .name = target.name,
                          .clause = target.clause});
    }
    const bool hasRepeats = std::any_of(
        rules.begin(), rules.end(), [](const WatchRule &rule) { return rule.measure == "area_repeats"_L1; });
    if (!hasRepeats)
        rules.append({.measure = u"area_repeats"_s,
                      .value = RepeatTimes,
                      .reached = true,
                      .days = RepeatDays,
                      .name = u"60 天内重复停电的台区"_s,
                      .clause = u"ruling"_s});
    return rules;
}

WatchBook::WatchBook(ReliabilityOptions options)
    : m_options(std::move(options))
{}

void WatchBook::add(const Interruption &row)
{
    const bool isShort = row.seconds() <= m_options.shortSeconds;
    if ((isShort && !m_options.countShort) || row.start >= m_options.period.end())
        return;
    const QByteArray feeder = row.feeder.toByteArray();
    Place &line = m_feeders[feeder];
    line.feeder = feeder;
    put(line.outages, row);
    if (row.transformer.isEmpty())
        return;
    Place &area = m_areas[feeder + '\0' + row.transformer.toByteArray()];
    area.feeder = feeder;
    area.transformer = row.transformer.toByteArray();
    put(area.outages, row);
}

/// Steps of one interruption are one outage, which began with the first of them. Its hours are whole here:
/// what one outage cost does not end with a quarter.
void WatchBook::put(Outages &outages, const Interruption &row)
{
    const QByteArray event = row.event.toByteArray();
    const bool isNew = !outages.contains(event);
    Outage &outage = outages[event];
    outage.event = event;
    if (isNew || row.start < outage.start)
        outage.category = row.category;
    outage.row = isNew ? row.row : std::min(outage.row, row.row);
    outage.start = isNew ? row.start : std::min(outage.start, row.start);
    outage.fault = outage.fault || isFault(row.category);
    outage.units += unitsOf(row, row.seconds());
}

WatchedOutage WatchBook::watched(const Outage &outage)
{
    return {QString::fromUtf8(outage.event),
            outage.row,
            outage.start,
            {outage.units, OutageSums::UnitsPerSecond * 3600},
            outage.category};
}

std::optional<WatchEntry> WatchBook::judge(const WatchRule &rule, const Place &place) const
{
    const LocalSecond yearBegin = localSecondOf(QDate(m_options.period.to.year(), 1, 1));
    const bool wholeYear = rule.months == 0 && rule.days == 0;
    QList<WatchedOutage> counted;
    for (const Outage &outage : place.outages) {
        if (countsFaultsOnly(rule.measure) && !outage.fault)
            continue;
        if (!wholeYear || outage.start >= yearBegin)
            counted.append(watched(outage));
    }
    std::sort(counted.begin(), counted.end(), [](const WatchedOutage &a, const WatchedOutage &b) {
        return std::tie(a.start, a.row) < std::tie(b.start, b.row);
    });
    QList<LocalSecond> starts;
    for (const WatchedOutage &outage : std::as_const(counted))
        starts.append(outage.start);
    Window window;
    if (wholeYear && !starts.isEmpty())
        window = {starts.size(), starts.first(), starts.last()};
    else if (!wholeYear)
        window = fullestWindow(starts, rule);
    // A window that ended before the period was told of then.
    if (window.times == 0 || !exceeds(rule, double(window.times)) || window.last < m_options.period.begin())
        return std::nullopt;
    counted.removeIf([&](const WatchedOutage &outage) {
        return outage.start < window.first || outage.start > window.last;
    });
    return WatchEntry{.feeder = QString::fromUtf8(place.feeder),
                      .transformer = QString::fromUtf8(place.transformer),
                      .times = window.times,
                      .from = dayOf(window.first),
                      .to = dayOf(window.last),
                      .outages = counted};
}

QList<WatchEntry> WatchBook::largeOutages(const WatchRule &rule) const
{
    QList<WatchEntry> entries;
    for (const Place &place : m_feeders) {
        for (const Outage &outage : place.outages) {
            const Ratio hours{outage.units, OutageSums::UnitsPerSecond * 3600};
            if (outage.start < m_options.period.begin() || !exceeds(rule, hours.toDouble()))
                continue;
            entries.append({.feeder = QString::fromUtf8(place.feeder),
                            .event = QString::fromUtf8(outage.event),
                            .customerHours = hours,
                            .from = dayOf(outage.start),
                            .to = dayOf(outage.start),
                            .outages = {watched(outage)}});
        }
    }
    return entries;
}

QList<WatchList> WatchBook::lists(const QList<WatchRule> &rules) const
{
    QList<WatchList> lists;
    for (const WatchRule &rule : rules) {
        WatchList list{rule, {}};
        if (rule.measure == "feeder_customer_hours"_L1) {
            list.entries = largeOutages(rule);
        } else {
            for (const Place &place : isOfAreas(rule.measure) ? m_areas : m_feeders) {
                if (const auto entry = judge(rule, place))
                    list.entries.append(*entry);
            }
        }
        sortWorstFirst(list.entries);
        lists.append(list);
    }
    return lists;
}

} // namespace powerhall
