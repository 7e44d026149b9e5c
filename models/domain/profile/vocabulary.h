// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// The contract's words (3.1, 3.2) that a profile file may use. Anything else in a file is a fault.
namespace powerhall::vocabulary {

QStringList customers();
QStringList kinds();
QStringList voltages();
QStringList businesses();
QStringList supplies();
QStringList regions();
QStringList stages(); ///< in the order in which an application passes them
QStringList starts();
/// From which day an application made on a day off counts.
QStringList holidayStarts();
QStringList deadlineRules();
/// What a target or threshold is held against (指标): hours and cuts of outage, trips, faults, outages.
QStringList measures();
/// What the program makes for a return (报送).
QStringList returnReports();
/// Every word that a slip may have to say in Chinese: a profile translates each of them.
QStringList spoken();

} // namespace powerhall::vocabulary
