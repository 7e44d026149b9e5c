// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/recomputation.h"
#include "models/services/reliabilitybeside.h"
#include "reports/quality/reliabilityreport.h"
#include "ui/reports/reportoutcome.h"

namespace powerhall {

// Reports from what was read; any thread with an application for fonts.

/// What stands beside computed reliability.
struct ReliabilityExtras
{
    ReliabilityBeside beside;
    std::optional<PublishedReliability> published;
    std::optional<Profile> profile; ///< for its targets
};
Result<ReportOutcome> reliabilityOutcome(const ReliabilityFiles &files, const ReliabilityReading &reading,
                                         ReportHead head, const ReliabilityExtras &extras,
                                         ReadControl &control);
Result<ReportOutcome> voltageOutcome(const VoltageFiles &files, const VoltageResult &result, ReportHead head,
                                     const VoltageBeside &beside, ReadControl &control);

/// The same report as that version of its release, which of a correction says what it changed; with its pages
/// laid out again.
ReportOutcome asReleased(ReportOutcome outcome, const ReleasedReport &report, int version);

} // namespace powerhall
