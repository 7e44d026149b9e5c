// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/reject.h"
#include "models/domain/quality/warning.h"
#include "models/tables/texttablemodel.h"

namespace powerhall {

/// Why a row of an imported table does not count, as a sentence for people, with what stood there.
QString rejectText(const Reject &reject);

/// What a field that a reject names is called on the screen: 停电时间 for `start`; #7 stays.
QString columnText(TableKind kind, const QString &field);

/// What is doubtful about a row that counts all the same, as a sentence for people.
QString doubtText(const Warning &warning);
/// Doubts as rows of a list: row or rows, subject, sentence. The same doubt about row after row is one row.
QList<TextRow> doubtRows(const QList<Warning> &warnings);

} // namespace powerhall
