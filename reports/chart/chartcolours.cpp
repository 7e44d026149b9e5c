// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartcolours.h"

#include <array>

namespace powerhall {

QRgb seriesColour(qsizetype number)
{
    // Relative luminance about 0.10, 0.62, 0.32, 0.02, 0.80: neighbours stay apart in grey print.
    static constexpr std::array<QRgb, 5> colours{0xFF006569, 0xFFF2C078, 0xFF6F9FC8, 0xFF3B225E, 0xFFD9E4EA};
    return colours.at(static_cast<size_t>(number) % colours.size());
}

QRgb targetColour()
{
    return 0xFFB3261E;
}

} // namespace powerhall
