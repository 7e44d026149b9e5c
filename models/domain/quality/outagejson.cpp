// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/outagejson.h"

#include "models/core/json.h"
#include "models/domain/ingest/values.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

LocalSecond readTime(ObjectReader &reader, const QString &key)
{
    const QString text = reader.text(key);
    const auto second = parseTime(text.toStdString(), DateOrder::YearMonthDay);
    if (!second)
        reader.fail({ErrorCode::BadDate, reader.path(key), text, {}});
    return second.value_or(0);
}

qint64 readWhole(ObjectReader &reader, const QString &key, qint64 fallback)
{
    return reader.optionalInteger(key).value_or(int(fallback));
}

Result<OutageStep> stepFrom(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return Error{ErrorCode::WrongType, path, {}, {u"object"_s, typeName(value)}};
    ObjectReader reader(value.toObject(), path);
    OutageStep step;
    step.start = readTime(reader, u"start"_s);
    step.end = readTime(reader, u"end"_s);
    if (!reader.has(u"users"_s))
        reader.fail({ErrorCode::MissingKey, reader.path(u"users"_s), {}, {}});
    step.users = readWhole(reader, u"users"_s, 0);
    step.capacityBefore = readWhole(reader, u"capacity_before"_s, -1);
    step.capacityAfter = readWhole(reader, u"capacity_after"_s, -1);
    if (const auto done = reader.finish(); !done)
        return done.error();
    return step;
}

OutageCategory readCategory(ObjectReader &reader)
{
    QStringList names;
    for (int category = 0; category < OutageCategories; ++category)
        names.append(categoryName(OutageCategory(category)));
    return OutageCategory(qMax(0, reader.word(u"category"_s, names)));
}

} // namespace

Result<OutageEntry> outageEntryFrom(const QJsonObject &object)
{
    ObjectReader reader(object);
    OutageEntry entry;
    entry.feeder = reader.text(u"feeder"_s).simplified();
    entry.transformer = reader.text(u"transformer"_s, {}).simplified();
    entry.region = reader.text(u"region"_s).simplified();
    entry.category = readCategory(reader);
    entry.cause = reader.text(u"cause"_s, {}).simplified();
    const QJsonArray steps = reader.array(u"steps"_s);
    for (qsizetype at = 0; at < steps.size() && !reader.failed(); ++at) {
        const auto step = stepFrom(steps.at(at), reader.path(u"steps"_s) + u"[%1]"_s.arg(at));
        if (!step)
            return step.error();
        entry.steps.append(*step);
    }
    if (const auto done = reader.finish(); !done)
        return done.error();
    return entry;
}

QJsonObject toJson(const Outage &outage)
{
    QJsonArray steps;
    for (const OutageStep &step : outage.entry.steps) {
        QJsonObject one{
            {u"start"_s, clockText(step.start)}, {u"end"_s, clockText(step.end)}, {u"users"_s, step.users}};
        if (step.capacityBefore >= 0) {
            one.insert(u"capacity_before"_s, step.capacityBefore);
            one.insert(u"capacity_after"_s, step.capacityAfter);
        }
        steps.append(one);
    }
    const OutageEntry &entry = outage.entry;
    return {{u"number"_s, outage.number},
            {u"feeder"_s, entry.feeder},
            {u"transformer"_s, entry.transformer},
            {u"region"_s, entry.region},
            {u"category"_s, categoryName(entry.category)},
            {u"cause"_s, entry.cause},
            {u"steps"_s, steps},
            {u"struck"_s, outage.isStruck},
            {u"versions"_s, outage.changes.size()},
            {u"conflicts"_s, QJsonArray::fromStringList(outage.conflicts)}};
}

} // namespace powerhall
