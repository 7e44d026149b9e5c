// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/assessment.h"
#include "models/services/session.h"

#include <QJsonObject>

namespace powerhall {

class Station;

/// Looks at halls and channels (检查), what they found, and the quarter's assessment.
class InspectionService
{
public:
    explicit InspectionService(Station &station);

    struct RoundWish
    {
        QString kind;  ///< hall · channel · self
        QString place; ///< the hall or the channel
        QDate day;     ///< invalid = today
    };
    Result<InspectionRound> hold(const Session &session, const RoundWish &wish);

    struct FindingWish
    {
        QString text;
        QString department;
        QDate due;    ///< day by which it is put right
        QString item; ///< key of an item; may be empty
    };
    Result<InspectionRound> note(const Session &session, const QUuid &round, const FindingWish &wish);
    /// 销号: with evidence in words, and a picture where there is one.
    Result<InspectionRound> close(const Session &session, const QUuid &finding, const QString &evidence,
                                  const QByteArray &photo = {});
    Result<InspectionRound> reopen(const Session &session, const QUuid &finding, const QString &reason);
    /// Newest first.
    Result<QList<InspectionRound>> rounds(const Session &session, bool openOnly) const;
    /// Rounds with open findings, for whoever has asked leave already.
    Result<QList<InspectionRound>> open() const;

    /// As it stands now.
    Result<AssessmentSheet> assess(const Session &session, QDate quarter) const;
    /// Keeps the sheet for good, under a unit's name; refused while the quarter runs.
    Result<SettledAssessment> settle(const Session &session, QDate quarter, const QString &unit);
    Result<QList<SettledAssessment>> settled(const Session &session) const;

private:
    Result<AssessmentSheet> sheetOf(QDate quarter) const;

    Station &m_station;
};

QJsonObject toJson(const AssessmentSheet &sheet);

} // namespace powerhall
