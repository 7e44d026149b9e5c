// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outage.h"
#include "models/domain/quality/period.h"
#include "models/domain/returns/returncase.h"
#include "models/domain/returns/revisitnote.h"
#include "models/domain/returns/task.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

/// Version of how the returns are counted.
inline constexpr char ReturnFormula[] = "returns/1";

/// What every return is made from: cases of the journal, the rules and the calendar of the day.
struct ReturnInput
{
    ReportHead head;
    QList<ReturnCase> cases;
    Profile profile;
    WorkingCalendar calendar;
    QDate today;
};

/// High-voltage cases of the week that begins on `monday` (高压业扩进度周报), as they stand today.
Document weeklyReport(const ReturnInput &input, QDate monday);

/// What customers paid is in no event: entered by hand, with where it comes from.
struct MicroCost
{
    ReportNumber yuan; ///< of all micro enterprises together
    QString source;
};
/// The half-yearly return of connections (报装信息) of the half that `day` lies in.
Document halfYearReport(const ReturnInput &input, QDate day, const std::optional<MicroCost> &cost = {});

/// Who is to be asked afterwards, how the sample was drawn, and what came of it (回访).
Document revisitReport(const ReturnInput &input, const Period &period, const QString &seed,
                       const QList<RevisitRecord> &noted);

/// How long each stage took, what was late and what was too early (环节时限统计).
Document stageReport(const ReturnInput &input, const Period &period);

/// Money at risk by the profile's assessment (考核风险). `outages` reach back to the first of January.
Document riskReport(const ReturnInput &input, const Period &period, const QList<Outage> &outages);

/// The ledger of tasks with departments and dates (工作台账).
Document ledgerReport(const ReportHead &head, const QList<LedgerLine> &lines, const Period &period,
                      QDate today);

} // namespace powerhall
