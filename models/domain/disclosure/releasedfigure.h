// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace powerhall {

/// A figure that may stand on a public sheet: what an authority published (reliability), entered with its
/// source, or the utility's own (voltage rate). A figure this program computed of reliability never becomes
/// one.
struct ReleasedFigure
{
    QUuid id;
    QString indicator; ///< reliability_rate, average_outage_hours, voltage_rate …
    QString scope;     ///< 全市, 城市, 农村 …
    QString period;    ///< 2026Q3, 2026, 2026-08
    QString value;     ///< as published, digits and point
    QString unit;
    QString origin; ///< authority · own
    QString source; ///< who published it and where
    QDate releasedOn;
    QUuid by;
    qint64 recordedMs = 0;
    QString voided; ///< reason; empty = holds
    QStringList conflicts;

    bool operator==(const ReleasedFigure &) const = default;
};

/// Indicators of supply reliability: public only as an authority published them.
QStringList reliabilityIndicators();
/// The utility's own: public after review.
QStringList ownIndicators();
QStringList figureOrigins();

} // namespace powerhall
