// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/returnservice.h"
#include "models/tables/rows.h"

namespace powerhall {

/// What 今日 asks of a row that is done in the room of reports: its `act`.
constexpr QLatin1StringView OpenReturnAct{"open_return"};

/// The returns' part of 今日, under one heading, in the columns of waitingColumns(): by when, by which
/// clause, to whom. `act` is OpenReturnAct, `id` what the room opens: the report's word, or ledger.
QList<TextRow> returnRows(const QList<WaitingReturn> &returns, const RowRules &rules);

} // namespace powerhall
