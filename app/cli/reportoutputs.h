// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/domain/quality/period.h"
#include "reports/document/document.h"

#include <QJsonValue>

#include <functional>

namespace powerhall {

/// The files a report was asked for with --out, by the endings of their names: .json holds what the verb
/// answers (with the further members of Reply), .csv, .xlsx and .pdf the document, which is made only when
/// one of them needs it. Another ending is wrong usage.
Result<QMap<QString, QByteArray>> reportFiles(const Call &call, const QJsonValue &json,
                                              const std::function<Document()> &document,
                                              const JsonMembers &members = {});
/// The same beside an answer that is given anyway.
Result<Reply> withFiles(Reply reply, const Call &call, const std::function<Document()> &document);
/// A verb that answers so.
Verb withOutOption(Verb verb);

/// A source as a report names it, with the SHA-256 of the file.
Result<ReportSource> sourceOf(const QString &role, const QString &path);

/// --quarter 2026Q3, or --from and --to.
Result<Period> periodOption(const Call &call);

} // namespace powerhall
