// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/ratio.h"

namespace powerhall {

double Ratio::toDouble() const
{
    // Whole part and rest apart: each is exact in a long double for every figure of a report.
    const Wide whole = numerator / denominator;
    const auto rest =
        static_cast<long double>(numerator % denominator) / static_cast<long double>(denominator);
    return static_cast<double>(static_cast<long double>(whole) + rest);
}

} // namespace powerhall
