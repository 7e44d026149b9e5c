// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRgb>

namespace powerhall {

/// Ink of the n-th series of a chart, from 0. Their greys differ as much as their colours. Opaque.
QRgb seriesColour(qsizetype number);
/// Ink of a target line.
QRgb targetColour();

} // namespace powerhall
