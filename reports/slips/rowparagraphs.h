// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"
#include "reports/paint/flow.h"
#include "reports/slips/slipmetrics.h"

namespace powerhall {

/// The rows of a table of three columns where columns would waste the paper: each a paragraph across the
/// whole width, its first cell in bold, then the short last one, then the long middle one. With a head that
/// names them in this order, without notes.
QList<Piece> rowParagraphs(const SlipBlock &block, const SlipMetrics &metrics, qreal left, qreal width);

} // namespace powerhall
