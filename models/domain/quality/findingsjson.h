// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"
#include "models/domain/quality/invariant.h"
#include "models/domain/quality/ratio.h"
#include "models/domain/quality/warning.h"

#include <QJsonArray>

#include <optional>

namespace powerhall {

// What was found wrong or doubtful while figures were computed, as reports of quality write it (contract 4,
// 5).

/// [{"row", "field", "reason", "value"}]; at most as many as the list keeps.
QJsonArray toJson(const RejectList &rejected);
/// [{"kind", "row", "subject", "args"}]; what a warning does not have is left out.
QJsonArray toJson(const QList<Warning> &warnings);
/// [{"id", "holds", "detail"}].
QJsonArray toJson(const QList<InvariantCheck> &checks);
/// A rate as a number, null where it is nothing.
QJsonValue toJson(const std::optional<Ratio> &ratio);

} // namespace powerhall
