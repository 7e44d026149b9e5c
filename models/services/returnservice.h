// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/returns/handedreturn.h"
#include "models/domain/returns/returndue.h"
#include "models/domain/returns/revisitnote.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// A return that waits (今日): not handed in yet.
struct WaitingReturn
{
    ReturnDue due;
    QDate workBy;     ///< the last working day that is not after the day named
    int daysLeft = 0; ///< calendar days, as the source counts; negative = late by
};

/// Returns: what is due by which clause, what was handed in, what revisited customers said. Every act asks
/// leave, writes its event and tells the notifier; refusals are events.
class ReturnService
{
public:
    explicit ReturnService(Station &station);

    /// Which rows of the profile's returns concern this station: its setting returns_level, unit by default.
    [[nodiscard]] QString level() const;
    /// Days from `from` to `to`, handed in or not.
    [[nodiscard]] QList<ReturnDue> due(QDate from, QDate to) const;
    /// What is due within half a month or overdue for less than two, later than the station's founding, and
    /// not handed in. For whoever has asked leave already.
    Result<QList<WaitingReturn>> waiting() const;

    struct HandIn
    {
        QString rule; ///< of the profile's returns, or the report's word (halfyear, weekly) where it has none
        Period period;
        QByteArray figures; ///< JSON; empty where the program makes no report for it
        QString note;       ///< demanded where it was handed in before, and where there are no figures
    };
    /// Refused (period_not_over) while the period runs; UnknownValue for a rule that is none; ReasonMissing.
    Result<HandedReturn> handIn(const Session &session, const HandIn &wish);
    /// By period, without their figures.
    Result<QList<HandedReturn>> handed(const Session &session) const;
    /// What was said each time; NotFound.
    Result<HandedReturn> handedReturn(const Session &session, const QString &rule,
                                      const Period &period) const;
    /// The rule a report is handed in under, by this station's level; the report's own word without one.
    [[nodiscard]] QString ruleFor(const QString &report, const Period &period) const;

    struct RevisitWish
    {
        RevisitOutcome outcome = RevisitOutcome::Satisfied;
        QString by;
        QString note; ///< demanded of a dissatisfied customer
    };
    /// PersonalText where a note repeats the customer's data; WrongState before the customer has power.
    Result<RevisitRecord> noteRevisit(const Session &session, const QString &number, const RevisitWish &wish);
    Result<QList<RevisitRecord>> revisits(const Session &session) const;

private:
    Result<QList<HandedReturn>> allHanded() const;
    [[nodiscard]] QDate foundedOn() const;

    Station &m_station;
};

} // namespace powerhall
