// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace powerhall {

/// An axis of values: begins and ends at round figures, with a mark at each step.
struct ChartScale
{
    double low = 0;
    double high = 1;
    double step = 0.2;
    int places = 1; ///< decimals a step needs

    /// From the least and the largest value shown. `fromZero`: zero is on the axis, as lengths need it.
    /// `ceiling`: no mark above it unless a value is (100 for per cent).
    static ChartScale around(double least, double largest, bool fromZero, double ceiling);

    [[nodiscard]] QList<double> marks() const;
    [[nodiscard]] QString text(double mark) const;
    /// Share of the axis from its low end, 0 to 1.
    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
};

} // namespace powerhall
