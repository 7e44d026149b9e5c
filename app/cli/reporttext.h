// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "reports/document/document.h"

namespace powerhall {

/// A report for a terminal: title, key figures, tables with at most 50 rows each.
QString textOf(const Document &document);
/// What a verb answers with that makes a document: its JSON, its text, and the files of --out.
Result<Reply> documentReply(const Call &call, const Document &document);
/// The JSON of a document as one object.
Result<QJsonObject> jsonOf(const Document &document);

} // namespace powerhall
