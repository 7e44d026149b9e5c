// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartcolours.h"

#include <array>

namespace powerhall {

QColor seriesColour(qsizetype number)
{
    // Relative luminance about 0.10, 0.62, 0.32, 0.02, 0.80: neighbours stay apart in grey print.
    static const std::array<QColor, 5> colours{QColor(0x00, 0x65, 0x69), QColor(0xF2, 0xC0, 0x78),
                                               QColor(0x6F, 0x9F, 0xC8), QColor(0x3B, 0x22, 0x5E),
                                               QColor(0xD9, 0xE4, 0xEA)};
    return colours.at(static_cast<size_t>(number) % colours.size());
}

QColor targetColour()
{
    return QColor(0xB3, 0x26, 0x1E);
}

} // namespace powerhall
