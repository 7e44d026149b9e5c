// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/conflictlist.h"
#include "models/services/likelysame.h"
#include "models/tables/rows.h"

namespace powerhall {

/// What a conflict is about: a field, or what the fold calls a whole act.
QString conflictWord(const QString &field);

/// One row each; `id` is the place in the list.
QStringList conflictColumns();
QList<TextRow> conflictRows(const QList<Conflict> &conflicts, qint64 nowMs);

/// What kind of thing it is and what a person can do about it.
QString conflictHint(const Conflict &conflict);
/// What the field in dispute holds after this side's act; empty where the conflict is about no field.
QString sideValue(const Conflict &conflict, const ConflictSide &side, const RowRules &rules);
/// One side in lines: who, when and where, the field in dispute and what it holds, what was done, and how the
/// application stood for them.
QStringList sideLines(const Conflict &conflict, const ConflictSide &side, const RowRules &rules);

/// Applications that may be about one person or place; `id` is the place in the list.
QStringList likelyColumns();
QList<TextRow> likelyRows(const QList<LikelySame> &found);

} // namespace powerhall
