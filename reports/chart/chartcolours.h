// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace powerhall {

/// Ink of the n-th series of a chart, from 0. Their greys differ as much as their colours.
QColor seriesColour(qsizetype number);
/// Ink of a target line.
QColor targetColour();

} // namespace powerhall
