// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"
#include "reports/paint/flow.h"
#include "reports/slips/slipmetrics.h"

namespace powerhall {

/// Steps as a line of stations, the days under each; from top to bottom where they do not fit side by side.
/// Rows of the block: name, days, due, note.
QList<Piece> stepPieces(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width);

} // namespace powerhall
