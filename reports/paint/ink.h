// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace powerhall::ink {

inline const QColor Black = Qt::black;
inline const QColor Grey{0x45, 0x45, 0x45};
inline const QColor Hair{0xB4, 0xB4, 0xB4};
inline const QColor Shade{0xF0, 0xF2, 0xF4}; ///< ground of heads and totals
inline const QColor Late{0xB3, 0x26, 0x1E};
inline const QColor Soon{0x8A, 0x5A, 0x00};
inline const QColor Good{0x1B, 0x6E, 0x3C};

} // namespace powerhall::ink
