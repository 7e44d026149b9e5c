// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/quality/reliabilityreport.h"
#include "reports/quality/voltagereport.h"

namespace powerhall {

/// The worked example of the third quarter of 2026: 1,250 users, 912.5 customer-hours.
ReliabilityReportInput exampleQuarter();
/// A quarter of random outages with everything a report can have in it.
ReliabilityReportInput inventedQuarter(int rows);

/// A quarter of `points` monitoring points of the classes A to D in turn, some with gaps, some without data.
VoltageReportInput inventedVoltage(int points);

} // namespace powerhall
