// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/reject.h"

namespace powerhall {

/// What was not counted of one list.
struct ListRejects
{
    QString file;
    TableKind kind;
    const RejectList &rejected;
};

/// Lines for standard error: how many rows of each file do not count, where the first of them stand and why;
/// how to agree to that, unless it is `accepted`. Empty where every row counts.
QStringList rejectNotes(std::initializer_list<ListRejects> lists, bool accepted);

} // namespace powerhall
