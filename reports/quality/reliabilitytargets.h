// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliabilitycomparison.h"
#include "reports/document/document.h"

namespace powerhall {

/// Hours per user and year a region may be without supply; region 城市, 农村 or 全口径 for a roll-up.
struct ReliabilityTarget
{
    QString region;
    ReportNumber hours;
    QString clause;
};

/// Of verdicts those that are hours and can be printed beside a region.
QList<ReliabilityTarget> targetsOf(const QList<TargetVerdict> &verdicts);

/// Every target of the profile with what was reached, also those that cannot be judged yet.
Table targetTable(const QList<TargetVerdict> &verdicts);

} // namespace powerhall
