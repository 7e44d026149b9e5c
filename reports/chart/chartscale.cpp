// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartscale.h"

#include <cmath>

namespace powerhall {

namespace {

constexpr int Steps = 5; ///< about so many

/// The least of 1, 2, 2.5, 5 · 10^n that is not below `rough`.
double roundStep(double rough)
{
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 2.5, 5.0}) {
        if (step * power >= rough * (1 - 1e-9))
            return step * power;
    }
    return 10 * power;
}

int placesOf(double step)
{
    constexpr int MostPlaces = 9;
    int places = 0;
    double scaled = step;
    while (places < MostPlaces && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled) {
        scaled *= 10;
        ++places;
    }
    return places;
}

} // namespace

ChartScale ChartScale::around(double least, double largest, bool fromZero, double ceiling)
{
    if (fromZero) {
        least = qMin(least, 0.0);
        largest = qMax(largest, 0.0);
    }
    if (largest - least <= std::abs(largest) * 1e-12) {
        // One figure only: an axis around it, or from zero where there is nothing else.
        const double room = largest == 0 ? 1 : std::abs(largest) * (fromZero ? 0 : 0.001);
        largest = largest <= ceiling ? qMin(largest + room, ceiling) : largest + room;
        least -= fromZero ? 0 : room;
    }
    ChartScale scale;
    scale.step = roundStep((largest - least) / Steps);
    scale.low = std::floor(least / scale.step + 1e-9) * scale.step;
    scale.high = std::ceil(largest / scale.step - 1e-9) * scale.step;
    // The figures on top of the bars need room.
    const bool full = scale.high - largest < 0.3 * scale.step;
    if (fromZero && largest > 0 && full && !(scale.high + scale.step > ceiling && largest <= ceiling))
        scale.high += scale.step;
    if (!fromZero && scale.high > ceiling && largest <= ceiling)
        scale.high = ceiling;
    if (fromZero && least < 0 && least - scale.low < 0.3 * scale.step)
        scale.low -= scale.step;
    scale.places = placesOf(scale.step);
    return scale;
}

QList<double> ChartScale::marks() const
{
    QList<double> marks;
    const auto first = std::llround(low / step);
    const auto last = std::llround(high / step);
    for (auto i = first; i <= last; ++i)
        marks.append(double(i) * step);
    return marks;
}

QString ChartScale::text(double mark) const
{
    return QString::number(std::abs(mark) < step * 1e-6 ? 0.0 : mark, 'f', places);
}

} // namespace powerhall
