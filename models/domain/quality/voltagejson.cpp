// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltagejson.h"

#include "models/domain/quality/findingsjson.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

double voltsOf(qint64 mv)
{
    return static_cast<double>(mv) / 1000.0;
}

QJsonObject periodJson(const Period &period)
{
    return {{u"from"_s, period.from.toString(Qt::ISODate)}, {u"to"_s, period.to.toString(Qt::ISODate)}};
}

/// Minutes and their rate, the keys of every breakdown.
void insertMinutes(QJsonObject &object, const VoltageMinutes &minutes, const std::optional<Ratio> &rate)
{
    object.insert(u"expected"_s, minutes.expected);
    object.insert(u"monitored"_s, minutes.monitored);
    object.insert(u"missing"_s, minutes.missing());
    object.insert(u"within"_s, minutes.within);
    object.insert(u"over"_s, minutes.over);
    object.insert(u"under"_s, minutes.under);
    object.insert(u"rate"_s, toJson(rate));
}

QJsonObject classesJson(const VoltageFigures &figures)
{
    QJsonObject classes;
    for (const ClassVoltage &of : figures.classes) {
        QJsonObject object{{u"points"_s, of.points}, {u"points_with_data"_s, of.monitoredPoints}};
        insertMinutes(object, of.minutes, of.rate);
        classes.insert(wordOf(of.pointClass), object);
    }
    return classes;
}

QJsonValue extremeJson(const std::optional<VoltageExtreme> &extreme)
{
    if (!extreme)
        return {};
    const LocalSecond second = extreme->at;
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(second % DaySeconds) * 1000);
    const QString at = dayOf(second).toString(Qt::ISODate) + time.toString(u" hh:mm"_s);
    return QJsonObject{{u"volts"_s, voltsOf(extreme->mv)}, {u"at"_s, at}};
}

QJsonObject pointJson(const PointVoltage &of)
{
    const MonitorPoint &point = of.point;
    QJsonObject object{{u"point"_s, point.point},
                       {u"name"_s, point.name},
                       {u"class"_s, wordOf(point.pointClass)},
                       {u"nominal"_s, voltsOf(point.nominalMv)},
                       {u"upper"_s, voltsOf(point.limits.upperMv)},
                       {u"lower"_s, voltsOf(point.limits.lowerMv)},
                       {u"highest"_s, extremeJson(of.highest)},
                       {u"lowest"_s, extremeJson(of.lowest)}};
    insertMinutes(object, of.total, of.total.rate());
    return object;
}

QJsonArray monthsJson(const QList<VoltageFigures> &months)
{
    QJsonArray array;
    for (const VoltageFigures &month : months) {
        QJsonObject object = periodJson(month.span);
        object.insert(u"composite"_s, toJson(month.composite));
        object.insert(u"classes"_s, classesJson(month));
        array.append(object);
    }
    return array;
}

QJsonObject optionsJson(const VoltageResult &result)
{
    const VoltageOptions &options = result.options;
    return {{u"input"_s, wordOf(result.input)},
            {u"interval_minutes"_s, options.intervalMinutes},
            {u"class_rate"_s, wordOf(options.classRate)},
            {u"month_start_day"_s, options.monthStartDay},
            {u"worst_points"_s, options.worstPoints},
            {u"target"_s, options.targetPercent ? QJsonValue(*options.targetPercent) : QJsonValue()}};
}

QJsonObject recordsJson(const VoltageRecords &records)
{
    return {{u"records"_s, records.records},
            {u"counted"_s, records.counted},
            {u"no_data"_s, records.noData},
            {u"outside"_s, records.outside},
            {u"rejected"_s, records.rejected}};
}

/// Rejects of both lists; those of the points say so.
QJsonArray rejectedJson(const VoltageResult &result)
{
    QJsonArray array;
    for (const QJsonValue &value : toJson(result.rejectedPoints)) {
        QJsonObject object = value.toObject();
        object.insert(u"list"_s, u"points"_s);
        array.append(object);
    }
    for (const QJsonValue &value : toJson(result.rejected)) {
        if (array.size() == RejectList::Listed)
            break;
        array.append(value);
    }
    return array;
}

} // namespace

QString wordOf(ClassRate way)
{
    return way == ClassRate::Mean ? u"mean"_s : u"time"_s;
}

QString wordOf(VoltageInput input)
{
    return input == VoltageInput::Samples ? u"samples"_s : u"daily"_s;
}

QJsonObject toJson(const VoltageResult &result)
{
    QJsonArray points;
    for (const PointVoltage &point : result.points)
        points.append(pointJson(point));
    QJsonArray worst;
    for (const int index : result.worst)
        worst.append(result.points.at(index).point.point);
    return {{u"period"_s, periodJson(result.options.period)},
            {u"composite"_s, toJson(result.total.composite)},
            {u"classes"_s, classesJson(result.total)},
            {u"points"_s, points},
            {u"months"_s, monthsJson(result.months)},
            {u"worst"_s, worst},
            {u"records"_s, recordsJson(result.records)},
            {u"rejected_count"_s, result.rejectedPoints.count() + result.rejected.count()},
            {u"rejected"_s, rejectedJson(result)},
            {u"warnings"_s, toJson(result.warnings)},
            {u"invariants"_s, toJson(result.invariants)},
            {u"options"_s, optionsJson(result)},
            {u"formula"_s, QLatin1String(VoltageFormula)}};
}

} // namespace powerhall
