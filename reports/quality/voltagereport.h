// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/voltage.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

struct VoltageReportInput
{
    ReportHead head;
    VoltageResult result;
    std::optional<VoltageFigures> before;     ///< the period before (上期)
    std::optional<VoltageFigures> yearBefore; ///< the same a year ago (上年同期)
};

/// The quarterly report of voltage qualification (电压合格率).
Document voltageReport(const VoltageReportInput &input);

/// Every option in force, one line each.
QList<DocumentRule> voltageRules(const VoltageOptions &options);

} // namespace powerhall
