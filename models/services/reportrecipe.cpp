// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/reportrecipe.h"

#include "models/core/json.h"
#include "models/domain/ingest/formatwords.h"
#include "models/domain/quality/voltagejson.h"

#include <QJsonArray>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString Weighted = u"weighted"_s;
const QString AtEnd = u"end"_s;

void putPeriod(QJsonObject &json, const Period &period)
{
    json.insert(u"from"_s, period.from.toString(Qt::ISODate));
    json.insert(u"to"_s, period.to.toString(Qt::ISODate));
}

Period periodOf(ObjectReader &reader)
{
    const QDate from = reader.date(u"from"_s);
    const QDate to = reader.date(u"to"_s);
    const Period period{from, to};
    if (!reader.failed() && !period.isValid())
        reader.fail({ErrorCode::BadDate, reader.path(u"to"_s), to.toString(Qt::ISODate), {}});
    return period;
}

/// Only what was set: an empty object is a file read as it was found.
QJsonObject fileJson(const TableFile &file)
{
    QJsonObject json;
    if (file.options.encoding)
        json.insert(u"encoding"_s, wordOf(*file.options.encoding));
    if (file.options.delimiter)
        json.insert(u"delimiter"_s, delimiterWord(*file.options.delimiter));
    if (file.options.dateOrder)
        json.insert(u"date_order"_s, wordOf(*file.options.dateOrder));
    if (!file.options.sheet.isEmpty())
        json.insert(u"sheet"_s, file.options.sheet);
    QJsonObject map;
    for (auto entry = file.byHand.cbegin(); entry != file.byHand.cend(); ++entry)
        map.insert(entry.key(), entry.value());
    if (!map.isEmpty())
        json.insert(u"map"_s, map);
    QJsonArray cells;
    for (auto cell = file.options.corrections.cbegin(); cell != file.options.corrections.cend(); ++cell)
        cells.append(QJsonObject{
            {u"row"_s, cell.key().first}, {u"column"_s, cell.key().second + 1}, {u"value"_s, cell.value()}});
    if (!cells.isEmpty())
        json.insert(u"corrections"_s, cells);
    return json;
}

Result<Corrections> correctionsFrom(const QJsonArray &cells, const QString &path)
{
    Corrections corrections;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        ObjectReader reader(cells.at(i).toObject(), path + u"[%1]"_s.arg(i));
        const int row = reader.optionalInteger(u"row"_s).value_or(0);
        const int column = reader.optionalInteger(u"column"_s).value_or(0);
        const QString value = reader.text(u"value"_s, {});
        if (row < 1 || column < 1)
            reader.fail({ErrorCode::BadNumber, reader.path(row < 1 ? u"row"_s : u"column"_s), {}, {}});
        if (const auto read = reader.finish(); !read)
            return read.error();
        corrections.insert({row, column - 1}, value);
    }
    return corrections;
}

/// A word that may be absent.
template<typename Value>
void takeWord(ObjectReader &reader, const QString &key, const QStringList &words,
              std::optional<Value> (*valueOf)(const QString &), std::optional<Value> &value)
{
    if (reader.has(key))
        value = valueOf(words.value(reader.word(key, words)));
}

Result<TableFile> fileFrom(const QJsonObject &files, const QString &role)
{
    ObjectReader reader(files.value(role).toObject(), u"$.files."_s + role);
    TableFile file;
    takeWord(reader, u"encoding"_s, encodingWords(), encodingOf, file.options.encoding);
    takeWord(reader, u"delimiter"_s, delimiterWords(), delimiterOf, file.options.delimiter);
    takeWord(reader, u"date_order"_s, dateOrderWords(), dateOrderOf, file.options.dateOrder);
    file.options.sheet = reader.text(u"sheet"_s, {});
    const QJsonObject map = reader.object(u"map"_s);
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        file.byHand.insert(entry.key(), entry.value().toString());
    const auto corrections = correctionsFrom(reader.array(u"corrections"_s), reader.path(u"corrections"_s));
    if (!corrections)
        return corrections.error();
    file.options.corrections = *corrections;
    if (const auto read = reader.finish(); !read)
        return read.error();
    return file;
}

} // namespace

QJsonObject recipeOf(const ReliabilityOptions &options, const ReliabilityFiles &files)
{
    QJsonObject json{
        {u"count_short"_s, options.countShort},
        {u"short_seconds"_s, options.shortSeconds},
        {u"denominator"_s, options.denominator == UserDenominator::DayWeighted ? Weighted : AtEnd},
        {u"limited_counts"_s, options.limitedCounts},
        {u"regions"_s, QJsonArray::fromStringList(options.regions)},
        {u"city_regions"_s, options.cityRegions},
        {u"beta_factor"_s, options.betaFactor}};
    putPeriod(json, options.period);
    QJsonObject roles{{u"events"_s, fileJson(files.events)}, {u"users"_s, fileJson(files.users)}};
    if (!files.history.path.isEmpty())
        roles.insert(u"history"_s, fileJson(files.history));
    json.insert(u"files"_s, roles);
    return json;
}

QJsonObject recipeOf(const VoltageOptions &options, const VoltageFiles &files)
{
    QJsonObject json{
        {u"input"_s, wordOf(files.input)},
        {u"interval_minutes"_s, options.intervalMinutes},
        {u"class_rate"_s, wordOf(options.classRate)},
        {u"month_start_day"_s, options.monthStartDay},
        {u"worst_points"_s, options.worstPoints},
        {u"target"_s, options.targetPercent ? QJsonValue(*options.targetPercent) : QJsonValue()}};
    putPeriod(json, options.period);
    json.insert(u"files"_s, QJsonObject{{u"points"_s, fileJson(files.points)},
                                        {wordOf(files.input), fileJson(files.samples)}});
    return json;
}

Result<ReliabilityRecipe> reliabilityRecipe(const QJsonObject &recipe)
{
    ReliabilityRecipe made;
    ObjectReader reader(recipe);
    made.options.period = periodOf(reader);
    made.options.countShort = reader.boolean(u"count_short"_s, false);
    made.options.shortSeconds =
        reader.optionalInteger(u"short_seconds"_s).value_or(made.options.shortSeconds);
    made.options.denominator = UserDenominator(qMax(0, reader.word(u"denominator"_s, {Weighted, AtEnd}, 0)));
    made.options.limitedCounts = reader.boolean(u"limited_counts"_s, true);
    made.options.regions = reader.texts(u"regions"_s);
    made.options.cityRegions = reader.optionalInteger(u"city_regions"_s).value_or(made.options.cityRegions);
    made.options.betaFactor = reader.optionalNumber(u"beta_factor"_s).value_or(made.options.betaFactor);
    const QJsonObject files = reader.object(u"files"_s);
    if (const auto read = reader.finish(); !read)
        return read.error();
    for (const auto &[role, file] :
         {std::pair(u"events"_s, &made.files.events), std::pair(u"users"_s, &made.files.users),
          std::pair(u"history"_s, &made.files.history)}) {
        const auto read = fileFrom(files, role);
        if (!read)
            return read.error();
        *file = *read;
    }
    return made;
}

Result<VoltageRecipe> voltageRecipe(const QJsonObject &recipe)
{
    VoltageRecipe made;
    ObjectReader reader(recipe);
    made.options.period = periodOf(reader);
    const QStringList inputs{wordOf(VoltageInput::Samples), wordOf(VoltageInput::DailyStatistics)};
    made.files.input = VoltageInput(qMax(0, reader.word(u"input"_s, inputs, 0)));
    made.options.intervalMinutes =
        reader.optionalInteger(u"interval_minutes"_s).value_or(made.options.intervalMinutes);
    made.options.classRate = ClassRate(
        qMax(0, reader.word(u"class_rate"_s, {wordOf(ClassRate::Mean), wordOf(ClassRate::Time)}, 0)));
    made.options.monthStartDay =
        reader.optionalInteger(u"month_start_day"_s).value_or(made.options.monthStartDay);
    made.options.worstPoints = reader.optionalInteger(u"worst_points"_s).value_or(made.options.worstPoints);
    made.options.targetPercent = reader.optionalNumber(u"target"_s);
    const QJsonObject files = reader.object(u"files"_s);
    if (const auto read = reader.finish(); !read)
        return read.error();
    const auto points = fileFrom(files, u"points"_s);
    if (!points)
        return points.error();
    const auto samples = fileFrom(files, wordOf(made.files.input));
    if (!samples)
        return samples.error();
    made.files.points = *points;
    made.files.samples = *samples;
    return made;
}

} // namespace powerhall
