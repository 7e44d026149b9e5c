// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"
#include "reports/document/reportmetrics.h"
#include "reports/paint/flow.h"

namespace powerhall {

/// A section's title; never the last on a page.
QList<Piece> titlePieces(const QString &title, const ReportMetrics &metrics);
QList<Piece> paragraphPieces(const Paragraph &paragraph, const ReportMetrics &metrics);
/// Boxes side by side, four a row at most, all of a row as high as its highest.
QList<Piece> figurePieces(const QList<KeyFigure> &figures, const ReportMetrics &metrics);
/// The chart in a frame. The table must live until the piece is drawn.
QList<Piece> chartPieces(const Chart &chart, const Table &table, const ReportMetrics &metrics);
/// Rules in force; sources with their hashes. `numbered` gives a title its number.
QList<QList<Piece>> originPieces(const Document &document, const ReportMetrics &metrics,
                                 const std::function<QString(const QString &title)> &numbered);
/// The form's last line: who answers for it, when it was handed in.
QList<Piece> footPieces(const Document &document, const ReportMetrics &metrics);

} // namespace powerhall
