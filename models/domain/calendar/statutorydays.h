// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace powerhall {

/// Name of the statutory holiday with a fixed date (法定节日) on this day, empty for any other: New Year,
/// Labour Day (its second day since 2025), National Day. Off in every year, announced or not; the days by
/// the moon and the sun come from tables only.
QString statutoryDayName(QDate day);

} // namespace powerhall
