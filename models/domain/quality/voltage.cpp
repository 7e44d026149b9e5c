// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltage.h"

#include <algorithm>

namespace powerhall {

namespace {

/// Rates of points are rounded to these parts of a per cent before a class takes their mean: exact wherever a
/// figure of a report could lie on the edge between two roundings.
constexpr Wide RateUnits = 1'000'000'000'000'000;

std::optional<Ratio> percent(qint64 part, qint64 whole)
{
    if (whole == 0)
        return std::nullopt;
    return Ratio{Wide(100) * part, whole};
}

/// Nearest whole number of units; halves go up.
Wide unitsOf(const Ratio &rate)
{
    return (2 * rate.numerator * RateUnits + rate.denominator) / (2 * rate.denominator);
}

/// Of a month, or of the whole period where it is negative.
const VoltageMinutes &minutesOf(const PointVoltage &point, int month)
{
    return month < 0 ? point.total : point.months.at(month);
}

ClassVoltage figuresOf(PointClass pointClass, const QList<PointVoltage> &points, int month, ClassRate way)
{
    ClassVoltage of;
    of.pointClass = pointClass;
    Wide sumOfRates = 0;
    for (const PointVoltage &point : points) {
        if (point.point.pointClass != pointClass)
            continue;
        const VoltageMinutes &minutes = minutesOf(point, month);
        ++of.points;
        of.minutes += minutes;
        if (const auto rate = minutes.rate()) {
            ++of.monitoredPoints;
            sumOfRates += unitsOf(*rate);
        }
    }
    if (way == ClassRate::Time)
        of.rate = of.minutes.rate();
    else if (of.monitoredPoints > 0)
        of.rate = Ratio{sumOfRates, RateUnits * of.monitoredPoints};
    return of;
}

std::optional<Ratio> compositeOf(const VoltageFigures &figures)
{
    const ClassVoltage *a = figures.ofClass(PointClass::A);
    Wide sum = 0;
    int present = 0;
    for (const ClassVoltage &of : figures.classes) {
        if (of.pointClass == PointClass::A || !of.rate)
            continue;
        sum += unitsOf(*of.rate);
        ++present;
    }
    if (!a || !a->rate || present == 0)
        return std::nullopt;
    return Ratio{unitsOf(*a->rate) * present + sum, 2 * RateUnits * present};
}

VoltageFigures figuresOf(const QList<PointVoltage> &points, const Period &span, int month, ClassRate way)
{
    VoltageFigures figures;
    figures.span = span;
    for (const PointClass pointClass : AllPointClasses) {
        const ClassVoltage of = figuresOf(pointClass, points, month, way);
        if (of.points == 0)
            continue;
        figures.minutes += of.minutes;
        figures.classes.append(of);
    }
    figures.composite = compositeOf(figures);
    return figures;
}

/// Whether a's rate is below b's, exactly.
bool isWorse(const VoltageMinutes &a, const VoltageMinutes &b)
{
    return Wide(a.outOfLimits()) * b.monitored > Wide(b.outOfLimits()) * a.monitored;
}

QList<int> worstOf(const QList<PointVoltage> &points, int count)
{
    QList<int> worst;
    for (int i = 0; i < points.size(); ++i) {
        if (points.at(i).total.outOfLimits() > 0)
            worst.append(i);
    }
    std::stable_sort(worst.begin(), worst.end(),
                     [&](int a, int b) { return isWorse(points.at(a).total, points.at(b).total); });
    return worst.mid(0, std::max(count, 0));
}

} // namespace

std::optional<Ratio> VoltageMinutes::rate() const
{
    return percent(monitored - outOfLimits(), monitored);
}

std::optional<Ratio> VoltageMinutes::overRate() const
{
    return percent(over, monitored);
}

std::optional<Ratio> VoltageMinutes::underRate() const
{
    return percent(under, monitored);
}

std::optional<Ratio> VoltageMinutes::monitoredRate() const
{
    return percent(monitored, expected);
}

VoltageMinutes &VoltageMinutes::operator+=(const VoltageMinutes &other)
{
    expected += other.expected;
    monitored += other.monitored;
    within += other.within;
    over += other.over;
    under += other.under;
    return *this;
}

const ClassVoltage *VoltageFigures::ofClass(PointClass pointClass) const
{
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const ClassVoltage &of) { return of.pointClass == pointClass; });
    return found == classes.end() ? nullptr : &*found;
}

QList<Period> monthsOf(const VoltageOptions &options)
{
    QList<Period> months;
    const Period &period = options.period;
    for (QDate from = period.from; from <= period.to;) {
        QDate next(from.year(), from.month(), options.monthStartDay);
        if (next <= from)
            next = next.addMonths(1);
        months.append({from, std::min(next.addDays(-1), period.to)});
        from = next;
    }
    return months;
}

VoltageResult summarise(const VoltageOptions &options, VoltageInput input, QList<PointVoltage> points)
{
    VoltageResult result;
    result.options = options;
    result.input = input;
    result.points = std::move(points);
    result.total = figuresOf(result.points, options.period, -1, options.classRate);
    const QList<Period> months = monthsOf(options);
    for (int month = 0; month < months.size(); ++month)
        result.months.append(figuresOf(result.points, months.at(month), month, options.classRate));
    result.worst = worstOf(result.points, options.worstPoints);
    return result;
}

} // namespace powerhall
