// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outagebudget.h"
#include "models/domain/quality/watchlist.h"
#include "models/tables/texttablemodel.h"

namespace powerhall {

/// The budget of customer-hours part by part: what there is, what is used, what is left. Overdrawn ones are
/// late, those of which nine tenths are gone soon. `day` marks the month and week it lies in.
QStringList budgetColumns();
QList<TextRow> budgetRows(const QList<BudgetLine> &lines, QDate day);

/// The parts a planned outage draws on, before and after.
QStringList costColumns();
QList<TextRow> costRows(const PlannedCost &cost);

/// Findings of the watch lists, under one heading for each threshold with its clause; `id` is list|entry.
QStringList watchColumns();
QList<TextRow> watchRows(const QList<WatchList> &lists);
/// The outages behind one finding.
QStringList watchedColumns();
QList<TextRow> watchedRows(const WatchEntry &entry);

/// Lists that could not be taken into either; their names.
QString missingListsText(const QStringList &names);

} // namespace powerhall
