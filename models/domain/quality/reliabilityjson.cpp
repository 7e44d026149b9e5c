// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityjson.h"

#include <array>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> doubleOf(const std::optional<Ratio> &ratio)
{
    return ratio ? std::optional(ratio->toDouble()) : std::nullopt;
}

using Figures = ReliabilityFigures;

/// A key of `total` and of every group; nothing = null.
struct FigureKey
{
    const char *key;
    std::optional<double> (*value)(const Figures &figures);
};
constexpr std::array FigureKeys{
    FigureKey{"users", [](const Figures &of) { return std::optional(of.users().toDouble()); }},
    FigureKey{"events", [](const Figures &of) { return std::optional(double(of.sums.events)); }},
    FigureKey{"customer_hours",
              [](const Figures &of) { return std::optional(of.customerHours().toDouble()); }},
    FigureKey{"customer_interruptions",
              [](const Figures &of) { return std::optional(double(of.sums.interruptions)); }},
    FigureKey{"saidi_hours", [](const Figures &of) { return doubleOf(of.saidiHours()); }},
    FigureKey{"saifi", [](const Figures &of) { return doubleOf(of.saifi()); }},
    FigureKey{"caidi_hours", [](const Figures &of) { return doubleOf(of.caidiHours()); }},
    FigureKey{"asai1", [](const Figures &of) { return doubleOf(of.asai1()); }},
    FigureKey{"asai2", [](const Figures &of) { return doubleOf(of.asai2()); }},
    FigureKey{"asai3", [](const Figures &of) { return doubleOf(of.asai3()); }},
    FigureKey{"maifi", [](const Figures &of) { return doubleOf(of.maifi()); }},
};

QJsonValue numberOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue numberOf(const std::optional<Ratio> &ratio)
{
    return numberOf(doubleOf(ratio));
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject periodJson(const Period &period)
{
    return {{u"from"_s, isoDay(period.from)}, {u"to"_s, isoDay(period.to)}, {u"hours"_s, period.hours()}};
}

/// Each group as its name and the keys of the total.
QJsonArray groupsJson(const QString &name, const QList<ReliabilityGroup> &groups)
{
    QJsonArray rows;
    for (const ReliabilityGroup &group : groups) {
        QJsonObject row = toJson(group.figures);
        row.insert(name, group.key);
        if (!group.parent.isEmpty())
            row.insert(u"feeder"_s, group.parent);
        rows.append(row);
    }
    return rows;
}

/// False where the list leaves out altogether what it is broken down by.
bool isStated(const QList<ReliabilityGroup> &groups)
{
    return groups.size() > 1 || (groups.size() == 1 && !groups.first().key.isEmpty());
}

void addGroup(JsonText &json, const char *name, const ReliabilityGroup &group)
{
    json.add("{\"");
    json.add(name);
    json.add("\":");
    json.addQuoted(group.key);
    if (!group.parent.isEmpty()) {
        json.add(",\"feeder\":");
        json.addQuoted(group.parent);
    }
    for (const FigureKey &figure : FigureKeys) {
        json.add(",\"");
        json.add(figure.key);
        json.add("\":");
        json.addNumber(figure.value(group.figures));
    }
    json.add("}");
}

void addGroups(JsonText &json, const char *name, const QList<ReliabilityGroup> &groups)
{
    json.add("[");
    for (qsizetype i = 0; i < groups.size(); ++i) {
        json.add(i == 0 ? "" : ",");
        addGroup(json, name, groups.at(i));
        json.flow();
    }
    json.add("]");
}

QString wordOf(UserDenominator denominator)
{
    return denominator == UserDenominator::DayWeighted ? u"weighted"_s : u"end"_s;
}

QString wordOf(TargetState state)
{
    switch (state) {
    case TargetState::Open:
        return u"open"_s;
    case TargetState::Met:
        return u"met"_s;
    case TargetState::Missed:
        return u"missed"_s;
    case TargetState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject optionsJson(const ReliabilityOptions &options)
{
    return {{u"count_short"_s, options.countShort},
            {u"short_seconds"_s, options.shortSeconds},
            {u"denominator"_s, wordOf(options.denominator)},
            {u"limited_counts"_s, options.limitedCounts},
            {u"regions"_s, QJsonArray::fromStringList(options.regions)},
            {u"city_regions"_s, options.cityRegions},
            {u"formula"_s, QLatin1String(ReliabilityFormula)}};
}

void putMajorEventDays(QJsonObject &json, const ReliabilityResult &result)
{
    if (!result.majorEventDays)
        return;
    const MajorEventDays &found = *result.majorEventDays;
    QJsonArray days;
    for (const DailySaidi &day : found.days)
        days.append(QJsonObject{{u"date"_s, isoDay(day.day)}, {u"saidi_minutes"_s, day.minutes}});
    json.insert(u"with_major_event_days"_s, toJson(result.total));
    json.insert(u"without_major_event_days"_s, toJson(found.without));
    json.insert(u"major_event_days"_s, QJsonObject{{u"history_days"_s, found.historyDays},
                                                   {u"alpha"_s, found.alpha},
                                                   {u"beta"_s, found.beta},
                                                   {u"limit_minutes"_s, found.limitMinutes},
                                                   {u"days"_s, days}});
}

void putWarnings(QJsonObject &json, const ReliabilityResult &result)
{
    QJsonArray warnings;
    for (const Warning &warning : result.warnings)
        warnings.append(toJson(warning));
    QJsonObject counts;
    for (auto it = result.warningCounts.cbegin(); it != result.warningCounts.cend(); ++it)
        counts.insert(it.key(), it.value());
    json.insert(u"warnings"_s, warnings);
    json.insert(u"warning_counts"_s, counts);
    json.insert(u"warnings_cut"_s, result.clashesCut);
}

QJsonArray brokenInvariants(const ReliabilityResult &result)
{
    QJsonArray broken;
    for (const InvariantCheck &check : result.invariants) {
        if (!check.holds)
            broken.append(QJsonObject{{u"id"_s, check.id}, {u"detail"_s, check.detail}});
    }
    return broken;
}

} // namespace

QJsonObject toJson(const ReliabilityFigures &figures)
{
    QJsonObject json;
    for (const FigureKey &figure : FigureKeys)
        json.insert(QLatin1String(figure.key), numberOf(figure.value(figures)));
    return json;
}

QJsonObject toJson(const Reject &reject)
{
    return {{u"row"_s, reject.row},
            {u"field"_s, reject.field},
            {u"reason"_s, powerhall::wordOf(reject.reason)},
            {u"value"_s, reject.value}};
}

QJsonObject toJson(const Warning &warning)
{
    return {{u"row"_s, warning.row > 0 ? QJsonValue(warning.row) : QJsonValue()},
            {u"kind"_s, warning.kind},
            {u"subject"_s, warning.subject},
            {u"args"_s, QJsonArray::fromStringList(warning.args)}};
}

QJsonObject toJson(const ReliabilityComparison &comparison)
{
    return {{u"period"_s, periodJson(comparison.period)},
            {u"total"_s, toJson(comparison.figures)},
            {u"saidi_change_percent"_s, numberOf(comparison.saidiChange)},
            {u"saifi_change_percent"_s, numberOf(comparison.saifiChange)},
            {u"asai1_change_points"_s, numberOf(comparison.asai1Change)}};
}

QJsonObject toJson(const TargetVerdict &verdict)
{
    return {{u"id"_s, verdict.id},
            {u"name"_s, verdict.name},
            {u"scope"_s, verdict.scope},
            {u"clause"_s, verdict.clause},
            {u"year"_s, verdict.year},
            {u"target"_s, verdict.target},
            {u"actual"_s, numberOf(verdict.actual)},
            {u"state"_s, wordOf(verdict.state)}};
}

QJsonObject toJson(const WatchList &list)
{
    QJsonArray entries;
    for (const WatchEntry &entry : list.entries)
        entries.append(QJsonObject{{u"feeder"_s, entry.feeder},
                                   {u"transformer"_s, entry.transformer},
                                   {u"event"_s, entry.event},
                                   {u"times"_s, entry.times},
                                   {u"customer_hours"_s, numberOf(entry.customerHours)},
                                   {u"from"_s, isoDay(entry.from)},
                                   {u"to"_s, isoDay(entry.to)}});
    return {{u"measure"_s, list.rule.measure},
            {u"value"_s, list.rule.value},
            {u"name"_s, list.rule.name},
            {u"clause"_s, list.rule.clause},
            {u"months"_s, list.rule.months},
            {u"days"_s, list.rule.days},
            {u"entries"_s, entries}};
}

void writeLongLists(const ReliabilityResult &result, const TextSink &sink)
{
    JsonText json(sink);
    json.add("\"by_feeder\":");
    addGroups(json, "feeder", result.byFeeder);
    if (isStated(result.byTransformer)) {
        json.add(",\"by_transformer\":");
        addGroups(json, "transformer", result.byTransformer);
    }
    json.finish();
}

QJsonObject toJson(const ReliabilityResult &result, const RejectList &rejected)
{
    QJsonObject json = toJsonWithoutLongLists(result, rejected);
    json.insert(u"by_feeder"_s, groupsJson(u"feeder"_s, result.byFeeder));
    if (isStated(result.byTransformer))
        json.insert(u"by_transformer"_s, groupsJson(u"transformer"_s, result.byTransformer));
    return json;
}

QJsonObject toJsonWithoutLongLists(const ReliabilityResult &result, const RejectList &rejected)
{
    QJsonArray rejects;
    for (const Reject &reject : rejected.listed())
        rejects.append(toJson(reject));
    QJsonObject json{{u"period"_s, periodJson(result.options.period)},
                     {u"purpose"_s, u"internal"_s},
                     {u"options"_s, optionsJson(result.options)},
                     {u"total"_s, toJson(result.total)},
                     {u"city"_s, toJson(result.city)},
                     {u"rural"_s, toJson(result.rural)},
                     {u"by_region"_s, groupsJson(u"region"_s, result.byRegion)},
                     {u"by_category"_s, groupsJson(u"category"_s, result.byCategory)},
                     {u"by_month"_s, groupsJson(u"month"_s, result.byMonth)},
                     {u"rejected_count"_s, rejected.count()},
                     {u"rejected"_s, rejects},
                     {u"broken_invariants"_s, brokenInvariants(result)}};
    if (isStated(result.byCause))
        json.insert(u"by_cause"_s, groupsJson(u"cause"_s, result.byCause));
    putMajorEventDays(json, result);
    putWarnings(json, result);
    return json;
}

} // namespace powerhall
