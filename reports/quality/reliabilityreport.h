// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/watchlist.h"
#include "reports/quality/reliabilitytargets.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

/// What the National Energy Administration released (国家能源局发布): the only public reliability.
struct PublishedReliability
{
    std::optional<ReportNumber> asai1; ///< per cent
    std::optional<ReportNumber> saidiHours;
    std::optional<ReportNumber> saifi;
    QString source; ///< where and when it was released
};

struct ReliabilityReportInput
{
    ReportHead head;
    ReliabilityResult result;
    QList<Reject> rejected;
    qint64 rejectedCount = 0;
    std::optional<ReliabilityFigures> before;     ///< the period before (上期)
    std::optional<ReliabilityFigures> yearBefore; ///< the same a year ago (上年同期)
    std::optional<PublishedReliability> published;
    QList<TargetVerdict> verdicts; ///< targets of the profile; none = not asked for
    QList<WatchList> watchLists;   ///< thresholds of the profile; none = not asked for
};

/// The quarterly report of supply reliability: computed figures are internal, and the report says so.
Document reliabilityReport(const ReliabilityReportInput &input);

/// Every option in force, one line each.
QList<DocumentRule> reliabilityRules(const ReliabilityOptions &options);

} // namespace powerhall
