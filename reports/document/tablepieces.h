// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/reportmetrics.h"
#include "reports/document/table.h"
#include "reports/paint/flow.h"

namespace powerhall {

/// A table cut into pieces that a page may end between: no row is ever cut itself.
struct TablePieces
{
    QList<Piece> title; ///< stays with the head
    Piece head;         ///< repeated on every page
    QList<Piece> rows;
    QList<Piece> notes;
};

/// Columns take the room their figures need; names wrap in what is left. The print grows smaller, down to
/// 6 pt, before a figure is let to wrap.
TablePieces tablePieces(const Table &table, const ReportMetrics &metrics);

} // namespace powerhall
