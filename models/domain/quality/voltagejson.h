// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/voltage.h"

#include <QJsonObject>

namespace powerhall {

QString wordOf(ClassRate way);      ///< mean, time
QString wordOf(VoltageInput input); ///< samples, daily

/// The voltage report of contract section 5, and more than it asks for: options, months, missing minutes,
/// worst points, laws.
QJsonObject toJson(const VoltageResult &result);

} // namespace powerhall
