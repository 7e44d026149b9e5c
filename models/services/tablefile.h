// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/ingest/tableformat.h"

namespace powerhall {

/// A table file to be read, and what a person set for it.
struct TableFile
{
    QString path;
    ReadOptions options = {};
    HandMapping byHand = {}; ///< headings, where they were mapped by hand
    QString name = {};       ///< what it was called, where the path is a copy's; empty = as the path
};

} // namespace powerhall
