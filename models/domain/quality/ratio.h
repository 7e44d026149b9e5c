// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace powerhall {

__extension__ typedef __int128 Wide;

/// An exact figure: numerator ÷ denominator, the denominator above zero. Rounded once, by whoever prints it.
struct Ratio
{
    Wide numerator = 0;
    Wide denominator = 1;

    [[nodiscard]] double toDouble() const; ///< off by at most one unit of the last place
};

} // namespace powerhall
