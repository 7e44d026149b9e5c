// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosureservice.h"
#include "models/services/enquiryservice.h"
#include "models/services/figureservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/wallservice.h"

#include <QJsonObject>

namespace powerhall {

/// A word of the contract's JSON for each value of the register; days and times as the contract writes them,
/// null where there is none.
QJsonObject toJson(const DisclosureEntry &entry);
QJsonObject toJson(const DisclosureView &view);
QJsonObject toJson(const DraftReading &reading);
QJsonObject toJson(const WallBoard &board);
QJsonObject toJson(const PosterVerdict &verdict);
QJsonObject toJson(const EnquiryView &view);
QJsonObject toJson(const InspectionRound &round);
QJsonObject toJson(const ReleasedFigure &figure);
QJsonObject toJson(const CapacityView &view);

} // namespace powerhall
