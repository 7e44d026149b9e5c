// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/interruption.h"
#include "models/domain/returns/returnfigures.h"

namespace powerhall {

/// A penalty that outages are counted against: line_fault, line_trips_above, customer_hours_above,
/// area_outage, area_outages_above.
bool isOutagePenalty(const QString &id);

/// The profile's penalties for outages that began in the period; `cases` are 事件 or 线路 事件. An outage
/// that names one area and nothing else is the area's, any other the line's; short ones (`shortSeconds`)
/// count neither. What is charged above a number counts from the first of January. `rows` reach back to
/// there.
QList<RiskLine> outageRisk(const QList<Interruption> &rows, const Profile &profile, const Period &period,
                           qint64 shortSeconds = 180);

} // namespace powerhall
