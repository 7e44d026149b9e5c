// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"
#include "models/domain/quality/ratio.h"
#include "models/domain/quality/reliability.h"
#include "reports/document/document.h"

#include <optional>

namespace powerhall {

/// A cell put right before it was counted; the source stays as it was.
struct ReportCorrection
{
    QString role; ///< of the source
    qint64 row = 0;
    QString field; ///< heading
    QString value;
};

/// What the station says of a report, whatever its figures.
struct ReportHead
{
    QString unit;     ///< 填报单位
    QString number;   ///< 报表编号
    QString filledBy; ///< 填表人
    QDate handedIn;   ///< 报出日期; invalid = to be written
    DocumentMarks marks;
    int version = 1;
    QString correction;
    qint64 madeMs = 0;
    QList<ReportSource> sources;
    QList<ReportCorrection> corrections;
};

/// A document with its head filled in.
Document documentOf(const ReportHead &head, const QString &id, const QString &title, const QString &period);
/// 2026年第3季度, 2026年, 2026年7月, 2026-07-01 至 2026-08-15.
QString periodText(const Period &period);

ReportNumber numberOf(const Ratio &ratio);
Cell cellOf(const std::optional<Ratio> &ratio);
/// The difference of two figures as they are printed, so that it can be checked by hand; Missing where one
/// is missing.
Cell printedDifference(const Cell &value, const Cell &other, int places);
/// part ÷ whole in per cent; Missing for a whole of 0.
Cell shareOf(Wide part, Wide whole);

/// What was doubtful, rejected or broken, as sections at the end of a report.
Section checkSection(const QList<ReportCorrection> &corrections, const QList<InvariantCheck> &invariants,
                     const QList<Warning> &warnings, const QMap<QString, qint64> &warningCounts,
                     const QList<Reject> &rejected, qint64 rejectedCount);

} // namespace powerhall
