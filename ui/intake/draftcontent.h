// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"

#include <QJsonObject>

namespace powerhall {

/// The form as a draft keeps it: the keys of the contract, however incomplete the form is.
QJsonObject draftContent(const AcceptRequest &request);
/// What a draft held. Never fails: what cannot be read keeps its usual value, so that no draft is lost.
AcceptRequest requestFrom(const QJsonObject &content, QDate today);

} // namespace powerhall
