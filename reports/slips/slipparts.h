// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"
#include "reports/paint/flow.h"
#include "reports/paint/ink.h"
#include "reports/slips/slipmetrics.h"

#include <QList>

namespace powerhall {

/// Ink of a slip: black carries everything, grey is small print, hair lines part.
/// The outcome and what to bring: the upper third, 14 pt or more, behind a bar.
QList<Piece> outcomePieces(const Slip &slip, const SlipMetrics &metrics);
/// Label and value, two pairs a row.
QList<Piece> fieldPieces(const Slip &slip, const SlipMetrics &metrics);
/// A block with its heading in the left column.
QList<Piece> blockPieces(const SlipBlock &block, const SlipMetrics &metrics);
/// Places to sign and stamp; the customer's may stay empty.
QList<Piece> signaturePieces(const Slip &slip, const SlipMetrics &metrics);

} // namespace powerhall
