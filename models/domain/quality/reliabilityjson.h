// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/jsontext.h"
#include "models/domain/ingest/reject.h"
#include "models/domain/quality/reliabilitycomparison.h"
#include "models/domain/quality/watchlist.h"

#include <QJsonArray>
#include <QJsonObject>

namespace powerhall {

/// What `report reliability` answers (contract section 4), with all digits a double has.
QJsonObject toJson(const ReliabilityResult &result, const RejectList &rejected);
/// The same in two parts, since a list may name thousands of feeders and tens of thousands of transformers:
/// all but their figures, and these as the text of members, `"by_feeder":[…],"by_transformer":[…]`; the
/// second only where a transformer is stated.
QJsonObject toJsonWithoutLongLists(const ReliabilityResult &result, const RejectList &rejected);
void writeLongLists(const ReliabilityResult &result, const TextSink &sink);

QJsonObject toJson(const ReliabilityFigures &figures);
QJsonObject toJson(const Reject &reject);
QJsonObject toJson(const Warning &warning);
QJsonObject toJson(const ReliabilityComparison &comparison);
QJsonObject toJson(const TargetVerdict &verdict);
QJsonObject toJson(const WatchList &list);

} // namespace powerhall
