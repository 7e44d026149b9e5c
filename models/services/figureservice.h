// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/liaison.h"
#include "models/domain/disclosure/opencapacity.h"
#include "models/domain/disclosure/releasedfigure.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

struct CapacityView
{
    OpenCapacity area;
    QList<Target> reached; ///< thresholds of the profile (facts of equipment load) it has reached
};

struct LiaisonView
{
    Liaison liaison;
    ContactDetails masked;
};

/// What stands behind the sheets: figures that were officially released, open capacity by area, and the
/// contacts for disclosure, who stand on no sheet.
class FigureService
{
public:
    explicit FigureService(Station &station);

    struct FigureWish
    {
        QString indicator; ///< reliabilityIndicators() or ownIndicators()
        QString scope;
        QString period; ///< 2026, 2026Q3, 2026-08
        QString value;  ///< digits and point
        QString unit;
        QString origin; ///< authority · own; empty = as the indicator demands
        QString source; ///< who published it and where
        QDate on;       ///< when it was published
    };
    /// Reliability only as an authority published it: own is Refused (computed_reliability).
    Result<ReleasedFigure> release(const Session &session, const FigureWish &wish);
    /// All of them in one transaction or none: the first fault's place begins with the wish's number from 1.
    Result<QList<ReleasedFigure>> releaseAll(const Session &session, const QList<FigureWish> &wishes);
    Result<ReleasedFigure> voidFigure(const Session &session, const QUuid &figure, const QString &reason);
    Result<QList<ReleasedFigure>> figures(const Session &session) const;

    /// An area already known by its name is stated anew.
    Result<CapacityView> state(const Session &session, const OpenCapacity &area);
    Result<QList<CapacityView>> capacities(const Session &session) const;

    Result<LiaisonView> name(const Session &session, const QString &unit, const ContactDetails &contact);
    Result<void> removeLiaison(const Session &session, const QString &unit);
    Result<QList<LiaisonView>> liaisons(const Session &session) const;
    Result<ContactDetails> revealLiaison(const Session &session, const QString &unit, const QString &reason);

private:
    Station &m_station;
};

/// Of those that hold, by UUID or INDICATOR/PERIOD[/SCOPE]; NotFound, args = what there is.
Result<ReleasedFigure> findFigure(const Station &station, const QString &id);

} // namespace powerhall
